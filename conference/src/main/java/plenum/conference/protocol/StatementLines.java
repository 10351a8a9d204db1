package plenum.conference.protocol;

import java.util.Optional;
import plenum.conference.event.StatementEvent;
import plenum.conference.programme.SeatId;

/** What was made public, and how the record of all came about. What a side keeps is its own. */
final class StatementLines {
  private StatementLines() {}

  static Optional<Line> of(Cast cast, StatementEvent event) {
    return switch (event) {
      case StatementEvent.StatementWritten _,
          StatementEvent.StatementAmended _,
          StatementEvent.StatementWithdrawn _,
          StatementEvent.StatementHeld _ ->
          Optional.empty();
      case StatementEvent.StatementCleared(_, _, var by, _) ->
          Line.open(ProtocolKind.STATEMENT_CLEARED, cast.about(by).side(cast.side(by)));
      case StatementEvent.EntryProposed(var number, _, var by, _, _) ->
          entry(cast, ProtocolKind.ENTRY_PROPOSED, number, by);
      case StatementEvent.EntryAccepted(var number, _, var by, _) ->
          entry(cast, ProtocolKind.ENTRY_ACCEPTED, number, by);
      case StatementEvent.EntryDeclined(var number, _, var by, _) ->
          entry(cast, ProtocolKind.ENTRY_DECLINED, number, by);
      case StatementEvent.EntryWithdrawn(var number, var by, _) ->
          entry(cast, ProtocolKind.ENTRY_WITHDRAWN, number, by);
      case StatementEvent.EntryAgreedBy(var number, var chair, _, _) ->
          entry(cast, ProtocolKind.ENTRY_AGREED_BY, number, chair);
      case StatementEvent.EntryAgreed(var number, _) ->
          Line.open(ProtocolKind.ENTRY_AGREED, Particulars.NONE.number(number));
      case StatementEvent.RecordApproved(_, var chair, _, _) ->
          Line.open(ProtocolKind.RECORD_APPROVED, cast.about(chair));
      case StatementEvent.RecordFixed _ -> Line.open(ProtocolKind.RECORD_FIXED, Particulars.NONE);
    };
  }

  private static Optional<Line> entry(Cast cast, ProtocolKind kind, int number, SeatId by) {
    return Line.open(kind, cast.about(by).number(number).side(cast.side(by)));
  }
}
