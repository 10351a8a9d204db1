package plenum.dossier.minutes;

import static plenum.dossier.minutes.Talks.LANVIA;
import static plenum.dossier.minutes.Talks.MERROW;
import static plenum.dossier.minutes.Talks.seat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import plenum.conference.Conference;
import plenum.conference.SeatState;
import plenum.conference.agenda.ItemId;
import plenum.conference.agenda.Matter;
import plenum.conference.command.Actor;
import plenum.conference.command.AdmissionCommand;
import plenum.conference.command.AgendaCommand;
import plenum.conference.command.CaucusCommand;
import plenum.conference.command.ChamberCommand;
import plenum.conference.command.Command;
import plenum.conference.command.DocumentCommand;
import plenum.conference.command.FloorCommand;
import plenum.conference.command.MarkCommand;
import plenum.conference.command.MinutesCommand;
import plenum.conference.command.ProceedingsCommand;
import plenum.conference.command.StatementCommand;
import plenum.conference.document.Details;
import plenum.conference.document.DocumentId;
import plenum.conference.document.DocumentKind;
import plenum.conference.document.Release;
import plenum.conference.document.Version;
import plenum.conference.event.CaucusId;
import plenum.conference.floor.AskKind;
import plenum.conference.floor.Terms;
import plenum.conference.floor.Tie;
import plenum.conference.mark.MarkKind;
import plenum.conference.mark.MarkSays;
import plenum.conference.minutes.Wish;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.SeatId;
import plenum.conference.programme.Texts;
import plenum.conference.statement.StatementKind;
import plenum.conference.statement.Substance;
import plenum.conference.statement.Who;

/** Made-up meetings of two sides in which everything is tried by everybody. */
final class GeneratedTalks {
  /** Stands in all that a side seals, with the side, so that a leak can be seen. */
  static final String SECRET = "sealed-by-";

  private static final int COMMANDS = 400;

  private final RandomGenerator random;
  private int texts;

