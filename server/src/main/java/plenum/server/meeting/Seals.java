package plenum.server.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plenum.conference.Conference;
import plenum.conference.caucus.Caucus;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;
import plenum.conference.routing.Routing;

/**
 * From whom it is kept whether somebody speaks in a seat: while it is in a sealed room, from all
 * who are not in there; and for a while after, since what is told of a seat was measured over a
 * while, and some of that would be from inside. Confined to the conference's thread.
 */
final class Seals {
  /**
   * A browser measures over ten seconds and reports every two, and its report may be late. Shorter
   * would let the last words from inside be seen; longer keeps operators in the dark.
   */
  static final Duration AFTER = Duration.ofSeconds(20);

  private final Map<SeatId, Integer> rooms = new HashMap<>();
  private final Map<SeatId, Instant> left = new HashMap<>();
  private @Nullable Conference seen;

  /** What a seat may be shown as. */
  enum Shown {
    WHOLE,
    /** It has come out only just. */
    STILL_SEALED,
    SEALED
  }

  /** Call it with every state of the conference. */
  @SuppressWarnings(
      "ReferenceEquality") // an equal one would be looked through for nothing, no more
  void follow(Conference conference, Instant now) {
    if (conference == seen) {
      return;
    }
    seen = conference;
    if (rooms.isEmpty() && conference.caucuses().rooms().isEmpty()) {
      return;
    }
    for (Seat seat : conference.programme().seats()) {
      Optional<Integer> room = conference.roomOf(seat.id()).map(Caucus::number);
      Optional<Integer> before = Optional.ofNullable(rooms.get(seat.id()));
      if (!room.equals(before)) {
        before.ifPresent(_ -> left.put(seat.id(), now));
        room.ifPresentOrElse(in -> rooms.put(seat.id(), in), () -> rooms.remove(seat.id()));
      }
    }
  }

  /**
   * How who sits in {@code room} (0 the plenary) may be shown this seat. A clock that was set back
   * keeps it sealed for longer.
   */
  Shown shown(SeatId seat, int room, Instant now) {
    int its = rooms.getOrDefault(seat, Routing.PLENARY);
    if (its != Routing.PLENARY && its != room) {
      return Shown.SEALED;
    }
    var since = left.get(seat);
    return since != null && now.isBefore(since.plus(AFTER)) ? Shown.STILL_SEALED : Shown.WHOLE;
  }
}
