package plenum.conference;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import plenum.conference.command.Actor;
import plenum.conference.command.CaucusCommand;
import plenum.conference.command.Command;
import plenum.conference.command.ProceedingsCommand;
import plenum.conference.command.StatementCommand;
import plenum.conference.programme.Chairing;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.FloorPolicy;
import plenum.conference.programme.PersonId;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;
import plenum.conference.programme.Texts;
import plenum.conference.statement.StatementKind;
import plenum.conference.statement.Substance;
import plenum.conference.statement.Who;

/**
 * Meetings of two and three sides, under one chair and several, in which everybody writes down,
 * publishes, proposes and agrees, whether they may or not, also after the closing.
 */
final class StatementGenerator {
  /** Stands in every text, with the side of the seat that wrote it, so that leaks can be found. */
  static final String SECRET = "written-by-";

  private final Random random;
  private int texts;

  StatementGenerator(long seed) {
    random = new Random(seed);
  }

  Meeting opened() {
    var sides = 2 + random.nextInt(2);
    Chairing chairing =
        random.nextBoolean()
            ? new Chairing.AllHeads()
            : new Chairing.OneSeat(Samples.seat(Samples.LANVIA, "head"));
    var meeting = Meeting.of(Samples.programme(sides, chairing, FloorPolicy.OPEN));
    // Of the third side often nobody comes.
    var coming = sides == 3 && random.nextBoolean() ? 2 : sides;
    meeting.conference().programme().delegations().stream()
        .limit(coming)
        .forEach(side -> comes(meeting, side.id()));
    meeting.asks(
        Meeting.sitting(Samples.seat(Samples.LANVIA, "head")), new ProceedingsCommand.Open());
    return meeting;
  }

  private static void comes(Meeting meeting, DelegationId side) {
    var head = Samples.seat(side, "head");
    meeting.knocks(head);
    var admitting = Samples.seat(Samples.LANVIA, "head");
    if (!meeting.conference().admitted(head)) {
      meeting.asks(
          Meeting.CONVENER,
          new plenum.conference.command.AdmissionCommand.Admit(
              head, Meeting.device(head, 1).key()));
    }
    for (var name : List.of("deputy", "secretary", "press", "room")) {
      var seat = Samples.seat(side, name);
      meeting.knocks(seat);
      meeting.asks(
          Meeting.sitting(meeting.conference().admitted(head) ? head : admitting),
          new plenum.conference.command.AdmissionCommand.Admit(
              seat, Meeting.device(seat, 1).key()));
    }
  }

  Actor actor(Conference conference) {
    return random.nextInt(40) == 0 ? Meeting.CONVENER : Meeting.sitting(seat(conference));
  }

  /** Mostly somebody who may. */
  private SeatId seat(Conference conference) {
    return random.nextInt(6) == 0
        ? one(conference.programme().seats()).id()
        : Samples.seat(side(conference), one(List.of("head", "secretary", "head", "press")));
  }

  Command command(Conference conference, Actor actor) {
    var statements = conference.statements();
    int own = 1 + random.nextInt(1 + statements.last());
    int joint = 1 + random.nextInt(1 + statements.joint().last());
    return switch (random.nextInt(24)) {
      case 0, 1, 2, 3, 4 ->
          new StatementCommand.Write(Optional.empty(), substance(conference, actor));
      case 5 -> new StatementCommand.Amend(own, substance(conference, actor));
      case 6 -> new StatementCommand.Withdraw(own);
      case 7, 8 -> new StatementCommand.Clear(own);
      case 9 -> new StatementCommand.Hold(own);
      case 10, 11, 12 -> new StatementCommand.ProposeEntry(own);
      case 13, 14, 15 -> new StatementCommand.AcceptEntry(joint);
      case 16 -> new StatementCommand.DeclineEntry(joint);
      case 17 -> new StatementCommand.WithdrawEntry(joint);
      case 18, 19 -> new StatementCommand.AgreeOnEntry(joint);
      case 20 -> new StatementCommand.ApproveRecord(statements.joint().revision());
      case 21 -> new StatementCommand.ApproveRecord(random.nextInt(1 + statements.last()));
      case 22 ->
          random.nextInt(3) == 0
              ? new CaucusCommand.Withdraw(side(conference))
              : new CaucusCommand.Return(side(conference));
      default ->
          random.nextInt(12) == 0
              ? new ProceedingsCommand.ProposeClosing()
              : new ProceedingsCommand.AgreeToClose();
    };
  }

  private Substance substance(Conference conference, Actor actor) {
    var text =
        Texts.of(
            one(List.of("en", "vi")),
            SECRET
                + sideOf(conference, actor).map(DelegationId::value).orElse("nobody")
                + "-"
                + ++texts);
    return switch (random.nextInt(5)) {
      case 0 ->
          new Substance.Commitment(
              who(conference),
              text,
              List.of(Texts.of("en", "training")),
              maybe(conference),
              maybe(conference),
              random.nextBoolean() ? Optional.of(LocalDate.of(2030, 1, 1)) : Optional.empty(),
              random.nextBoolean());
      case 1 ->
          new Substance.Message(
              random.nextBoolean() ? new Who.Outside("The Harbour League") : who(conference),
              who(conference),
              StatementKind.CONGRATULATES,
              Optional.empty(),
              text);
      default ->
          new Substance.Statement(
              who(conference),
              Optional.empty(),
              maybe(conference),
              one(List.of(StatementKind.values())),
              random.nextInt(4) == 0,
              List.of(),
              List.of(),
              text,
              Optional.empty(),
              Optional.empty());
    };
  }

  static Optional<DelegationId> sideOf(Conference conference, Actor actor) {
    return actor instanceof Actor.Seated(var seat)
        ? conference.seat(seat).flatMap(Seat::delegation)
        : Optional.empty();
  }

  private Optional<Who> maybe(Conference conference) {
    return random.nextBoolean() ? Optional.of(who(conference)) : Optional.empty();
  }

  private Who who(Conference conference) {
    return switch (random.nextInt(8)) {
      case 0 -> new Who.AllSides();
      case 1 -> new Who.Participants();
      case 2 -> new Who.OfPerson(new PersonId("nobody"));
      case 3, 4, 5 -> new Who.OfSide(side(conference));
      default -> new Who.OfPerson(one(conference.programme().persons()).id());
    };
  }

  private DelegationId side(Conference conference) {
    return one(conference.programme().delegations()).id();
  }

  private <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** Every text that a substance holds. */
  static Map<String, String> textsOf(Substance substance) {
    return substance.text().byLanguage();
  }
}