  private GeneratedTalks(long seed) {
    random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  static Talks of(long seed) {
    var generator = new GeneratedTalks(seed);
    var talks = Talks.open();
    talks.does(seat(LANVIA, "secretary"), paper(new DocumentId("laid-out"), LANVIA));
    talks.does(
        seat(LANVIA, "secretary"),
        new DocumentCommand.HandOut(new DocumentId("laid-out"), Release.EVERYBODY));
    talks.does(
        seat(LANVIA, "head"), new DocumentCommand.ShowDocument(new DocumentId("laid-out"), 1));
    for (var side : List.of(LANVIA, MERROW)) {
      if (generator.random.nextBoolean()) {
        talks.comes(side, "deputy");
      }
    }
    talks.does(seat(LANVIA, "head"), new AgendaCommand.Propose(new Matter.AdoptAgenda()));
    talks.does(seat(MERROW, "head"), new AgendaCommand.Agree(1));
    for (int i = 0; i < COMMANDS; i++) {
      talks.later(Duration.ofSeconds(generator.random.nextInt(20)));
      var seat = generator.seat();
      talks.asks(new Actor.Seated(seat), generator.command(talks.conference(), seat));
    }
    if (seed % 2 == 0) {
      talks.asks(new Actor.Seated(seat(LANVIA, "head")), new ProceedingsCommand.ProposeClosing());
      talks.asks(new Actor.Seated(seat(MERROW, "head")), new ProceedingsCommand.AgreeToClose());
    }
    return talks;
  }

  private SeatId seat() {
    return seat(side(), one(List.of("head", "head", "secretary", "secretary", "room", "deputy")));
  }

  private static SeatId seat(DelegationId side, String name) {
    return Talks.seat(side, name);
  }

  private DelegationId side() {
    return one(List.of(LANVIA, MERROW));
  }

  private Command command(Conference conference, SeatId seat) {
    return switch (random.nextInt(26)) {
      case 0, 1, 2 -> floor();
      case 3, 4 -> leading(conference);
      case 5 -> new AgendaCommand.OpenItem(one(Talks.agenda()).id());
      case 6 -> tap(conference);
      case 7 -> paper(conference, seat);
      case 8 -> apart(conference);
      case 9 -> door(conference, seat);
      case 10, 11 -> mark(conference, seat);
      case 12, 13, 14 -> new StatementCommand.Write(Optional.empty(), substance(conference, seat));
      case 15, 16, 17 -> corrected(conference, seat);
      default -> statement(conference, seat);
    };
  }

  private Command floor() {
    return switch (random.nextInt(6)) {
      case 0, 1 -> new FloorCommand.Ask(one(List.of(AskKind.values())));
      case 2 -> new FloorCommand.OpenMicrophone();
      case 3 -> new FloorCommand.PassVoice();
      case 4 -> new FloorCommand.SpeakLanguage(seat(), Optional.of(one(List.of("en", "vi", "zh"))));
      default -> new FloorCommand.Yield();
    };
  }

  private Command leading(Conference conference) {
    return switch (random.nextInt(6)) {
      case 0, 1, 2 -> new FloorCommand.GiveNext();
      case 3 -> new FloorCommand.Give(seat());
      case 4 ->
          new FloorCommand.TieInterpreter(seat(side(), "interpreter"), new Tie.ToSide(side()));
      default ->
          random.nextBoolean() || conference.floor().turns().isEmpty()
              ? new FloorCommand.SetTerms(Terms.free(2))
              : new FloorCommand.Take(one(conference.floor().turns()).seat());
    };
  }

  private Command tap(Conference conference) {
    var room = seat(side(), "room");
    return new ChamberCommand.TapSpeaker(
        room, one(conference.seat(room).orElseThrow().occupant().persons()));
  }

  private Command paper(Conference conference, SeatId seat) {
    var owner = conference.sideOf(seat).orElseThrow();
    var id = new DocumentId("paper-" + owner + "-" + random.nextInt(3));
    return switch (random.nextInt(5)) {
      case 0, 1 -> paper(id, owner);
      case 2 -> new DocumentCommand.HandOut(id, Release.EVERYBODY);
      case 3 -> new DocumentCommand.ShowDocument(id, 1);
      default -> new DocumentCommand.StopShowing();
    };
  }

  private static Command paper(DocumentId id, DelegationId owner) {
    return new DocumentCommand.AddDocument(
        id,
        Optional.of(owner),
        new Details(
            DocumentKind.DOCUMENT,
            Texts.of("en", SECRET + owner + "-title"),
            false,
            Optional.empty(),
            List.of(new Version("en", "ab".repeat(32), "application/pdf", 10, 3, "a.pdf"))));
  }

  private Command apart(Conference conference) {
    return switch (random.nextInt(6)) {
      case 0 -> new CaucusCommand.Withdraw(side());
      case 1, 2 -> new CaucusCommand.Return(side());
      case 3 ->
          new CaucusCommand.InviteAside(
              List.of(seat(LANVIA, "head"), seat(MERROW, "head")), List.of());
      case 4 ->
          new CaucusCommand.AgreeToGo(
              conference.caucuses().invitations().isEmpty()
                  ? new CaucusId("none")
                  : one(conference.caucuses().invitations()).id());
      default -> new CaucusCommand.ComeBack();
    };
  }

  private Command door(Conference conference, SeatId seat) {
    if (conference.admitted(seat)) {
      return random.nextInt(3) == 0
          ? new AdmissionCommand.Leave(seat, Talks.device(seat).key())
          : new FloorCommand.Yield();
    }
    return new AdmissionCommand.Knock(
        seat, conference.state(seat).map(SeatState::generation).orElse(1), Talks.device(seat));
  }

  private Command mark(Conference conference, SeatId seat) {
    return random.nextBoolean()
        ? new MarkCommand.MarkMoment(one(List.of(MarkKind.values())))
        : new MarkCommand.AmendMark(
            1 + random.nextInt(1 + conference.marks().last()),
            new MarkSays(MarkKind.DECISION, Optional.empty(), secret(conference, seat)));
  }

  private Command statement(Conference conference, SeatId seat) {
    var statements = conference.statements();
    int own = 1 + random.nextInt(1 + statements.last());
    int joint = 1 + random.nextInt(1 + statements.joint().last());
    return switch (random.nextInt(9)) {
      case 0 -> new StatementCommand.Amend(own, substance(conference, seat));
      case 1 -> new StatementCommand.Clear(own);
      case 2 -> new StatementCommand.Withdraw(own);
      case 3, 4 -> new StatementCommand.ProposeEntry(own);
      case 5, 6 -> new StatementCommand.AcceptEntry(joint);
      case 7 -> new StatementCommand.AgreeOnEntry(joint);
      default -> new StatementCommand.ApproveRecord(statements.joint().revision());
    };
  }

  private Command corrected(Conference conference, SeatId seat) {
    int own = 1 + random.nextInt(1 + conference.statements().last());
    var out = conference.sideOf(seat).flatMap(conference.drafts()::of);
    int number = 1 + random.nextInt(1 + out.map(it -> it.last()).orElse(0));
    return switch (random.nextInt(8)) {
      case 0 ->
          conference.statements().last() > 25
              ? new MinutesCommand.PutOut()
              : new MinutesCommand.ApproveMinutes(1);
      case 1, 2, 3 ->
          new MinutesCommand.ProposeCorrection(
              new Wish(
                  random.nextInt(3) == 0 ? Optional.empty() : Optional.of(own),
                  "en",
                  secret(conference, seat),
                  secret(conference, seat)));
      case 4, 5 -> new MinutesCommand.TakeCorrection(number, substance(conference, seat));
      case 6 -> new MinutesCommand.DeclineCorrection(number, secret(conference, seat));
      default -> new MinutesCommand.ApproveMinutes(out.map(it -> it.revision()).orElse(1));
    };
  }

  private String secret(Conference conference, SeatId seat) {
    return SECRET + conference.sideOf(seat).orElseThrow() + "-" + ++texts;
  }

  private Substance substance(Conference conference, SeatId seat) {
    var text = Texts.of(one(List.of("en", "vi")), secret(conference, seat));
    return switch (random.nextInt(5)) {
      case 0 ->
          new Substance.Commitment(
              who(),
              text,
              List.of(),
              Optional.empty(),
              Optional.empty(),
              Optional.of(LocalDate.of(2030, 1, 1)),
              random.nextBoolean());
      case 1 ->
          new Substance.Message(
              new Who.Outside("The Harbour League"),
              who(),
              StatementKind.CONGRATULATES,
              Optional.empty(),
              text);
      default ->
          new Substance.Statement(
              who(),
              Optional.empty(),
              Optional.empty(),
              one(List.of(StatementKind.values())),
              random.nextInt(4) == 0,
              List.of(),
              List.of(),
              text,
              Optional.empty(),
              random.nextBoolean()
                  ? Optional.of(new ItemId(one(Talks.agenda()).id().value()))
                  : Optional.empty());
    };
  }

  private Who who() {
    return switch (random.nextInt(4)) {
      case 0 -> new Who.AllSides();
      case 1 -> Talks.side(side());
      default -> Talks.person(side(), 1 + random.nextInt(7));
    };
  }

  private <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
