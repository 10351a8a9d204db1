package plenum.conference;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import plenum.conference.event.FloorEvent;
import plenum.conference.floor.Ask;
import plenum.conference.floor.AskKind;
import plenum.conference.floor.Floor;
import plenum.conference.floor.Mode;
import plenum.conference.floor.Right;
import plenum.conference.floor.Terms;
import plenum.conference.floor.Turn;
import plenum.conference.programme.Seat;

/** What happens on the floor makes this of a conference. */
final class FloorChanges {
  private FloorChanges() {}

  static Conference after(Conference conference, FloorEvent event) {
    return conference.with(after(conference, conference.floor(), event));
  }

  private static Floor after(Conference conference, Floor floor, FloorEvent event) {
    return switch (event) {
      case FloorEvent.TermsSet(var terms, _, var at) -> set(floor, terms, at);
      case FloorEvent.FloorAsked(var seat, var kind, var at) ->
          floor.without(seat, kind).with(new Ask(seat, kind, at));
      case FloorEvent.AskWithdrawn(var seat, var kind) -> floor.without(seat, kind);
      case FloorEvent.AskSkipped(var seat, var kind, _) ->
          floor.ask(seat, kind).map(ask -> floor.without(seat, kind).with(ask)).orElse(floor);
      case FloorEvent.AsksReordered(var kind, var seats, _) -> floor.reordered(kind, seats);
      case FloorEvent.TurnBegan began -> began(floor, began);
      case FloorEvent.TurnEnded(var seat, _, _, var at) ->
          floor.ended(seat, conference.seat(seat).flatMap(Seat::delegation), at).clocked(at);
      case FloorEvent.TurnExtended(var seat, var by, _) ->
          floor.withTurn(seat, turn -> turn.extended(by));
      case FloorEvent.QuotaExtended(var side, var by, _) -> floor.withExtra(side, by);
      case FloorEvent.PriorityTaken(_, var by, var at) -> floor.withPriority(by).clocked(at);
      case FloorEvent.PriorityReleased(var by, var at) -> floor.withoutPriority(by).clocked(at);
      case FloorEvent.ConclusionAsked _ -> floor;
      case FloorEvent.InterpreterTied(var interpreter, var to) -> floor.with(interpreter, to);
      case FloorEvent.InterpreterUntied(var interpreter) -> floor.withoutTie(interpreter);
      case FloorEvent.VoicePassed(var seat, var voice, var at) ->
          floor.withTurn(seat, turn -> turn.voiced(voice, at));
      case FloorEvent.LanguageSpoken(var seat, var language, _) -> floor.withSpoken(seat, language);
    };
  }

  /** The prepared speakers wait in their order; a free discussion knows only open microphones. */
  private static Floor set(Floor floor, Terms terms, Instant at) {
    var changed = floor.with(terms);
    if (!terms.mode().isRegulated()) {
      return changed.withAsks(List.of());
    }
    for (var ask : floor.asks()) {
      changed = ask.kind() == AskKind.LISTED ? changed.without(ask.seat(), ask.kind()) : changed;
    }
    if (terms.mode() == Mode.SPEAKERS_LIST) {
      for (var seat : terms.speakers()) {
        changed = changed.with(new Ask(seat, AskKind.LISTED, at));
      }
    }
    if (terms.mode() == Mode.FREE) {
      for (var turn : changed.counted()) {
        changed = changed.withTurn(turn.seat(), opened());
      }
    }
    return changed;
  }

  private static UnaryOperator<Turn> opened() {
    return turn -> turn.right() == Right.POINT_OF_ORDER ? turn : turn.by(Right.OPEN);
  }

  private static Floor began(Floor floor, FloorEvent.TurnBegan began) {
    var changed = floor.begun(Turn.begun(began.seat(), began.right(), began.allowed(), began.at()));
    for (var kind : AskKind.values()) {
      if (served(kind, began.right())) {
        changed = changed.without(began.seat(), kind);
      }
    }
    return changed.clocked(began.at());
  }

  /** With an open microphone there is nothing left to wait for but a point of order. */
  private static boolean served(AskKind kind, Right right) {
    return kind.right() == right || right == Right.OPEN && kind != AskKind.POINT_OF_ORDER;
  }
}
