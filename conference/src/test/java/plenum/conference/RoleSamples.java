package plenum.conference;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plenum.conference.agenda.ItemId;
import plenum.conference.agenda.Matter;
import plenum.conference.capture.CaptureEnd;
import plenum.conference.command.AdmissionCommand;
import plenum.conference.command.AgendaCommand;
import plenum.conference.command.CaptureCommand;
import plenum.conference.command.CaucusCommand;
import plenum.conference.command.ChamberCommand;
import plenum.conference.command.Command;
import plenum.conference.command.DocumentCommand;
import plenum.conference.command.FloorCommand;
import plenum.conference.command.InterpretationCommand;
import plenum.conference.command.KeepingCommand;
import plenum.conference.command.LineCommand;
import plenum.conference.command.LinkCommand;
import plenum.conference.command.MarkCommand;
import plenum.conference.command.MinutesCommand;
import plenum.conference.command.OpeningCommand;
import plenum.conference.command.PhoneCommand;
import plenum.conference.command.PhotographCommand;
import plenum.conference.command.ProceedingsCommand;
import plenum.conference.command.ProgrammeCommand;
import plenum.conference.command.RegisterCommand;
import plenum.conference.command.ReleaseCommand;
import plenum.conference.command.StatementCommand;
import plenum.conference.document.DocumentId;
import plenum.conference.document.DocumentKind;
import plenum.conference.document.Release;
import plenum.conference.event.CaucusId;
import plenum.conference.floor.AskKind;
import plenum.conference.floor.Mode;
import plenum.conference.floor.Terms;
import plenum.conference.floor.Tie;
import plenum.conference.interpretation.BoothPlan;
import plenum.conference.interpretation.Ear;
import plenum.conference.mark.MarkKind;
import plenum.conference.mark.MarkSays;
import plenum.conference.minutes.Wish;
import plenum.conference.photograph.Byline;
import plenum.conference.photograph.SittingId;
import plenum.conference.programme.Person;
import plenum.conference.programme.PersonId;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatDraft;
import plenum.conference.programme.SeatId;
import plenum.conference.programme.Texts;
import plenum.conference.register.Became;
import plenum.conference.register.Fulfilment;
import plenum.conference.release.IssuedText;
import plenum.conference.release.Issuer;
import plenum.conference.release.PictureChoice;
import plenum.conference.release.Style;
import plenum.conference.role.Power;
import plenum.conference.statement.EntryId;
import plenum.conference.statement.StatementKind;
import plenum.conference.statement.Substance;
import plenum.conference.statement.Who;

/** Each command once for one seat, with the line on which it stands and whose it is. */
final class RoleSamples {
  /** Whose affairs a command touches, as the property reads the table. */
  enum Whose {
    /** Of whoever asks. */
    OWN,
    /** Of the seat that it names. */
    THE_SEATS,
    /** Of that seat's side, or of none. */
    THE_SIDES,
    ALL
  }

  record Sample(Power line, Whose whose, Command command) {}

  private RoleSamples() {}

  static List<Sample> of(Conference conference, Seat seat, Instant now) {
    var samples = new ArrayList<Sample>();
    samples.addAll(preparing(conference, seat));
    samples.addAll(atTheDoor(conference, seat));
    samples.addAll(inTheChamber(seat));
    samples.addAll(speaking());
    samples.addAll(leading(seat));
    samples.addAll(ofAgenda());
    samples.addAll(ofProceedings());
    samples.addAll(byTheProgram(seat, now));
    samples.addAll(apart(seat));
    samples.addAll(found(seat));
    samples.addAll(papers(seat));
    samples.addAll(photographs(seat));
    samples.addAll(inBooths());
    return samples;
  }

