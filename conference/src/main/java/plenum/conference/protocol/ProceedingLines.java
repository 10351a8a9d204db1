package plenum.conference.protocol;

import java.util.List;
import java.util.Optional;
import plenum.conference.event.OpeningEvent;
import plenum.conference.event.OpeningEvent.BoothHeard;
import plenum.conference.event.OpeningEvent.RollCalled;
import plenum.conference.event.OpeningEvent.RollConfirmed;
import plenum.conference.event.OpeningEvent.SoundCalled;
import plenum.conference.event.OpeningEvent.SoundCheckBegan;
import plenum.conference.event.OpeningEvent.SoundJudged;
import plenum.conference.event.ProceedingsEvent;
import plenum.conference.event.ProceedingsEvent.Closed;
import plenum.conference.event.ProceedingsEvent.ClosingAgreed;
import plenum.conference.event.ProceedingsEvent.ClosingDeclined;
import plenum.conference.event.ProceedingsEvent.ClosingProposed;
import plenum.conference.event.ProceedingsEvent.ClosingWithdrawn;
import plenum.conference.event.ProceedingsEvent.Opened;
import plenum.conference.opening.Attended;
import plenum.conference.opening.RollEntry;

/** How the meeting began and ended, and who was found to be there. */
final class ProceedingLines {
  private ProceedingLines() {}

  static Optional<Line> of(Cast cast, ProceedingsEvent event) {
    return switch (event) {
      case Opened(var chair, _, _) -> Line.open(ProtocolKind.OPENED, cast.about(chair));
      case ClosingProposed(var chair, _, _) ->
          Line.open(ProtocolKind.CLOSING_PROPOSED, cast.about(chair));
      case ClosingAgreed(var chair, _) -> Line.open(ProtocolKind.CLOSING_AGREED, cast.about(chair));
      case ClosingDeclined(var chair, _) ->
          Line.open(ProtocolKind.CLOSING_DECLINED, cast.about(chair));
      case ClosingWithdrawn(var chair, _) ->
          Line.open(ProtocolKind.CLOSING_WITHDRAWN, cast.about(chair));
      case Closed _ -> Line.open(ProtocolKind.CLOSED, Particulars.NONE);
    };
  }

  static Optional<Line> of(Cast cast, OpeningEvent event) {
    return switch (event) {
      case RollCalled(var number, var chair, _, _) ->
          Line.open(ProtocolKind.ROLL_CALLED, cast.about(chair).number(number));
      case RollConfirmed(var number, var side, var by, var entries, _) ->
          Line.open(
              ProtocolKind.ROLL_CONFIRMED,
              cast.about(by).side(Optional.of(side)).number(number).headcount(headcount(entries)));
      case SoundCheckBegan _ -> Optional.empty();
      case SoundCalled _ -> Optional.empty();
      case SoundJudged _ -> Optional.empty();
      case BoothHeard _ -> Optional.empty();
    };
  }

  private static Headcount headcount(List<RollEntry> entries) {
    int present =
        (int) entries.stream().filter(entry -> entry.attended() == Attended.PRESENT).count();
    return new Headcount(present, entries.size() - present);
  }
}
