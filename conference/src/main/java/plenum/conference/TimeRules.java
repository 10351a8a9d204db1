package plenum.conference;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plenum.conference.event.FloorEvent;
import plenum.conference.floor.Right;
import plenum.conference.floor.Turn;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.SeatId;

/** How long somebody may speak, and when that is over. */
final class TimeRules {
  private static final Duration MOST = Duration.ofHours(1);

  private TimeRules() {}

  /** Turns whose time is over, where the terms say that the microphone closes. */
  static List<Turn> overdue(Conference conference, Instant now) {
    return conference.floor().turns().stream()
        .filter(turn -> endsAt(conference, turn, now).filter(end -> !end.isAfter(now)).isPresent())
        .toList();
  }

  /** When the first turn is over by time alone. */
  static Optional<Instant> overdueAt(Conference conference, Instant now) {
    return conference.phase() == Phase.OPEN
        ? conference.floor().turns().stream()
            .flatMap(turn -> endsAt(conference, turn, now).stream())
            .min(Instant::compareTo)
        : Optional.empty();
  }

  /** By the turn's own limit or the side's quota, whichever is over first. */
  private static Optional<Instant> endsAt(Conference conference, Turn turn, Instant now) {
    if (!conference.floor().terms().closes()) {
      return Optional.empty();
    }
    return Stream.concat(turn.endsAt().stream(), quotaEndsAt(conference, turn, now).stream())
        .min(Instant::compareTo);
  }

  /** Several who speak for one side at once use up its time together. */
  private static Optional<Instant> quotaEndsAt(Conference conference, Turn turn, Instant now) {
    if (turn.right() == Right.CHAIR || turn.isInterpreted() || turn.running().isEmpty()) {
      return Optional.empty();
    }
    var side = conference.sideOf(turn.seat());
    long together =
        conference.floor().counted().stream()
            .filter(other -> conference.sideOf(other.seat()).equals(side))
            .filter(other -> other.running().isPresent() && !other.isInterpreted())
            .count();
    return side.flatMap(of -> conference.floor().quotaLeft(of, conference::sideOf, now))
        .map(left -> now.plus(left.plusNanos(together - 1).dividedBy(together)));
  }

  static Decision extend(Entitlement entitlement, SeatId seat, Duration by) {
    return whyOutOfRange(by)
        .or(() -> whyNotLimited(entitlement, seat))
        .map(Decision::refused)
        .orElseGet(() ->
            Decision.accepted(
                new FloorEvent.TurnExtended(seat, by, entitlement.chair().orElseThrow())));
  }

  private static Optional<Refusal> whyNotLimited(Entitlement entitlement, SeatId seat) {
    return entitlement
        .conference()
        .floor()
        .turn(seat)
        .map(turn ->
            turn.allowed().isPresent()
                ? Optional.<Refusal>empty()
                : Optional.<Refusal>of(new FloorRefusal.NotLimited()))
        .orElseGet(() -> Optional.of(new FloorRefusal.NotSpeaking(seat)));
  }

  static Decision extend(Entitlement entitlement, DelegationId side, Duration by) {
    var conference = entitlement.conference();
    return whyOutOfRange(by)
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
                new FloorEvent.QuotaExtended(side, by, entitlement.chair().orElseThrow())));
  }

  private static Optional<Refusal> whyOutOfRange(Duration by) {
    return by.isPositive() && by.compareTo(MOST) <= 0
        ? Optional.empty()
        : Optional.of(new FloorRefusal.ExtensionOutOfRange());
  }
}