  private static List<Sample> preparing(Conference conference, Seat seat) {
    var programme = conference.programme();
    var side = seat.delegation();
    var names = programme.persons().getFirst().names();
    var person = new Person(new PersonId("somebody"), side, names);
    var present =
        programme.persons().stream()
            .filter(one -> one.delegation().equals(side))
            .findFirst()
            .orElseThrow();
    var draft =
        new SeatDraft(new SeatId("extra"), side, seat.role(), seat.occupant(), Optional.empty());
    var samples = new ArrayList<Sample>();
    samples.add(all(Power.CONVENE, new ProgrammeCommand.Convene(programme)));
    samples.add(all(Power.AMEND_HEADING, new ProgrammeCommand.AmendHeading(programme.heading())));
    samples.add(
        all(Power.ADD_SIDE, new ProgrammeCommand.AddDelegation(programme.delegations().getLast())));
    samples.add(sides(Power.EDIT_PEOPLE, new ProgrammeCommand.AddPerson(person)));
    samples.add(sides(Power.EDIT_PEOPLE, new ProgrammeCommand.AmendPerson(present)));
    samples.add(sides(Power.EDIT_PEOPLE, new ProgrammeCommand.StrikePerson(present.id())));
    samples.add(sides(Power.EDIT_SEATS, new ProgrammeCommand.AddSeat(draft)));
    samples.add(seats(Power.EDIT_SEATS, new ProgrammeCommand.AmendSeat(seat.draft())));
    samples.add(seats(Power.EDIT_SEATS, new ProgrammeCommand.StrikeSeat(seat.id())));
    samples.add(all(Power.DRAW_AGENDA, new AgendaCommand.DrawAgenda(List.of())));
    samples.add(seats(Power.ISSUE_SEAT_LINKS, new LinkCommand.RevokeSeatLink(seat.id())));
    samples.add(seats(Power.ISSUE_SEAT_LINKS, new LinkCommand.ReissueSeatLink(seat.id())));
    side.flatMap(programme::delegation)
        .ifPresent(own -> {
          samples.add(all(Power.STRIKE_SIDE, new ProgrammeCommand.StrikeDelegation(own.id())));
          samples.add(sides(Power.AMEND_SIDE, new ProgrammeCommand.AmendDelegation(own)));
          samples.add(sides(Power.CLAIM_SIDE, new LinkCommand.ClaimSide(own.id(), 1)));
          samples.add(
              sides(Power.ISSUE_SIDE_LINK, new LinkCommand.ReissueDelegationLink(own.id())));
        });
    return samples;
  }

  private static List<Sample> atTheDoor(Conference conference, Seat seat) {
    var id = seat.id();
    var device = Meeting.device(id, 1);
    var guest = new SeatId("guest-9");
    var generation = conference.state(id).map(SeatState::generation).orElse(1);
    return List.of(
        seats(Power.KNOCK, new AdmissionCommand.Knock(id, generation, device)),
        seats(Power.KNOCK, new AdmissionCommand.Return(id, device.key())),
        seats(Power.LEAVE, new AdmissionCommand.Leave(id, device.key())),
        seats(Power.ADMIT, new AdmissionCommand.Admit(id, device.key())),
        seats(Power.ADMIT, new AdmissionCommand.TurnAway(id, device.key())),
        seats(Power.REMOVE, new AdmissionCommand.Remove(id)),
        all(Power.ARRIVE, new AdmissionCommand.ArriveAsGuest(guest, "Guest", device)),
        all(Power.ARRIVE, new AdmissionCommand.ArriveByToken(id, generation, device)),
        all(Power.ARRIVE, new PhoneCommand.KnockByPhone(id, 1, device)),
        all(Power.ARRIVE, new PhoneCommand.LeaveByPhone(id, device.key())),
        seats(Power.SHOW_PHONE_CODE, new PhoneCommand.IssuePhoneCode(id)),
        seats(Power.SHOW_PHONE_CODE, new PhoneCommand.EndPhoneCode(id)),
        seats(Power.SHOW_PHONE_CODE, new PhoneCommand.RemovePhone(id, device.key())),
        seats(Power.ADMIT_PHONES, new PhoneCommand.AdmitPhones(id, List.of(device.key()))),
        seats(Power.CAPTURE_HEADERS, new CaptureCommand.BeginCapture(id)),
        seats(Power.CAPTURE_HEADERS, new CaptureCommand.EndCapture(id)));
  }

