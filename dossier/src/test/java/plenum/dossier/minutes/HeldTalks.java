package plenum.dossier.minutes;

import static plenum.dossier.minutes.Talks.LANVIA;
import static plenum.dossier.minutes.Talks.MERROW;
import static plenum.dossier.minutes.Talks.all;
import static plenum.dossier.minutes.Talks.personId;
import static plenum.dossier.minutes.Talks.seat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import plenum.conference.agenda.ItemId;
import plenum.conference.agenda.Matter;
import plenum.conference.command.AgendaCommand;
import plenum.conference.command.CaucusCommand;
import plenum.conference.command.ChamberCommand;
import plenum.conference.command.DocumentCommand;
import plenum.conference.command.FloorCommand;
import plenum.conference.command.MarkCommand;
import plenum.conference.command.OpeningCommand;
import plenum.conference.command.ProceedingsCommand;
import plenum.conference.command.StatementCommand;
import plenum.conference.document.Details;
import plenum.conference.document.DocumentId;
import plenum.conference.document.DocumentKind;
import plenum.conference.document.Release;
import plenum.conference.document.Version;
import plenum.conference.floor.AskKind;
import plenum.conference.floor.Tie;
import plenum.conference.mark.MarkKind;
import plenum.conference.mark.MarkSays;
import plenum.conference.mark.Whose;
import plenum.conference.opening.Attended;
import plenum.conference.opening.RollAnswer;
import plenum.conference.opening.RollPlace;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Texts;
import plenum.conference.statement.StatementKind;
import plenum.conference.statement.Substance;
import plenum.conference.statement.Who;

/** One meeting from beginning to end, in which everything that minutes tell happens once. */
final class HeldTalks {
  static final DocumentId PAPER = new DocumentId("paper");
  static final Texts AGREED =
      all(
          "Both sides measure the sediment load each month and exchange the figures.",
          "Hai bên đo lượng phù sa hằng tháng và trao đổi số liệu với nhau.",
          "双方每月测量输沙量并交换数据。",
          "Стороны ежемесячно измеряют сток наносов и обмениваются данными.",
          "Les deux parties mesurent chaque mois la charge sédimentaire et échangent leurs données.");

  private HeldTalks() {}

  static Talks held() {
    var talks = course();
    talks.later(Duration.ofMinutes(1));
    talks.does(seat(LANVIA, "head"), new ProceedingsCommand.ProposeClosing());
    talks.does(seat(MERROW, "head"), new ProceedingsCommand.AgreeToClose());
    approve(talks);
    return talks;
  }

  static void approve(Talks talks) {
    var revision = talks.conference().statements().joint().revision();
    talks.later(Duration.ofMinutes(5));
    talks.does(seat(LANVIA, "head"), new StatementCommand.ApproveRecord(revision));
    talks.later(Duration.ofMinutes(1));
    talks.does(seat(MERROW, "head"), new StatementCommand.ApproveRecord(revision));
  }

  /** Up to the closing, which is still to come. */
  static Talks course() {
    var talks = Talks.open();
    roll(talks);
    talks.later(Duration.ofMinutes(1));
    talks.does(seat(LANVIA, "head"), new AgendaCommand.Propose(new Matter.AdoptAgenda()));
    talks.does(seat(MERROW, "head"), new AgendaCommand.Agree(1));
    talks.does(seat(LANVIA, "head"), new AgendaCommand.OpenItem(new ItemId("opening")));
    speaks(talks, seat(LANVIA, "head"), Duration.ofSeconds(130));
    talks.later(Duration.ofMinutes(1));
    talks.does(seat(LANVIA, "head"), new AgendaCommand.OpenItem(new ItemId("sediment")));
    sediment(talks);
    talks.does(seat(MERROW, "head"), new CaucusCommand.Withdraw(MERROW));
    talks.later(Duration.ofMinutes(4));
    talks.does(seat(MERROW, "head"), new CaucusCommand.Return(MERROW));
    talks.later(Duration.ofMinutes(1));
    talks.does(seat(LANVIA, "head"), new AgendaCommand.CloseItem(new ItemId("sediment")));
    joint(talks);
    return talks;
  }

  private static void roll(Talks talks) {
    talks.does(seat(LANVIA, "head"), new OpeningCommand.CallRoll());
    for (var side : List.of(LANVIA, MERROW)) {
      var answers =
          RollPlace.of(talks.conference().programme(), side).stream()
              .map(place -> new RollAnswer(place.person(), attended(side, place), place.capacity()))
              .toList();
      talks.does(seat(side, "secretary"), new OpeningCommand.ConfirmRoll(1, side, answers));
    }
    talks.later(Duration.ofMinutes(2));
    talks.comes(LANVIA, "deputy");
  }

  /** Of each side one is excused, the deputies have not come, and one in the room is missing. */
  private static Attended attended(DelegationId side, RollPlace place) {
    if (place.person().equals(personId(side, 6))) {
      return Attended.EXCUSED;
    }
    return place.person().equals(personId(side, 2)) ? Attended.ABSENT : Attended.PRESENT;
  }

