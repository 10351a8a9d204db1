package plenum.conference;

import java.util.List;
import java.util.Optional;
import plenum.conference.event.SealedPart;
import plenum.conference.event.StatementEvent;
import plenum.conference.statement.Entry;
import plenum.conference.statement.JointEntry;
import plenum.conference.statement.Statements;
import plenum.conference.statement.Substance;

/** What is written down makes this of a conference. */
final class StatementChanges {
  private StatementChanges() {}

  static Conference after(Conference conference, StatementEvent event) {
    var drafts = MinutesChanges.after(conference, event);
    return conference.with(statements(conference, event)).with(drafts);
  }

  private static Statements statements(Conference conference, StatementEvent event) {
    Statements before = conference.statements();
    return switch (event) {
      case StatementEvent.StatementWritten(var number, var by, var moment, _, var part) ->
          conference
              .sideOf(by)
              .map(side ->
                  before.written(
                      new Entry(number, side, by, moment, substance(part), Optional.empty())))
              .orElse(before);
      case StatementEvent.StatementAmended(var number, var by, _, var part) ->
          before.amended(number, by, substance(part));
      case StatementEvent.StatementWithdrawn(var number, _, _) -> before.withdrawn(number);
      case StatementEvent.StatementCleared(var number, var substance, _, var at) ->
          before.cleared(number, at, substance);
      case StatementEvent.StatementHeld(var number, _, _) -> before.held(number);
      case StatementEvent.EntryProposed(var number, var substance, var by, var moment, _) ->
          conference
              .sideOf(by)
              .map(side ->
                  before.proposed(
                      new JointEntry(
                          number,
                          side,
                          by,
                          moment,
                          substance,
                          List.of(side),
                          List.of(),
                          Optional.empty())))
              .orElse(before);
      case StatementEvent.EntryAccepted(var number, var side, _, _) ->
          before.accepted(number, side);
      case StatementEvent.EntryDeclined(var number, _, _, _) -> before.dropped(number);
      case StatementEvent.EntryWithdrawn(var number, _, _) -> before.dropped(number);
      case StatementEvent.EntryAgreedBy(var number, var chair, _, _) ->
          before.agreeing(number, chair);
      case StatementEvent.EntryAgreed(var number, var at) -> before.agreed(number, at);
      case StatementEvent.RecordApproved(_, var chair, _, _) -> before.approved(chair);
      case StatementEvent.RecordFixed(_, var at) -> before.fixed(at);
    };
  }

  private static Optional<Substance> substance(Optional<SealedPart> part) {
    return part.flatMap(found ->
        found instanceof SealedPart.Remembered(_, var substance)
            ? Optional.of(substance)
            : Optional.empty());
  }
}