  private static List<Sample> inTheChamber(Seat seat) {
    var id = seat.id();
    var person = new PersonId("lanvia-5");
    return List.of(
        seats(Power.TAP_SPEAKER, new ChamberCommand.TapSpeaker(id, person)),
        seats(Power.TAP_SPEAKER, new ChamberCommand.UntapSpeaker(id)),
        seats(Power.MUTE, new ChamberCommand.Mute(id)),
        seats(Power.MUTE, new ChamberCommand.Unmute(id)),
        all(Power.PIN, new ChamberCommand.Pin(id)),
        all(Power.PIN, new ChamberCommand.Unpin()),
        all(Power.ADD_PHOTOGRAPH, new KeepingCommand.AddPhotograph(Samples.photograph())),
        seats(Power.NOTE_CONTACT, new KeepingCommand.NoteContact(id, "by telephone")),
        seats(Power.SAY_LANGUAGE, new FloorCommand.SpeakLanguage(id, Optional.of("vi"))),
        seats(Power.TIE_INTERPRETER, new FloorCommand.UntieInterpreter(id)),
        seats(
            Power.TIE_INTERPRETER,
            new FloorCommand.TieInterpreter(
                id,
                seat.delegation().<Tie>map(Tie.ToSide::new).orElseGet(() -> new Tie.ToSeat(id)))));
  }

  private static List<Sample> speaking() {
    return List.of(
        own(Power.ASK_FLOOR, new FloorCommand.Ask(AskKind.REQUEST)),
        own(Power.ASK_FLOOR, new FloorCommand.Ask(AskKind.POINT_OF_ORDER)),
        own(Power.WITHDRAW_ASK, new FloorCommand.Withdraw(AskKind.REQUEST)),
        own(Power.OPEN_MICROPHONE, new FloorCommand.OpenMicrophone()),
        own(Power.YIELD_FLOOR, new FloorCommand.Yield()),
        own(Power.PASS_VOICE, new FloorCommand.PassVoice()));
  }

  private static List<Sample> leading(Seat seat) {
    var id = seat.id();
    var samples = new ArrayList<Sample>();
    samples.add(all(Power.SET_TERMS, new FloorCommand.SetTerms(Terms.of(Mode.REQUEST))));
    samples.add(all(Power.GIVE_FLOOR, new FloorCommand.Give(id)));
    samples.add(all(Power.GIVE_FLOOR, new FloorCommand.GiveNext()));
    samples.add(all(Power.TAKE_FLOOR, new FloorCommand.Take(id)));
    samples.add(all(Power.EXTEND_TIME, new FloorCommand.ExtendTurn(id, Duration.ofMinutes(1))));
    samples.add(
        all(
            Power.EXTEND_TIME,
            new FloorCommand.ExtendQuota(Samples.LANVIA, Duration.ofMinutes(1))));
    samples.add(all(Power.SILENCE_OTHERS, new FloorCommand.TakePriority()));
    samples.add(all(Power.SILENCE_OTHERS, new FloorCommand.ReleasePriority()));
    samples.add(all(Power.ASK_TO_CONCLUDE, new FloorCommand.AskToConclude(id)));
    samples.add(seats(Power.ORDER_WAITING, new FloorCommand.Skip(id, AskKind.REQUEST)));
    samples.add(seats(Power.ORDER_WAITING, new FloorCommand.Reorder(AskKind.REPLY, List.of(id))));
    samples.add(seats(Power.ORDER_WAITING, new FloorCommand.EnterOnList(id)));
    samples.add(seats(Power.ORDER_WAITING, new FloorCommand.StrikeFromList(id)));
    return samples;
  }

  private static List<Sample> ofAgenda() {
    return List.of(
        all(Power.GO_THROUGH_AGENDA, new AgendaCommand.OpenItem(new ItemId("opening"))),
        all(Power.GO_THROUGH_AGENDA, new AgendaCommand.CloseItem(new ItemId("opening"))),
        all(Power.PROPOSE, new AgendaCommand.Propose(new Matter.AdoptAgenda())),
        own(Power.ANSWER_PROPOSAL, new AgendaCommand.Agree(1)),
        own(Power.ANSWER_PROPOSAL, new AgendaCommand.Decline(1)),
        own(Power.WITHDRAW_PROPOSAL, new AgendaCommand.Withdraw(1)),
        all(Power.CARRY_PROPOSALS, new AgendaCommand.CarryProposals()));
  }

