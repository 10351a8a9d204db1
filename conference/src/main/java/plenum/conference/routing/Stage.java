package plenum.conference.routing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;

/**
 * Who is on the stage: whom the chairs pinned; else who has the floor; else the last to have spoken
 * for a second; else the other side's head; else the first seat that sends video. Nobody's own
 * stage shows themselves: they keep seeing who was there before. A head without a camera yields to
 * anybody's picture, but stands there as a plate when there is none. All of a side see the same
 * ones come first, so that these are put in order once for each side.
 */
final class Stage {
  private final Participants participants;
  private final Optional<SeatId> pinned;
  private final Map<Optional<DelegationId>, Prospect> prospects = new HashMap<>();

  /**
   * What a side looks at.
   *
   * @param heads of the other sides
   * @param candidates for the stage, the first before the others; a seat may be there twice
   */
  private record Prospect(List<Seat> heads, List<Seat> candidates) {}

  Stage(Participants participants, Optional<SeatId> pinned) {
    this.participants = participants;
    this.pinned = pinned;
  }

  /**
   * @param viewer whose stage it is; empty for who watches without a seat
   */
  Optional<Seat> seenBy(Optional<Seat> viewer) {
    return firstBut(viewer, prospect(viewer.flatMap(Seat::delegation)).candidates());
  }

  /** The first other side's head who is not on the stage already; else the one who is. */
  Optional<Seat> headSeenBy(Optional<DelegationId> own, Optional<Seat> onStage) {
    var heads = prospect(own).heads();
    return firstBut(onStage, heads).or(() -> heads.stream().findFirst());
  }

  private Prospect prospect(Optional<DelegationId> own) {
    return prospects.computeIfAbsent(own, this::drawn);
  }

  private Prospect drawn(Optional<DelegationId> own) {
    var heads = participants.otherHeads(own);
    var candidates =
        Stream.of(
                pinned.flatMap(participants::seat).stream(),
                participants.holder().stream(),
                participants.spoken().stream(),
                heads.stream().filter(this::hasCamera),
                participants.withCamera().stream(),
                heads.stream())
            .flatMap(seats -> seats)
            .toList();
    return new Prospect(heads, candidates);
  }

  private boolean hasCamera(Seat seat) {
    return participants.sends(seat, SourceKind.CAMERA);
  }

  private static Optional<Seat> firstBut(Optional<Seat> left, List<Seat> seats) {
    for (Seat seat : seats) {
      if (!left.equals(Optional.of(seat))) {
        return Optional.of(seat);
      }
    }
    return Optional.empty();
  }
}
