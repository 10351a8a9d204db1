package plenum.conference;

import java.util.Optional;
import plenum.conference.event.MinutesEvent;
import plenum.conference.event.SealedPart;
import plenum.conference.event.StatementEvent;
import plenum.conference.minutes.Answer;
import plenum.conference.minutes.Correction;
import plenum.conference.minutes.Drafts;
import plenum.conference.minutes.OutMinutes;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.SeatId;

/** What happens to minutes that are out makes this of a conference. */
final class MinutesChanges {
  private MinutesChanges() {}

  static Conference after(Conference conference, MinutesEvent event) {
    return conference.with(drafts(conference.drafts(), event));
  }

  private static Drafts drafts(Drafts before, MinutesEvent event) {
    return switch (event) {
      case MinutesEvent.MinutesPutOut(var side, var revision, var at, _) ->
          before.putOut(side, revision, at);
      case MinutesEvent.CorrectionProposed(var side, var number, var at, var part) ->
          before.proposed(
              side,
              number,
              part.flatMap(found ->
                  found instanceof SealedPart.Wished(_, var by, var wish)
                      ? Optional.of(new Correction(number, by, at, wish, new Answer.Waits()))
                      : Optional.empty()));
      case MinutesEvent.CorrectionTaken taken ->
          settled(before, taken.side(), taken.number(), taken);
      case MinutesEvent.CorrectionDeclined declined ->
          settled(before, declined.side(), declined.number(), declined);
      case MinutesEvent.MinutesApproved(var side, var revision, var at, var part) ->
          before.approved(side, revision, new OutMinutes.Approval(by(part), at));
    };
  }

  private static Drafts settled(Drafts before, DelegationId side, int number, MinutesEvent event) {
    return answer(event).map(answer -> before.answered(side, number, answer)).orElse(before);
  }

  private static Optional<Answer> answer(MinutesEvent event) {
    if (!(event.sealedPart().orElse(null)
        instanceof SealedPart.Settled(_, var by, var entry, var sentence))) {
      return Optional.empty();
    }
    return switch (event) {
      case MinutesEvent.CorrectionTaken taken ->
          entry.map(number -> new Answer.Taken(by, taken.at(), number));
      case MinutesEvent.CorrectionDeclined declined ->
          Optional.of(new Answer.Declined(by, declined.at(), sentence));
      case MinutesEvent.MinutesPutOut _,
          MinutesEvent.CorrectionProposed _,
          MinutesEvent.MinutesApproved _ ->
          Optional.empty();
    };
  }

  private static Optional<SeatId> by(Optional<SealedPart> part) {
    return part.flatMap(found ->
        found instanceof SealedPart.Answered(_, var by) ? Optional.of(by) : Optional.empty());
  }

  /** What a side writes changes its minutes; what it makes public of that does not. */
  static Drafts after(Conference before, StatementEvent event) {
    return switch (event) {
      case StatementEvent.StatementWritten(_, var by, _, _, _) -> changed(before, by);
      case StatementEvent.StatementAmended(_, var by, _, _) -> changed(before, by);
      case StatementEvent.StatementWithdrawn(_, var by, _) -> changed(before, by);
      case StatementEvent.StatementCleared _,
          StatementEvent.StatementHeld _,
          StatementEvent.EntryProposed _,
          StatementEvent.EntryAccepted _,
          StatementEvent.EntryDeclined _,
          StatementEvent.EntryWithdrawn _,
          StatementEvent.EntryAgreedBy _,
          StatementEvent.EntryAgreed _,
          StatementEvent.RecordApproved _,
          StatementEvent.RecordFixed _ ->
          before.drafts();
    };
  }

  private static Drafts changed(Conference before, SeatId by) {
    return before.sideOf(by).map(before.drafts()::changed).orElse(before.drafts());
  }
}