  private static List<Sample> ofProceedings() {
    return List.of(
        all(Power.OPEN, new ProceedingsCommand.Open()),
        all(Power.PROPOSE_CLOSING, new ProceedingsCommand.ProposeClosing()),
        own(Power.ANSWER_CLOSING, new ProceedingsCommand.AgreeToClose()),
        own(Power.ANSWER_CLOSING, new ProceedingsCommand.DeclineToClose()),
        own(Power.WITHDRAW_CLOSING, new ProceedingsCommand.WithdrawClosing()),
        all(Power.CONCLUDE, new ProceedingsCommand.Close()));
  }

  private static List<Sample> byTheProgram(Seat seat, Instant now) {
    return List.of(
        all(Power.WATCH_LINES, new LineCommand.LineLost(seat.id(), now)),
        all(Power.WATCH_LINES, new LineCommand.LineBack(seat.id(), now)),
        all(Power.EXPIRE, new LineCommand.Expire()),
        all(Power.END_OVERDUE, new FloorCommand.EndOverdue()),
        all(Power.END_EXPIRED_PHONES, new PhoneCommand.EndExpiredPhones()),
        all(Power.END_CAPTURES, new CaptureCommand.EndOverdueCaptures()),
        all(Power.END_CAPTURES, new CaptureCommand.BreakCapture(1, CaptureEnd.SIZE)));
  }

  private static List<Sample> apart(Seat seat) {
    var caucus = new CaucusId("caucus-1");
    var samples = new ArrayList<Sample>();
    samples.add(own(Power.GO_ASIDE, new CaucusCommand.InviteAside(List.of(seat.id()), List.of())));
    samples.add(own(Power.GO_ASIDE, new CaucusCommand.AgreeToGo(caucus)));
    samples.add(own(Power.GO_ASIDE, new CaucusCommand.DeclineToGo(caucus)));
    samples.add(own(Power.COME_BACK, new CaucusCommand.ComeBack()));
    samples.add(own(Power.WRITE_NOTE, new CaucusCommand.WriteNote("They will agree.")));
    seat.delegation()
        .ifPresent(side -> {
          samples.add(sides(Power.WITHDRAW_SIDE, new CaucusCommand.Withdraw(side)));
          samples.add(sides(Power.WITHDRAW_SIDE, new CaucusCommand.Return(side)));
        });
    return samples;
  }

  private static List<Sample> found(Seat seat) {
    var says = new MarkSays(MarkKind.DECISION, Optional.empty(), "");
    var samples = new ArrayList<Sample>();
    samples.add(all(Power.CALL_ROLL, new OpeningCommand.CallRoll()));
    samples.add(all(Power.LEAD_SOUND_CHECK, new OpeningCommand.BeginSoundCheck()));
    samples.add(all(Power.LEAD_SOUND_CHECK, new OpeningCommand.CallForSound(seat.id())));
    samples.add(
        all(Power.LEAD_SOUND_CHECK, new OpeningCommand.JudgeSound(seat.id(), Optional.empty())));
    samples.add(own(Power.MARK, new MarkCommand.MarkMoment(MarkKind.STATEMENT)));
    samples.add(own(Power.MARK, new MarkCommand.AmendMark(1, says)));
    samples.add(own(Power.MARK, new MarkCommand.WithdrawMark(1)));
    samples.addAll(written());
    samples.addAll(released(new Issuer.Joint()));
    seat.delegation()
        .ifPresent(side -> {
          samples.add(sides(Power.ANSWER_ROLL, new OpeningCommand.ConfirmRoll(1, side, List.of())));
          samples.addAll(released(new Issuer.OfSide(side)));
        });
    return samples;
  }

