package plenum.conference;

import java.util.Optional;
import plenum.conference.event.OpeningEvent;
import plenum.conference.opening.SoundCheck;
import plenum.conference.opening.SoundFault;
import plenum.conference.programme.Role;
import plenum.conference.programme.SeatId;

/**
 * An operator leads the sound check; where none is there, a chair does. It ends with the opening.
 */
final class SoundRules {
  private SoundRules() {}

  static Decision begin(Standing standing) {
    return whyNotLeading(standing)
        .map(Decision::refused)
        .orElseGet(() ->
            check(standing).isPresent()
                ? Decision.accepted()
                : Decision.accepted(
                    new OpeningEvent.SoundCheckBegan(acting(standing), standing.now())));
  }

  static Decision call(Standing standing, SeatId seat) {
    return whyNotLeading(standing)
        .or(() -> whyNotBegun(standing))
        .or(() -> whyNotReading(standing, seat))
        .map(Decision::refused)
        .orElseGet(() ->
            isCalled(standing, seat)
                ? Decision.accepted()
                : Decision.accepted(
                    new OpeningEvent.SoundCalled(seat, acting(standing), standing.now())));
  }

  static Decision judge(Standing standing, SeatId seat, Optional<SoundFault> fault) {
    return whyNotLeading(standing)
        .or(() -> whyNotBegun(standing))
        .or(() -> whyNotReading(standing, seat))
        .or(() ->
            isCalled(standing, seat)
                ? Optional.empty()
                : Optional.of(new OpeningRefusal.NotCalledToRead(seat)))
        .map(Decision::refused)
        .orElseGet(() ->
            Decision.accepted(
                new OpeningEvent.SoundJudged(seat, fault, acting(standing), standing.now())));
  }

  /** Whoever began it goes on with it, also when an operator comes in the middle. */
  static Optional<Refusal> whyNotLeading(Standing standing) {
    if (!isOperator(standing) && !hasBegun(standing) && operatorIsThere(standing)) {
      return Optional.of(new OpeningRefusal.OperatorLeads());
    }
    return standing.conference().phase() == Phase.CONVENED
        ? Optional.empty()
        : Optional.of(new OpeningRefusal.SoundCheckOver());
  }

  private static boolean isOperator(Standing standing) {
    return standing.seat().filter(seat -> seat.role() == Role.OPERATOR).isPresent();
  }

  private static boolean hasBegun(Standing standing) {
    return check(standing).filter(check -> check.by().equals(acting(standing))).isPresent();
  }

  private static boolean operatorIsThere(Standing standing) {
    var conference = standing.conference();
    return conference.programme().seats().stream()
        .filter(seat -> seat.role() == Role.OPERATOR)
        .flatMap(seat -> conference.state(seat.id()).stream())
        .anyMatch(state -> state.here() && state.presence().absentSince().isEmpty());
  }

  private static Optional<Refusal> whyNotBegun(Standing standing) {
    return check(standing).isPresent()
        ? Optional.empty()
        : Optional.of(new OpeningRefusal.NoSoundCheck());
  }

  private static Optional<Refusal> whyNotReading(Standing standing, SeatId seat) {
    var conference = standing.conference();
    if (conference.seat(seat).isEmpty()) {
      return Optional.of(new ThingRefusal.UnknownSeat(seat));
    }
    if (!SoundCheck.seats(conference.programme()).contains(seat)) {
      return Optional.of(new OpeningRefusal.ReadsNothing(seat));
    }
    return conference.admitted(seat)
        ? Optional.empty()
        : Optional.of(new ThingRefusal.SeatNotPresent(seat));
  }

  private static boolean isCalled(Standing standing, SeatId seat) {
    return check(standing).flatMap(SoundCheck::called).filter(seat::equals).isPresent();
  }

  private static Optional<SoundCheck> check(Standing standing) {
    return standing.conference().opening().soundCheck();
  }

  private static SeatId acting(Standing standing) {
    return standing.seat().orElseThrow().id();
  }
}
