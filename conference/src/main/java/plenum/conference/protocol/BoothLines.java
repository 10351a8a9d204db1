package plenum.conference.protocol;

import java.util.Optional;
import plenum.conference.event.InterpretationEvent;
import plenum.conference.event.InterpretationEvent.AutomaticSet;
import plenum.conference.event.InterpretationEvent.BoothsPlanned;
import plenum.conference.event.InterpretationEvent.DirectionTurned;
import plenum.conference.event.InterpretationEvent.EarTurned;
import plenum.conference.event.InterpretationEvent.HandedOver;
import plenum.conference.event.InterpretationEvent.HandoverAccepted;
import plenum.conference.event.InterpretationEvent.HandoverAsked;
import plenum.conference.event.InterpretationEvent.HandoverDropped;
import plenum.conference.event.InterpretationEvent.WentOffAir;
import plenum.conference.event.InterpretationEvent.WentOnAir;
import plenum.conference.interpretation.Console;
import plenum.conference.interpretation.Ear;
import plenum.conference.programme.SeatId;

/** Who interpreted into what, and from whom where not from the floor; the rest is the booth's. */
final class BoothLines {
  private BoothLines() {}

  static Optional<Line> of(Cast cast, InterpretationEvent event) {
    return switch (event) {
      case WentOnAir(var seat, _) ->
          Line.open(ProtocolKind.INTERPRETS, cast.about(seat).language(into(cast, seat)));
      case WentOffAir(var seat, _, _) ->
          Line.open(ProtocolKind.INTERPRETED, cast.about(seat).language(into(cast, seat)));
      case HandedOver(var from, var seat, _) ->
          Line.open(
              ProtocolKind.HANDED_OVER,
              cast.about(seat).by(Optional.of(cast.who(from))).language(into(cast, from)));
      case DirectionTurned(var seat, var into, _, _) -> turned(cast, seat, into);
      case EarTurned(var seat, var ear) -> hears(cast, seat, ear);
      case BoothsPlanned _ -> Optional.empty();
      case AutomaticSet _ -> Optional.empty();
      case HandoverAsked _ -> Optional.empty();
      case HandoverAccepted _ -> Optional.empty();
      case HandoverDropped _ -> Optional.empty();
    };
  }

  /** Into what somebody speaks whom nobody hears is the booth's own affair. */
  private static Optional<Line> turned(Cast cast, SeatId seat, String into) {
    return cast.conference().interpretation().isOnAir(seat)
        ? Line.open(ProtocolKind.INTERPRETS, cast.about(seat).language(Optional.of(into)))
        : Optional.empty();
  }

  private static Optional<Line> hears(Cast cast, SeatId seat, Ear ear) {
    var relayed = console(cast, seat).map(Console::ear).filter(Ear.Relay.class::isInstance);
    return switch (ear) {
      case Ear.Relay(var language) ->
          Line.open(ProtocolKind.RELAY_TAKEN, cast.about(seat).language(Optional.of(language)));
      case Ear.AsNeeded _, Ear.OfFloor _ ->
          relayed.flatMap(_ -> Line.open(ProtocolKind.RELAY_LEFT, cast.about(seat)));
    };
  }

  private static Optional<String> into(Cast cast, SeatId seat) {
    return console(cast, seat).map(Console::into);
  }

  private static Optional<Console> console(Cast cast, SeatId seat) {
    return cast.conference().interpretation().console(seat);
  }
}