  private static List<Sample> written() {
    var message =
        new Substance.Message(
            new Who.Outside("The Harbour League"),
            new Who.AllSides(),
            StatementKind.CONGRATULATES,
            Optional.empty(),
            Texts.of("en", "A good meeting to all."));
    return List.of(
        own(Power.WRITE_MINUTES, new StatementCommand.Write(Optional.empty(), message)),
        own(Power.WRITE_MINUTES, new StatementCommand.Amend(1, message)),
        own(Power.WRITE_MINUTES, new StatementCommand.Withdraw(1)),
        own(Power.CLEAR_STATEMENTS, new StatementCommand.Clear(1)),
        own(Power.CLEAR_STATEMENTS, new StatementCommand.Hold(1)),
        own(Power.PUT_TO_RECORD, new StatementCommand.ProposeEntry(1)),
        own(Power.PUT_TO_RECORD, new StatementCommand.AcceptEntry(1)),
        own(Power.PUT_TO_RECORD, new StatementCommand.DeclineEntry(1)),
        own(Power.PUT_TO_RECORD, new StatementCommand.WithdrawEntry(1)),
        own(Power.APPROVE_RECORD, new StatementCommand.AgreeOnEntry(1)),
        own(Power.APPROVE_RECORD, new StatementCommand.ApproveRecord(1)),
        own(Power.SETTLE_MINUTES, new MinutesCommand.PutOut()),
        own(Power.SETTLE_MINUTES, new MinutesCommand.TakeCorrection(1, message)),
        own(Power.SETTLE_MINUTES, new MinutesCommand.DeclineCorrection(1, "It was said so.")),
        own(
            Power.CORRECT_MINUTES,
            new MinutesCommand.ProposeCorrection(
                new Wish(Optional.empty(), "en", "The gauge came up too.", ""))),
        own(Power.APPROVE_MINUTES, new MinutesCommand.ApproveMinutes(1)),
        own(
            Power.SAY_WHAT_BECAME,
            new RegisterCommand.SayWhatBecame(
                new EntryId.OwnEntry(1), new Became(Fulfilment.DONE, "", Optional.empty()))));
  }

  private static List<Sample> released(Issuer issuer) {
    var text =
        new IssuedText(
            "en",
            "0".repeat(64),
            "They meet",
            "",
            LocalDate.EPOCH,
            "",
            "",
            List.of(),
            Optional.empty(),
            "");
    return Stream.of(
            new ReleaseCommand.SetStyle(issuer, Style.USUAL),
            new ReleaseCommand.ChoosePicture(issuer, new PictureChoice.None()),
            new ReleaseCommand.AlterSentence(issuer, "en", "held", "They met.", "They talked."),
            new ReleaseCommand.LeaveOutSentence(issuer, "en", "held"),
            new ReleaseCommand.RestoreSentence(issuer, "en", "held"),
            new ReleaseCommand.AddSentence(issuer, "en", "held", "It rained."),
            new ReleaseCommand.ApproveText(issuer, "en", text.fingerprint()),
            new ReleaseCommand.IssueText(issuer, text, Optional.empty(), false))
        .map(command -> {
          var joint = issuer instanceof Issuer.Joint;
          var line =
              command instanceof ReleaseCommand.ApproveText
                  ? joint ? Power.APPROVE_JOINT_RELEASE : Power.APPROVE_RELEASE
                  : joint ? Power.WRITE_JOINT_RELEASE : Power.WRITE_RELEASE;
          return joint ? all(line, command) : sides(line, command);
        })
        .toList();
  }

