package plenum.conference;

import java.util.Optional;
import plenum.conference.event.FloorEvent;
import plenum.conference.floor.Tie;
import plenum.conference.floor.Turn;
import plenum.conference.programme.Role;
import plenum.conference.programme.SeatId;

/** Consecutive interpretation, and the language in which somebody speaks. */
final class VoiceRules {
  private VoiceRules() {}

  static Decision tie(Entitlement entitlement, SeatId interpreter, Tie to) {
    return whyNotInterpreter(entitlement, interpreter)
        .or(() -> whyNotTyingTo(entitlement.conference(), to))
        .map(Decision::refused)
        .orElseGet(() ->
            to.equals(entitlement.conference().floor().ties().get(interpreter))
                ? Decision.accepted()
                : Decision.accepted(new FloorEvent.InterpreterTied(interpreter, to)));
  }

  static Decision untie(Entitlement entitlement, SeatId interpreter) {
    return whyNotInterpreter(entitlement, interpreter)
        .map(Decision::refused)
        .orElseGet(() ->
            entitlement.conference().floor().ties().containsKey(interpreter)
                ? Decision.accepted(new FloorEvent.InterpreterUntied(interpreter))
                : Decision.accepted());
  }

  private static Optional<Refusal> whyNotInterpreter(Entitlement entitlement, SeatId id) {
    var seat = entitlement.conference().seat(id);
    if (seat.isEmpty()) {
      return Optional.of(new ThingRefusal.UnknownSeat(id));
    }
    return seat.get().role() == Role.INTERPRETER
        ? Optional.empty()
        : Optional.of(new FloorRefusal.NotAnInterpreter(id));
  }

  private static Optional<Refusal> whyNotTyingTo(Conference conference, Tie to) {
    return switch (to) {
      case Tie.ToSeat(var id) ->
          conference.seat(id).isPresent()
              ? Optional.empty()
              : Optional.of(new ThingRefusal.UnknownSeat(id));
      case Tie.ToSide(var side) ->
          conference.side(side).isPresent()
              ? Optional.empty()
              : Optional.of(new ThingRefusal.UnknownDelegation(side));
    };
  }

  static Decision pass(Entitlement entitlement) {
    var own = entitlement.seat().orElseThrow().id();
    return interpreted(entitlement, own)
        .map(turn -> pass(entitlement, turn))
        .orElseGet(() -> Decision.refused(new FloorRefusal.NotInterpreted()));
  }

  private static Decision pass(Entitlement entitlement, Turn turn) {
    var interpreter = entitlement.conference().interpreterOf(turn).orElseThrow();
    var next = turn.isInterpreted() ? turn.seat() : interpreter;
    return entitlement.conference().inPlenary(next)
        ? Decision.accepted(new FloorEvent.VoicePassed(turn.seat(), next, entitlement.now()))
        : Decision.refused(new ThingRefusal.SeatNotPresent(next));
  }

  /** The turn in which this seat speaks or interprets, if somebody interprets in it. */
  private static Optional<Turn> interpreted(Entitlement entitlement, SeatId seat) {
    var conference = entitlement.conference();
    return conference.floor().turns().stream()
        .filter(turn ->
            conference
                .interpreterOf(turn)
                .filter(interpreter -> interpreter.equals(seat) || turn.seat().equals(seat))
                .isPresent())
        .findFirst();
  }

  static Decision speak(Entitlement entitlement, SeatId id, Optional<String> language) {
    var conference = entitlement.conference();
    var seat = conference.seat(id);
    if (seat.isEmpty()) {
      return Decision.refused(new ThingRefusal.UnknownSeat(id));
    }
    return CaucusRules.whyApart(conference, id)
        .or(() ->
            language
                .filter(tag -> !conference.programme().heading().languages().contains(tag))
                .map(FloorRefusal.NotALanguageHere::new))
        .map(Decision::refused)
        .orElseGet(() ->
            Optional.ofNullable(conference.floor().spoken().get(id)).equals(language)
                ? Decision.accepted()
                : Decision.accepted(
                    new FloorEvent.LanguageSpoken(id, language, entitlement.now())));
  }
}
