package plenum.conference.opening;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import plenum.conference.interpretation.BoothId;
import plenum.conference.programme.Occupant;
import plenum.conference.programme.Ordered;
import plenum.conference.programme.Programme;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;

/**
 * Before the opening each seat that speaks reads two sentences aloud.
 *
 * @param by the seat that began it
 * @param called who is asked to read now
 * @param results what came of those who have read
 * @param marks how each booth heard those who have read, by reader
 */
public record SoundCheck(
    SeatId by,
    Instant since,
    Optional<SeatId> called,
    Map<SeatId, SoundResult> results,
    Map<SeatId, Map<BoothId, SoundResult>> marks) {
  public SoundCheck {
    results = Ordered.copyOf(results);
    marks = Ordered.copyOf(marks);
  }

  /** The seats that read, in the order of protocol; who belongs to no side comes last. */
  public static List<SeatId> seats(Programme programme) {
    var sides =
        programme.heading().order().stream()
            .flatMap(side -> RollPlace.seats(programme, side).stream());
    var others = programme.seats().stream().filter(seat -> seat.delegation().isEmpty());
    return Stream.concat(sides, others).filter(SoundCheck::reads).map(Seat::id).toList();
  }

  /** Whoever may be heard in the meeting by a microphone of their own, interpreters too. */
  private static boolean reads(Seat seat) {
    return !(seat.occupant() instanceof Occupant.Guest)
        && switch (seat.role()) {
          case HEAD, DELEGATE, EXPERT, SECRETARY, INTERPRETER -> true;
          case PRESS_OFFICER, OPERATOR, OBSERVER, GUEST -> false;
        };
  }

  /** Whether this seat was called, so that booths can have heard it. */
  public boolean hasRead(SeatId seat) {
    return results.containsKey(seat) || called.filter(seat::equals).isPresent();
  }

  /** Who reads anew is heard anew in the booths. */
  SoundCheck calling(SeatId seat) {
    return new SoundCheck(by, since, Optional.of(seat), results, Ordered.without(marks, seat));
  }

  SoundCheck marked(SeatId seat, BoothId booth, SoundResult result) {
    var ofSeat = Optional.ofNullable(marks.get(seat)).orElseGet(Map::of);
    var changed = Ordered.with(marks, seat, Ordered.with(ofSeat, booth, result));
    return new SoundCheck(by, since, called, results, changed);
  }

  SoundCheck with(SeatId seat, SoundResult result) {
    return new SoundCheck(by, since, Optional.empty(), Ordered.with(results, seat, result), marks);
  }

  SoundCheck without(SeatId seat) {
    return new SoundCheck(
        by,
        since,
        called.filter(other -> !other.equals(seat)),
        Ordered.without(results, seat),
        Ordered.without(marks, seat));
  }
}
