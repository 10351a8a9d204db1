package plenum.server.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import plenum.conference.programme.SeatId;
import plenum.conference.routing.Receiver;
import plenum.conference.routing.Routing;
import plenum.conference.routing.SourceKind;
import plenum.conference.routing.SourceNumber;
import plenum.wire.FromServer;
import plenum.wire.SourceLoudness;

/**
 * Tells every page and phone how loud those are whom it can hear, as their own pages measure it:
 * once a second at most, and only what it was not told. Measured in one room it is told in no
 * other. Held in memory only. Confined to the conference's thread.
 */
final class LoudnessDesk {
  static final Duration EVERY = Duration.ofSeconds(1);

  /** A report that comes sooner than this after the last is passed over. */
  static final Duration SOONEST = Duration.ofMillis(800);

  private final Meeting meeting;
  private final Pace pace = new Pace(EVERY, EVERY.multipliedBy(2));
  private final Map<SeatId, Measured> measures = new HashMap<>();
  private final Map<Hearer, Map<Integer, Integer>> told = new HashMap<>();
  private boolean stirred;

  /**
   * What a page has reported.
   *
   * @param source the seat's microphone
   * @param room in which it was, 0 for the plenary
   */
  private record Measured(SourceNumber source, int tenths, int room, Instant at) {}

  LoudnessDesk(Meeting meeting) {
    this.meeting = meeting;
  }

  /** What the browser of a seat that is inside measures of what it sends. */
  void measured(SeatId seat, int tenths, Instant now) {
    var room = meeting.conference().roomNumber(seat);
    var number = meeting.conference().seat(seat);
    if (room.isEmpty() || number.isEmpty() || isTooSoon(seat, now)) {
      return;
    }
    var source = SourceNumber.of(number.get(), SourceKind.MICROPHONE);
    measures.put(seat, new Measured(source, tenths, room.getAsInt(), now));
    stirred = true;
  }

  private boolean isTooSoon(SeatId seat, Instant now) {
    var before = measures.get(seat);
    return before != null
        && now.isBefore(before.at.plus(SOONEST))
        && !now.isBefore(before.at); // the clock may have been set
  }

  /** Whoever takes the seat next has another voice. */
  void forget(SeatId seat) {
    measures.remove(seat);
  }

  /** Who is here, or who is heard, is not as before. */
  void stir() {
    stirred = true;
  }

  void turn(Instant now, List<Page> pages, List<Phone> phones, Routing routing) {
    if (!stirred || pace.early(now)) {
      return;
    }
    stirred = false;
    told.keySet().removeIf(hearer -> !pages.contains(hearer) && !phones.contains(hearer));
    if (!measures.isEmpty()) {
      var bySource = new HashMap<SourceNumber, Measured>();
      measures.values().forEach(it -> bySource.put(it.source, it));
      pages.stream()
          .filter(meeting::inside)
          .forEach(
              page -> tell(page, page.seat(), new Receiver.Page(page.seat()), routing, bySource));
      phones.forEach(
          phone -> tell(phone, phone.seat(), new Receiver.Phone(phone.id()), routing, bySource));
    }
    pace.done(now, meeting.workplace().clock().instant());
  }

  private void tell(
      Hearer hearer,
      SeatId seat,
      Receiver receiver,
      Routing routing,
      Map<SourceNumber, Measured> measured) {
    OptionalInt room = meeting.conference().roomNumber(seat);
    var before = told.computeIfAbsent(hearer, _ -> new HashMap<>());
    var news = new ArrayList<SourceLoudness>();
    for (var source : routing.reception(receiver).sources()) {
      Optional.ofNullable(measured.get(source))
          .filter(it -> room.isPresent() && it.room == room.getAsInt())
          .filter(it -> !Integer.valueOf(it.tenths).equals(before.put(source.value(), it.tenths)))
          .ifPresent(it -> news.add(new SourceLoudness(source.value(), it.tenths)));
    }
    if (!news.isEmpty()) {
      hearer.send(new FromServer.LoudnessTold(news));
    }
  }

  /** When {@link #turn} has something to do. */
  Optional<Instant> next() {
    return stirred ? Optional.of(pace.next()) : Optional.empty();
  }
}
