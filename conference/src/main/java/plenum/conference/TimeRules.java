package plenum.conference;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import plenum.conference.event.FloorEvent;
import plenum.conference.floor.Right;
import plenum.conference.floor.Turn;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;

/** How long somebody may speak, and when that is over. */
final class TimeRules {
  private static final Duration MOST = Duration.ofHours(1);

  private TimeRules() {}

  /** The time of this right, and of the side's quota whatever is left of it. */
  static Optional<Duration> allowed(Conference conference, Seat seat, Right right, Instant now) {
    var floor = conference.floor();
    var own = floor.terms().lasts(right);
    if (right == Right.CHAIR || !floor.terms().closes()) {
      return own;
    }
    var left = seat.delegation().flatMap(side -> floor.quotaLeft(side, conference::sideOf, now));
    return own.isEmpty() ? left : own.map(time -> shorter(time, left.orElse(time)));
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  /** Turns whose time is over, where the terms say that the microphone closes. */
  static List<Turn> overdue(Conference conference, Instant now) {
    return conference.floor().terms().closes()
        ? conference.floor().turns().stream()
            .filter(turn -> turn.endsAt().filter(end -> !end.isAfter(now)).isPresent())
            .toList()
        : List.of();
  }

  /** When the first turn is over by time alone. */
  static Optional<Instant> overdueAt(Conference conference) {
    return conference.floor().terms().closes() && conference.phase() == Phase.OPEN
        ? conference.floor().turns().stream()
            .flatMap(turn -> turn.endsAt().stream())
            .min(Instant::compareTo)
        : Optional.empty();
  }

  static Decision extend(Standing standing, SeatId seat, Duration by) {
    return standing
        .whyNotChair()
        .or(() -> whyOutOfRange(by))
        .or(() -> whyNotLimited(standing, seat))
        .map(Decision::refused)
        .orElseGet(() ->
            Decision.accepted(
                new FloorEvent.TurnExtended(seat, by, standing.chair().orElseThrow())));
  }

  private static Optional<Refusal> whyNotLimited(Standing standing, SeatId seat) {
    return standing
        .conference()
        .floor()
        .turn(seat)
        .map(turn ->
            turn.allowed().isPresent()
                ? Optional.<Refusal>empty()
                : Optional.<Refusal>of(new FloorRefusal.NotLimited()))
        .orElseGet(() -> Optional.of(new FloorRefusal.NotSpeaking(seat)));
  }

  static Decision extend(Standing standing, DelegationId side, Duration by) {
    var conference = standing.conference();
    return standing
        .whyNotChair()
        .or(() -> whyOutOfRange(by))
        .or(() ->
            conference.side(side).isPresent()
                ? Optional.empty()
                : Optional.of(new ThingRefusal.UnknownDelegation(side)))
        .or(() ->
            conference.floor().terms().quota().isPresent()
                ? Optional.empty()
                : Optional.of(new FloorRefusal.NotLimited()))
        .map(Decision::refused)
        .orElseGet(() ->
            Decision.accepted(
                new FloorEvent.QuotaExtended(side, by, standing.chair().orElseThrow())));
  }

  private static Optional<Refusal> whyOutOfRange(Duration by) {
    return by.isPositive() && by.compareTo(MOST) <= 0
        ? Optional.empty()
        : Optional.of(new FloorRefusal.ExtensionOutOfRange());
  }
}