  private static List<Sample> papers(Seat seat) {
    var paper = RoleMeetings.paper(seat.delegation());
    var another = new DocumentId("another");
    var details = DocumentsTest.details(DocumentKind.DOCUMENT);
    return List.of(
        sides(
            Power.KEEP_DOCUMENTS,
            new DocumentCommand.AddDocument(another, seat.delegation(), details)),
        sides(
            Power.KEEP_DOCUMENTS,
            new DocumentCommand.AddVersion(paper, DocumentsTest.version("vi", 3))),
        sides(Power.KEEP_DOCUMENTS, new DocumentCommand.StrikeVersion(paper, "vi")),
        sides(
            Power.KEEP_DOCUMENTS,
            new DocumentCommand.DescribeDocument(
                paper, Texts.of("en", "Another title"), true, Optional.empty())),
        sides(Power.KEEP_DOCUMENTS, new DocumentCommand.HandOut(paper, Release.EVERYBODY)),
        sides(Power.KEEP_DOCUMENTS, new DocumentCommand.WithdrawDocument(paper)),
        own(Power.SHOW_DOCUMENTS, new DocumentCommand.ShowDocument(paper, 1)),
        own(Power.SHOW_DOCUMENTS, new DocumentCommand.Leaf(2)),
        own(Power.SHOW_DOCUMENTS, new DocumentCommand.StopShowing()));
  }

  private static List<Sample> inBooths() {
    return List.of(
        all(Power.PLAN_BOOTHS, new InterpretationCommand.PlanBooths(BoothPlan.NONE)),
        own(Power.INTERPRET, new InterpretationCommand.GoOnAir()),
        own(Power.INTERPRET, new InterpretationCommand.GoOffAir()),
        own(Power.INTERPRET, new InterpretationCommand.TurnDirection("vi")),
        own(Power.INTERPRET, new InterpretationCommand.SetAutomatic(true)),
        own(Power.INTERPRET, new InterpretationCommand.Hear(new Ear.OfFloor())),
        own(Power.INTERPRET, new InterpretationCommand.AskHandover()),
        own(Power.INTERPRET, new InterpretationCommand.AcceptHandover()),
        own(Power.INTERPRET, new InterpretationCommand.DropHandover()),
        own(
            Power.INTERPRET,
            new InterpretationCommand.MarkSound(new SeatId("reader"), Optional.empty())),
        all(Power.CARRY_HANDOVERS, new InterpretationCommand.CarryHandovers()));
  }

  private static List<Sample> photographs(Seat seat) {
    var sitting = new SittingId("sitting-1");
    var laid = RoleMeetings.photograph(seat.delegation());
    var samples = new ArrayList<Sample>();
    samples.add(
        sides(
            Power.WORK_ON_PHOTOGRAPH,
            new PhotographCommand.DescribePhotograph(
                laid.sha256(),
                laid.caption(),
                laid.credit(),
                laid.place(),
                laid.date(),
                Byline.NONE)));
    samples.add(
        sides(
            Power.WORK_ON_PHOTOGRAPH,
            new PhotographCommand.CropPhotograph(laid.sha256(), Optional.empty())));
    samples.add(all(Power.ASK_TO_SIT, new PhotographCommand.AskToSit(List.of(seat.id()))));
    samples.add(all(Power.ASK_TO_SIT, new PhotographCommand.WithdrawSitting(sitting)));
    samples.add(own(Power.SIT, new PhotographCommand.NotSitting(sitting, true)));
    samples.add(own(Power.SIT, new PhotographCommand.LayTaken(sitting, Samples.photograph())));
    samples.add(
        all(
            Power.COMPOSE_PHOTOGRAPH,
            new PhotographCommand.LayComposed(sitting, Optional.of(Samples.photograph()))));
    seat.delegation()
        .ifPresent(side ->
            samples.add(
                all(Power.CARRY_STYLE_OVER, new ReleaseCommand.CarryStyleOver(side, Style.USUAL))));
    seat.delegation()
        .ifPresent(side ->
            samples.add(
                sides(Power.LET_SIT, new PhotographCommand.AnswerSitting(sitting, side, true))));
    return samples;
  }

  private static Sample own(Power line, Command command) {
    return new Sample(line, Whose.OWN, command);
  }

  private static Sample seats(Power line, Command command) {
    return new Sample(line, Whose.THE_SEATS, command);
  }

  private static Sample sides(Power line, Command command) {
    return new Sample(line, Whose.THE_SIDES, command);
  }

  private static Sample all(Power line, Command command) {
    return new Sample(line, Whose.ALL, command);
  }
}
