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

  static Decision begin(Entitlement entitlement) {
    return whyNotLeading(entitlement)
        .map(Decision::refused)
        .orElseGet(() ->
            check(entitlement).isPresent()
                ? Decision.accepted()
                : Decision.accepted(
                    new OpeningEvent.SoundCheckBegan(acting(entitlement), entitlement.now())));
  }

  static Decision call(Entitlement entitlement, SeatId seat) {
    return whyNotLeading(entitlement)
        .or(() -> whyNotBegun(entitlement))
        .or(() -> whyNotReading(entitlement, seat))
        .map(Decision::refused)
        .orElseGet(() ->
            isCalled(entitlement, seat)
                ? Decision.accepted()
                : Decision.accepted(
                    new OpeningEvent.SoundCalled(seat, acting(entitlement), entitlement.now())));
  }

  static Decision judge(Entitlement entitlement, SeatId seat, Optional<SoundFault> fault) {
    return whyNotLeading(entitlement)
        .or(() -> whyNotBegun(entitlement))
        .or(() -> whyNotReading(entitlement, seat))
        .or(() ->
            isCalled(entitlement, seat)
                ? Optional.empty()
                : Optional.of(new OpeningRefusal.NotCalledToRead(seat)))
        .map(Decision::refused)
        .orElseGet(() ->
            Decision.accepted(
                new OpeningEvent.SoundJudged(seat, fault, acting(entitlement), entitlement.now())));
  }

  /** How a booth hears who has read: said by either of its interpreters, and said anew at will. */
  static Decision mark(InterpretationRules.Desk desk, SeatId reader, Optional<SoundFault> fault) {
    var entitlement = desk.entitlement();
    return whyOver(entitlement)
        .or(() -> whyNotBegun(entitlement))
        .or(() -> whyNotReading(entitlement, reader))
        .or(() ->
            check(entitlement).filter(check -> check.hasRead(reader)).isPresent()
                ? Optional.empty()
                : Optional.of(new OpeningRefusal.NotCalledToRead(reader)))
        .map(Decision::refused)
        .orElseGet(() ->
            Decision.accepted(
                new OpeningEvent.BoothHeard(
                    desk.booth().id(), reader, fault, desk.seat(), entitlement.now())));
  }

  private static Optional<Refusal> whyOver(Entitlement entitlement) {
    return entitlement.conference().phase() == Phase.CONVENED
        ? Optional.empty()
        : Optional.of(new OpeningRefusal.SoundCheckOver());
  }

  /** Whoever began it goes on with it, also when an operator comes in the middle. */
  static Optional<Refusal> whyNotLeading(Entitlement entitlement) {
    if (!isOperator(entitlement) && !hasBegun(entitlement) && operatorIsThere(entitlement)) {
      return Optional.of(new OpeningRefusal.OperatorLeads());
    }
    return whyOver(entitlement);
  }

  private static boolean isOperator(Entitlement entitlement) {
    return entitlement.seat().filter(seat -> seat.role() == Role.OPERATOR).isPresent();
  }

  private static boolean hasBegun(Entitlement entitlement) {
    return check(entitlement).filter(check -> check.by().equals(acting(entitlement))).isPresent();
  }

  private static boolean operatorIsThere(Entitlement entitlement) {
    var conference = entitlement.conference();
    return conference.programme().seats().stream()
        .filter(seat -> seat.role() == Role.OPERATOR)
        .flatMap(seat -> conference.state(seat.id()).stream())
        .anyMatch(state -> state.here() && state.presence().absentSince().isEmpty());
  }

  private static Optional<Refusal> whyNotBegun(Entitlement entitlement) {
    return check(entitlement).isPresent()
        ? Optional.empty()
        : Optional.of(new OpeningRefusal.NoSoundCheck());
  }

  private static Optional<Refusal> whyNotReading(Entitlement entitlement, SeatId seat) {
    var conference = entitlement.conference();
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

  private static boolean isCalled(Entitlement entitlement, SeatId seat) {
    return check(entitlement).flatMap(SoundCheck::called).filter(seat::equals).isPresent();
  }

  private static Optional<SoundCheck> check(Entitlement entitlement) {
    return entitlement.conference().opening().soundCheck();
  }

  private static SeatId acting(Entitlement entitlement) {
    return entitlement.seat().orElseThrow().id();
  }
}