  private static void speaks(Talks talks, plenum.conference.programme.SeatId seat, Duration time) {
    talks.does(seat, new FloorCommand.OpenMicrophone());
    talks.later(time);
    talks.does(seat, new FloorCommand.Yield());
  }

  private static void sediment(Talks talks) {
    var room = seat(MERROW, "room");
    var interpreter = seat(MERROW, "interpreter");
    talks.does(
        seat(LANVIA, "secretary"),
        new DocumentCommand.AddDocument(PAPER, Optional.of(LANVIA), details()));
    talks.does(seat(LANVIA, "secretary"), new DocumentCommand.HandOut(PAPER, Release.EVERYBODY));
    talks.does(room, new ChamberCommand.TapSpeaker(room, personId(MERROW, 5)));
    talks.does(
        seat(MERROW, "secretary"),
        new FloorCommand.TieInterpreter(interpreter, new Tie.ToSide(MERROW)));
    talks.does(room, new FloorCommand.Ask(AskKind.REQUEST));
    talks.does(seat(LANVIA, "head"), new FloorCommand.GiveNext());
    talks.later(Duration.ofSeconds(75));
    talks.does(seat(LANVIA, "secretary"), new MarkCommand.MarkMoment(MarkKind.STATEMENT));
    talks.does(
        seat(LANVIA, "secretary"),
        new MarkCommand.AmendMark(
            1,
            new MarkSays(
                MarkKind.STATEMENT,
                Optional.of(new Whose.OfPerson(personId(MERROW, 5))),
                "lanvia-note: compare with last year")));
    talks.does(room, new FloorCommand.PassVoice());
    talks.later(Duration.ofSeconds(60));
    talks.does(room, new FloorCommand.Yield());
    talks.does(seat(LANVIA, "head"), new DocumentCommand.ShowDocument(PAPER, 1));
    talks.later(Duration.ofMinutes(2));
    talks.does(seat(LANVIA, "head"), new DocumentCommand.StopShowing());
    written(talks);
  }

  private static Details details() {
    return new Details(
        DocumentKind.DOCUMENT,
        all(
            "Sediment survey",
            "Khảo sát phù sa",
            "泥沙调查",
            "Обследование наносов",
            "Étude des sédiments"),
        false,
        Optional.empty(),
        List.of(new Version("en", "ab".repeat(32), "application/pdf", 1000, 3, "survey.pdf")));
  }

  private static void written(Talks talks) {
    talks.writes(
        LANVIA,
        new Substance.Statement(
            Talks.person(MERROW, 5),
            Optional.empty(),
            Optional.of(Talks.side(LANVIA)),
            StatementKind.PROPOSES,
            false,
            List.of(
                all(
                    "measuring stations",
                    "trạm đo",
                    "测量站",
                    "измерительные станции",
                    "stations de mesure")),
            List.of(PAPER),
            Texts.of("vi", "Đề nghị lập ba trạm đo chung ở hạ lưu."),
            Optional.of("vi"),
            Optional.of(new ItemId("sediment"))));
    int own =
        talks.writes(
            LANVIA,
            Talks.said(
                Talks.side(LANVIA),
                StatementKind.THANKS,
                all(
                    "For the survey of the delta.",
                    "Về cuộc khảo sát châu thổ.",
                    "感谢对三角洲的调查。",
                    "За обследование дельты.",
                    "Pour l’étude du delta.")));
    talks.does(seat(LANVIA, "head"), new StatementCommand.Clear(own));
    talks.writes(
        LANVIA,
        new Substance.Message(
            new Who.Outside("The Harbour League"),
            Talks.side(LANVIA),
            StatementKind.CONGRATULATES,
            Optional.of(LocalDate.of(2026, 3, 1)),
            Texts.of("en", "On the fiftieth year of the Institute.")));
    talks.writes(
        MERROW,
        Talks.said(
            Talks.person(MERROW, 1),
            StatementKind.ASSESSES,
            Texts.of("vi", "Đánh giá kín của Merrow: sealed-by-merrow")));
  }

  private static void joint(Talks talks) {
    talks.later(Duration.ofMinutes(1));
    int agreed = talks.writes(MERROW, Talks.said(new Who.AllSides(), StatementKind.PLAN, AGREED));
    int undertaken =
        talks.writes(
            MERROW,
            Talks.undertakes(
                Talks.side(MERROW),
                all(
                    "Trains ten hydrographers.",
                    "Đào tạo mười nhà thủy văn.",
                    "培训十名水文工作者。",
                    "Подготовка десяти гидрологов.",
                    "Formation de dix hydrographes.")));
    talks.does(seat(MERROW, "secretary"), new StatementCommand.ProposeEntry(agreed));
    talks.does(seat(MERROW, "secretary"), new StatementCommand.ProposeEntry(undertaken));
    talks.does(seat(LANVIA, "secretary"), new StatementCommand.AcceptEntry(1));
    talks.does(seat(LANVIA, "secretary"), new StatementCommand.AcceptEntry(2));
    talks.does(seat(LANVIA, "head"), new StatementCommand.AgreeOnEntry(1));
    talks.later(Duration.ofMinutes(1));
    talks.does(seat(MERROW, "head"), new StatementCommand.AgreeOnEntry(1));
  }
}
