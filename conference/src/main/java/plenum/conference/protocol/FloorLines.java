package plenum.conference.protocol;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import plenum.conference.event.FloorEvent;
import plenum.conference.event.FloorEvent.AskSkipped;
import plenum.conference.event.FloorEvent.AskWithdrawn;
import plenum.conference.event.FloorEvent.AsksReordered;
import plenum.conference.event.FloorEvent.ConclusionAsked;
import plenum.conference.event.FloorEvent.FloorAsked;
import plenum.conference.event.FloorEvent.InterpreterTied;
import plenum.conference.event.FloorEvent.InterpreterUntied;
import plenum.conference.event.FloorEvent.LanguageSpoken;
import plenum.conference.event.FloorEvent.PriorityReleased;
import plenum.conference.event.FloorEvent.PriorityTaken;
import plenum.conference.event.FloorEvent.QuotaExtended;
import plenum.conference.event.FloorEvent.TermsSet;
import plenum.conference.event.FloorEvent.TurnBegan;
import plenum.conference.event.FloorEvent.TurnEnded;
import plenum.conference.event.FloorEvent.TurnExtended;
import plenum.conference.event.FloorEvent.VoicePassed;
import plenum.conference.floor.Right;
import plenum.conference.floor.Tie;
import plenum.conference.programme.SeatId;

/** Who spoke, by what right and how long; of those who waited only what a chair did with them. */
final class FloorLines {
  private FloorLines() {}

  static Optional<Line> of(Cast cast, FloorEvent event) {
    return switch (event) {
      case TurnBegan(var seat, var right, _, var chair, _, _) -> began(cast, seat, right, chair);
      case TurnEnded(var seat, var why, var chair, var at) ->
          Line.open(
              ProtocolKind.FLOOR_ENDED,
              cast.about(seat)
                  .by(cast.who(chair))
                  .how(Optional.of(why))
                  .lasted(spoken(cast, seat, at)));
      case AskSkipped(var seat, var kind, var chair) ->
          Line.open(
              ProtocolKind.ASK_SKIPPED,
              cast.about(seat).by(cast.who(Optional.of(chair))).how(Optional.of(kind)));
      case AsksReordered(var kind, var seats, var chair) ->
          Line.open(
              ProtocolKind.ASKS_REORDERED,
              cast.about(chair).people(cast.all(seats)).how(Optional.of(kind)));
      case PriorityTaken(var chair, _, _) ->
          Line.open(ProtocolKind.PRIORITY_TAKEN, cast.about(chair));
      case PriorityReleased(var by, _) -> Line.open(ProtocolKind.PRIORITY_RELEASED, cast.about(by));
      case InterpreterTied(var interpreter, var to) -> tied(cast, interpreter, to);
      case InterpreterUntied(var interpreter) ->
          Line.open(ProtocolKind.UNTIED, cast.about(interpreter));
      case LanguageSpoken(var seat, var language, _) ->
          Line.open(
              language.isPresent() ? ProtocolKind.LANGUAGE_SET : ProtocolKind.LANGUAGE_OWN,
              cast.about(seat).language(language));
      case TermsSet _ -> Optional.empty();
      case FloorAsked _ -> Optional.empty();
      case AskWithdrawn _ -> Optional.empty();
      case TurnExtended _ -> Optional.empty();
      case QuotaExtended _ -> Optional.empty();
      case ConclusionAsked _ -> Optional.empty();
      case VoicePassed _ -> Optional.empty();
    };
  }

  private static Optional<Line> began(Cast cast, SeatId seat, Right right, Optional<SeatId> chair) {
    var says = cast.about(seat).how(Optional.of(right));
    return chair.isPresent()
        ? Line.open(ProtocolKind.FLOOR_GIVEN, says.by(cast.who(chair)))
        : Line.open(ProtocolKind.FLOOR_BEGAN, says);
  }

  private static Optional<Duration> spoken(Cast cast, SeatId seat, Instant at) {
    return cast.conference().floor().turn(seat).map(turn -> turn.spokenUntil(at));
  }

  private static Optional<Line> tied(Cast cast, SeatId interpreter, Tie to) {
    var says = cast.about(interpreter);
    return switch (to) {
      case Tie.ToSeat(var seat) ->
          Line.open(ProtocolKind.TIED_TO_SEAT, says.people(cast.all(List.of(seat))));
      case Tie.ToSide(var side) ->
          Line.open(ProtocolKind.TIED_TO_SIDE, says.side(Optional.of(side)));
    };
  }
}
