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

  static Decision tie(Standing standing, SeatId interpreter, Tie to) {
    return whyNotInterpreter(standing, interpreter)
        .or(() -> whyNotTyingTo(standing.conference(), to))
        .map(Decision::refused)
        .orElseGet(() ->
            to.equals(standing.conference().floor().ties().get(interpreter))
                ? Decision.accepted()
                : Decision.accepted(new FloorEvent.InterpreterTied(interpreter, to)));
  }

  static Decision untie(Standing standing, SeatId interpreter) {
    return whyNotInterpreter(standing, interpreter)
        .map(Decision::refused)
        .orElseGet(() ->
            standing.conference().floor().ties().containsKey(interpreter)
                ? Decision.accepted(new FloorEvent.InterpreterUntied(interpreter))
                : Decision.accepted());
  }

  private static Optional<Refusal> whyNotInterpreter(Standing standing, SeatId id) {
    var seat = standing.conference().seat(id);
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

  static Decision pass(Standing standing) {
    var own = standing.seat().orElseThrow().id();
    return interpreted(standing, own)
        .map(turn -> pass(standing, turn))
        .orElseGet(() -> Decision.refused(new FloorRefusal.NotInterpreted()));
  }

  private static Decision pass(Standing standing, Turn turn) {
    var interpreter = standing.conference().interpreterOf(turn).orElseThrow();
    var next = turn.isInterpreted() ? turn.seat() : interpreter;
    return standing.conference().inPlenary(next)
        ? Decision.accepted(new FloorEvent.VoicePassed(turn.seat(), next, standing.now()))
        : Decision.refused(new ThingRefusal.SeatNotPresent(next));
  }

  /** The turn in which this seat speaks or interprets, if somebody interprets in it. */
  private static Optional<Turn> interpreted(Standing standing, SeatId seat) {
    var conference = standing.conference();
    return conference.floor().turns().stream()
        .filter(turn ->
            conference
                .interpreterOf(turn)
                .filter(interpreter -> interpreter.equals(seat) || turn.seat().equals(seat))
                .isPresent())
        .findFirst();
  }

  static Decision speak(Standing standing, SeatId id, Optional<String> language) {
    var conference = standing.conference();
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
                : Decision.accepted(new FloorEvent.LanguageSpoken(id, language, standing.now())));
  }
}
