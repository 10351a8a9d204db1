package plenum.conference;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import plenum.conference.command.Actor;
import plenum.conference.command.Command;
import plenum.conference.command.MinutesCommand;
import plenum.conference.command.ProceedingsCommand;
import plenum.conference.command.RegisterCommand;
import plenum.conference.command.StatementCommand;
import plenum.conference.minutes.Correction;
import plenum.conference.minutes.OutMinutes;
import plenum.conference.minutes.Wish;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Texts;
import plenum.conference.register.Became;
import plenum.conference.register.Fulfilment;
import plenum.conference.statement.EntryId;
import plenum.conference.statement.Substance;
import plenum.conference.statement.Who;

/**
 * Meetings as {@link StatementGenerator} makes them, in which everybody besides puts minutes out,
 * corrects, answers, approves, and says what became of commitments, whether they may or not.
 */
final class CorrectionGenerator {
  private final StatementGenerator statements;
  private final Random random;
  private int texts;

  CorrectionGenerator(long seed) {
    statements = new StatementGenerator(seed);
    random = new Random(~seed);
  }

  Meeting opened() {
    var meeting = statements.opened();
    undertaken(meeting);
    return meeting;
  }

  /** By all together, in the record of all: by chance that comes about too seldom. */
  private static void undertaken(Meeting meeting) {
    var side = meeting.conference().programme().delegations().getFirst().id();
    var text = Texts.of("en", StatementGenerator.SECRET + side + "-all");
    var commitment =
        new Substance.Commitment(
            new Who.AllSides(),
            text,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false);
    var head = Meeting.sitting(Samples.seat(side, "head"));
    meeting.does(head, new StatementCommand.Write(Optional.empty(), commitment));
    meeting.does(head, new StatementCommand.ProposeEntry(1));
    meeting.conference().programme().delegations().stream()
        .map(other -> Meeting.sitting(Samples.seat(other.id(), "head")))
        .forEach(other -> meeting.asks(other, new StatementCommand.AcceptEntry(1)));
  }

  Actor actor(Conference conference) {
    return statements.actor(conference);
  }

  Command command(Conference conference, Actor actor) {
    if (conference.phase() == Phase.CLOSED && random.nextInt(3) == 0) {
      return sayOfKnown(conference, actor);
    }
    return switch (random.nextInt(20)) {
      case 0 -> new MinutesCommand.PutOut();
      case 1, 2, 3 -> new MinutesCommand.ProposeCorrection(wish(conference, actor));
      case 4, 5 -> take(conference, actor);
      case 6 ->
          new MinutesCommand.DeclineCorrection(
              number(conference, actor), random.nextInt(4) == 0 ? "" : secret(conference, actor));
      case 7, 8 -> new MinutesCommand.ApproveMinutes(revision(conference, actor));
      case 9, 10, 11 -> say(conference, actor);
      case 12 ->
          random.nextInt(3) == 0
              ? new ProceedingsCommand.ProposeClosing()
              : new ProceedingsCommand.AgreeToClose();
      default -> statements.command(conference, actor);
    };
  }

  private String secret(Conference conference, Actor actor) {
    return StatementGenerator.SECRET
        + StatementGenerator.sideOf(conference, actor).map(DelegationId::value).orElse("nobody")
        + "-c"
        + ++texts;
  }

  private Wish wish(Conference conference, Actor actor) {
    return new Wish(
        random.nextInt(3) == 0 ? Optional.empty() : Optional.of(entry(conference)),
        random.nextInt(12) == 0 ? "fr" : "en",
        random.nextInt(12) == 0 ? " " : secret(conference, actor),
        random.nextBoolean() ? "" : secret(conference, actor));
  }

  private int entry(Conference conference) {
    return 1 + random.nextInt(1 + conference.statements().last());
  }

  private Optional<OutMinutes> out(Conference conference, Actor actor) {
    return StatementGenerator.sideOf(conference, actor).flatMap(conference.drafts()::of);
  }

  private int number(Conference conference, Actor actor) {
    return 1 + random.nextInt(1 + out(conference, actor).map(OutMinutes::last).orElse(0));
  }

  private int revision(Conference conference, Actor actor) {
    int now = out(conference, actor).map(OutMinutes::revision).orElse(1);
    return random.nextInt(4) == 0 ? random.nextInt(1 + now) : now;
  }

  private Command take(Conference conference, Actor actor) {
    int number = number(conference, actor);
    var wished =
        out(conference, actor).flatMap(out -> out.correction(number)).map(Correction::wish);
    var text = wished.map(Wish::text).orElseGet(() -> secret(conference, actor));
    return new MinutesCommand.TakeCorrection(number, substance(conference, actor, text));
  }

  private Substance substance(Conference conference, Actor actor, String text) {
    var side =
        StatementGenerator.sideOf(conference, actor)
            .orElseGet(() -> conference.programme().delegations().getFirst().id());
    return new Substance.Commitment(
        new Who.OfSide(side),
        Texts.of("en", text),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  private Command say(Conference conference, Actor actor) {
    return new RegisterCommand.SayWhatBecame(
        pledge(conference),
        new Became(
            Fulfilment.values()[random.nextInt(Fulfilment.values().length)],
            random.nextBoolean() ? "" : secret(conference, actor),
            random.nextInt(3) == 0 ? Optional.of(pledge(conference)) : Optional.empty()));
  }

  /** Mostly of what is there, and mostly that it is done, so that all sides come to say so. */
  private Command sayOfKnown(Conference conference, Actor actor) {
    var known =
        StatementGenerator.sideOf(conference, actor)
            .map(side -> Pledges.of(conference, side))
            .orElse(List.of());
    var id = known.isEmpty() ? pledge(conference) : known.get(random.nextInt(known.size())).id();
    var fulfilment = random.nextInt(5) < 2 ? Fulfilment.OVERTAKEN : Fulfilment.DONE;
    return new RegisterCommand.SayWhatBecame(id, new Became(fulfilment, "", Optional.empty()));
  }

  private EntryId pledge(Conference conference) {
    return random.nextBoolean()
        ? new EntryId.OwnEntry(entry(conference))
        : new EntryId.RecordEntry(1 + random.nextInt(1 + conference.statements().joint().last()));
  }
}
