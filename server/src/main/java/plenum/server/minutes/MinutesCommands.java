package plenum.server.minutes;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import plenum.conference.agenda.ItemId;
import plenum.conference.command.Command;
import plenum.conference.command.MinutesCommand;
import plenum.conference.command.RegisterCommand;
import plenum.conference.command.StatementCommand;
import plenum.conference.document.DocumentId;
import plenum.conference.minutes.Wish;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.PersonId;
import plenum.conference.programme.Texts;
import plenum.conference.register.Became;
import plenum.conference.register.Fulfilment;
import plenum.conference.statement.EntryId;
import plenum.conference.statement.StatementKind;
import plenum.conference.statement.Substance;
import plenum.conference.statement.Who;
import plenum.wire.MinutesRequest;
import plenum.wire.MinutesView;
import plenum.wire.RegisterEntry;

/** What a keeper asks, in the words of the rules. */
final class MinutesCommands {
  private MinutesCommands() {}

  /**
   * @throws IllegalArgumentException if it names something by what is no id
   * @throws NullPointerException if something is missing that is needed
   */
  static Command of(MinutesRequest request) {
    return switch (request) {
      case MinutesRequest.WriteEntry(var moment, var substance) ->
          new StatementCommand.Write(moment, substance(substance));
      case MinutesRequest.AmendEntry(var number, var substance) ->
          new StatementCommand.Amend(number, substance(substance));
      case MinutesRequest.WithdrawEntry(var number) -> new StatementCommand.Withdraw(number);
      case MinutesRequest.ClearEntry(var number) -> new StatementCommand.Clear(number);
      case MinutesRequest.HoldEntry(var number) -> new StatementCommand.Hold(number);
      case MinutesRequest.ProposeToRecord(var number) -> new StatementCommand.ProposeEntry(number);
      case MinutesRequest.AnswerRecordEntry(var number, var accepted) ->
          accepted
              ? new StatementCommand.AcceptEntry(number)
              : new StatementCommand.DeclineEntry(number);
      case MinutesRequest.TakeBackRecordEntry(var number) ->
          new StatementCommand.WithdrawEntry(number);
      case MinutesRequest.AgreeOnRecordEntry(var number) ->
          new StatementCommand.AgreeOnEntry(number);
      case MinutesRequest.ApproveRecord(var revision) ->
          new StatementCommand.ApproveRecord(revision);
      case MinutesRequest.PutOutMinutes() -> new MinutesCommand.PutOut();
      case MinutesRequest.ProposeCorrection(var entry, var language, var text, var reason) ->
          new MinutesCommand.ProposeCorrection(
              new Wish(
                  entry,
                  Objects.requireNonNull(language),
                  Objects.requireNonNull(text),
                  Objects.requireNonNull(reason)));
      case MinutesRequest.TakeCorrection(var number, var substance) ->
          new MinutesCommand.TakeCorrection(number, substance(substance));
      case MinutesRequest.DeclineCorrection(var number, var sentence) ->
          new MinutesCommand.DeclineCorrection(number, Objects.requireNonNull(sentence));
      case MinutesRequest.ApproveOwnMinutes(var revision) ->
          new MinutesCommand.ApproveMinutes(revision);
      case MinutesRequest.SayWhatBecame(var pledge, var fate, var note, var by) ->
          new RegisterCommand.SayWhatBecame(
              which(pledge),
              new Became(
                  Fulfilment.valueOf(fate.name()),
                  Objects.requireNonNull(note),
                  by.map(MinutesCommands::which)));
    };
  }

  private static EntryId which(RegisterEntry.WhichPledge pledge) {
    return switch (pledge) {
      case RegisterEntry.WhichPledge.InMinutes(var number) -> new EntryId.OwnEntry(number);
      case RegisterEntry.WhichPledge.InRecord(var number) -> new EntryId.RecordEntry(number);
    };
  }

  private static Substance substance(MinutesView.Substance written) {
    return switch (written) {
      case MinutesView.Substance.Statement it ->
          new Substance.Statement(
              who(it.by()),
              it.behalf().map(DelegationId::new),
              it.to().map(MinutesCommands::who),
              kind(it.kind()),
              it.discussed(),
              texts(it.topics()),
              it.documents().stream().map(DocumentId::new).toList(),
              new Texts(it.text()),
              it.spoken(),
              it.item().map(ItemId::new));
      case MinutesView.Substance.Commitment it ->
          new Substance.Commitment(
              who(it.by()),
              new Texts(it.text()),
              texts(it.fields()),
              it.with().map(MinutesCommands::who),
              it.beneficiary().map(MinutesCommands::who),
              it.until(),
              it.discussed());
      case MinutesView.Substance.PriorMessage it ->
          new Substance.Message(
              who(it.by()), who(it.to()), kind(it.kind()), it.date(), new Texts(it.text()));
    };
  }

  private static List<Texts> texts(List<Map<String, String>> words) {
    return words.stream().map(Texts::new).toList();
  }

  private static StatementKind kind(MinutesView.StatementKind kind) {
    return StatementKind.valueOf(kind.name());
  }

  private static Who who(MinutesView.Who who) {
    return switch (who) {
      case MinutesView.Who.ThePerson(var id) -> new Who.OfPerson(new PersonId(id));
      case MinutesView.Who.TheSide(var id) -> new Who.OfSide(new DelegationId(id));
      case MinutesView.Who.TheParticipants() -> new Who.Participants();
      case MinutesView.Who.AllTheSides() -> new Who.AllSides();
      case MinutesView.Who.Outsider(var name) -> new Who.Outside(name);
    };
  }
}
