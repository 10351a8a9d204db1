package plenum.conference;

import java.util.List;
import java.util.Optional;
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
import plenum.conference.floor.Tie;
import plenum.conference.photograph.Print;
import plenum.conference.photograph.Provenance;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Person;
import plenum.conference.programme.PersonId;
import plenum.conference.programme.SeatId;
import plenum.conference.release.Issuer;
import plenum.conference.role.Power;
import plenum.conference.role.Target;

/**
 * On which line of the table a command stands, and whose affairs it touches: all of these have to
 * be within the reach of whoever asks.
 */
record Act(Power power, List<Target> on) {
  private static final List<Target> OWN = List.of(new Target.Own());
  private static final List<Target> WHOLE = List.of(new Target.Whole());

  static Act of(Conference conference, Command command) {
    return switch (command) {
      case ProgrammeCommand programme -> of(conference, programme);
      case LinkCommand link -> of(conference, link);
      case AdmissionCommand door -> of(conference, door);
      case LineCommand line -> of(line);
      case ProceedingsCommand proceeding -> of(proceeding);
      case ChamberCommand chamber -> of(conference, chamber);
      case KeepingCommand keeping -> of(conference, keeping);
      case FloorCommand floor -> of(conference, floor);
      case AgendaCommand agenda -> of(agenda);
      case CaucusCommand caucus -> of(caucus);
      case OpeningCommand opening -> of(opening);
      case MarkCommand mark -> of(mark);
      case StatementCommand statement -> of(statement);
      case ReleaseCommand release -> of(release);
      case DocumentCommand document -> of(conference, document);
      case PhotographCommand photograph -> of(conference, photograph);
      case MinutesCommand minutes -> new Act(MinutesRules.power(minutes), OWN);
      case RegisterCommand _ -> new Act(Power.SAY_WHAT_BECAME, OWN);
      case InterpretationCommand booth -> of(booth);
      case PhoneCommand phone -> of(conference, phone);
      case CaptureCommand capture -> of(conference, capture);
    };
  }

  private static Act of(InterpretationCommand command) {
    return switch (command) {
      case InterpretationCommand.PlanBooths _ -> new Act(Power.PLAN_BOOTHS, WHOLE);
      case InterpretationCommand.GoOnAir _,
          InterpretationCommand.GoOffAir _,
          InterpretationCommand.TurnDirection _,
          InterpretationCommand.SetAutomatic _,
          InterpretationCommand.Hear _,
          InterpretationCommand.AskHandover _,
          InterpretationCommand.AcceptHandover _,
          InterpretationCommand.DropHandover _,
          InterpretationCommand.MarkSound _ ->
          new Act(Power.INTERPRET, OWN);
      case InterpretationCommand.CarryHandovers _ -> new Act(Power.CARRY_HANDOVERS, WHOLE);
    };
  }

  private static Act of(Conference conference, ProgrammeCommand command) {
    return switch (command) {
      case ProgrammeCommand.Convene _ -> new Act(Power.CONVENE, WHOLE);
      case ProgrammeCommand.AmendHeading _ -> new Act(Power.AMEND_HEADING, WHOLE);
      case ProgrammeCommand.AddDelegation _ -> new Act(Power.ADD_SIDE, WHOLE);
      case ProgrammeCommand.StrikeDelegation _ -> new Act(Power.STRIKE_SIDE, WHOLE);
      case ProgrammeCommand.AmendDelegation(var side) -> new Act(Power.AMEND_SIDE, side(side.id()));
      case ProgrammeCommand.AddPerson(var person) ->
          new Act(Power.EDIT_PEOPLE, side(person.delegation()));
      case ProgrammeCommand.AmendPerson(var person) ->
          new Act(Power.EDIT_PEOPLE, person(conference, person.id()));
      case ProgrammeCommand.StrikePerson(var person) ->
          new Act(Power.EDIT_PEOPLE, person(conference, person));
      case ProgrammeCommand.AddSeat(var seat) -> new Act(Power.EDIT_SEATS, side(seat.delegation()));
      case ProgrammeCommand.AmendSeat(var seat) ->
          new Act(Power.EDIT_SEATS, seat(conference, seat.id()));
      case ProgrammeCommand.StrikeSeat(var seat) ->
          new Act(Power.EDIT_SEATS, seat(conference, seat));
    };
  }

  private static Act of(Conference conference, LinkCommand command) {
    return switch (command) {
      case LinkCommand.ClaimSide(var side, _) -> new Act(Power.CLAIM_SIDE, side(side));
      case LinkCommand.RevokeSeatLink(var seat) ->
          new Act(Power.ISSUE_SEAT_LINKS, seat(conference, seat));
      case LinkCommand.ReissueSeatLink(var seat) ->
          new Act(Power.ISSUE_SEAT_LINKS, seat(conference, seat));
      case LinkCommand.ReissueDelegationLink(var side) ->
          new Act(Power.ISSUE_SIDE_LINK, side(side));
    };
  }

  private static Act of(Conference conference, AdmissionCommand command) {
    return switch (command) {
      case AdmissionCommand.Knock(var seat, _, _) -> new Act(Power.KNOCK, inTheNameOf(seat));
      case AdmissionCommand.Return(var seat, _) -> new Act(Power.KNOCK, inTheNameOf(seat));
      case AdmissionCommand.Leave(var seat, _) -> new Act(Power.LEAVE, inTheNameOf(seat));
      case AdmissionCommand.Admit(var seat, _) -> new Act(Power.ADMIT, seat(conference, seat));
      case AdmissionCommand.TurnAway(var seat, _) -> new Act(Power.ADMIT, seat(conference, seat));
      case AdmissionCommand.Remove(var seat) -> new Act(Power.REMOVE, seat(conference, seat));
      case AdmissionCommand.ArriveAsGuest _, AdmissionCommand.ArriveByToken _ ->
          new Act(Power.ARRIVE, WHOLE);
    };
  }

  private static Act of(Conference conference, PhoneCommand command) {
    return switch (command) {
      case PhoneCommand.IssuePhoneCode(var seat) ->
          new Act(Power.SHOW_PHONE_CODE, seat(conference, seat));
      case PhoneCommand.EndPhoneCode(var seat) ->
          new Act(Power.SHOW_PHONE_CODE, seat(conference, seat));
      case PhoneCommand.RemovePhone(var seat, _) ->
          new Act(Power.SHOW_PHONE_CODE, seat(conference, seat));
      case PhoneCommand.AdmitPhones(var seat, _) ->
          new Act(Power.ADMIT_PHONES, seat(conference, seat));
      case PhoneCommand.KnockByPhone _, PhoneCommand.LeaveByPhone _ -> new Act(Power.ARRIVE, WHOLE);
      case PhoneCommand.EndExpiredPhones _ -> new Act(Power.END_EXPIRED_PHONES, WHOLE);
    };
  }

  private static Act of(Conference conference, CaptureCommand command) {
    return switch (command) {
      case CaptureCommand.BeginCapture(var seat) ->
          new Act(Power.CAPTURE_HEADERS, seat(conference, seat));
      case CaptureCommand.EndCapture(var seat) ->
          new Act(Power.CAPTURE_HEADERS, seat(conference, seat));
      case CaptureCommand.BreakCapture _, CaptureCommand.EndOverdueCaptures _ ->
          new Act(Power.END_CAPTURES, WHOLE);
    };
  }

  private static Act of(ReleaseCommand command) {
    if (command instanceof ReleaseCommand.CarryStyleOver) {
      return new Act(ReleaseRules.power(command), WHOLE);
    }
    return new Act(
        ReleaseRules.power(command),
        switch (command.issuer()) {
          case Issuer.OfSide(var side) -> side(side);
          case Issuer.Joint() -> WHOLE;
        });
  }

  private static Act of(LineCommand command) {
    return switch (command) {
      case LineCommand.LineLost _, LineCommand.LineBack _ -> new Act(Power.WATCH_LINES, WHOLE);
      case LineCommand.Expire _ -> new Act(Power.EXPIRE, WHOLE);
    };
  }

  private static Act of(ProceedingsCommand command) {
    return switch (command) {
      case ProceedingsCommand.Open _ -> new Act(Power.OPEN, WHOLE);
      case ProceedingsCommand.ProposeClosing _ -> new Act(Power.PROPOSE_CLOSING, WHOLE);
      case ProceedingsCommand.AgreeToClose _, ProceedingsCommand.DeclineToClose _ ->
          new Act(Power.ANSWER_CLOSING, OWN);
      case ProceedingsCommand.WithdrawClosing _ -> new Act(Power.WITHDRAW_CLOSING, OWN);
      case ProceedingsCommand.Close _ -> new Act(Power.CONCLUDE, WHOLE);
    };
  }

  private static Act of(Conference conference, ChamberCommand command) {
    return switch (command) {
      case ChamberCommand.TapSpeaker(var seat, _) ->
          new Act(Power.TAP_SPEAKER, seat(conference, seat));
      case ChamberCommand.UntapSpeaker(var seat) ->
          new Act(Power.TAP_SPEAKER, seat(conference, seat));
      case ChamberCommand.Mute(var seat) -> new Act(Power.MUTE, seat(conference, seat));
      case ChamberCommand.Unmute(var seat) -> new Act(Power.MUTE, seat(conference, seat));
      case ChamberCommand.Pin _, ChamberCommand.Unpin _ -> new Act(Power.PIN, WHOLE);
    };
  }

  private static Act of(Conference conference, KeepingCommand command) {
    return switch (command) {
      case KeepingCommand.AddPhotograph _ -> new Act(Power.ADD_PHOTOGRAPH, WHOLE);
      case KeepingCommand.NoteContact(var seat, _) ->
          new Act(Power.NOTE_CONTACT, seat(conference, seat));
    };
  }

  private static Act of(Conference conference, FloorCommand command) {
    return switch (command) {
      case FloorCommand.SetTerms _ -> new Act(Power.SET_TERMS, WHOLE);
      case FloorCommand.Ask _ -> new Act(Power.ASK_FLOOR, OWN);
      case FloorCommand.Withdraw _ -> new Act(Power.WITHDRAW_ASK, OWN);
      case FloorCommand.OpenMicrophone _ -> new Act(Power.OPEN_MICROPHONE, OWN);
      case FloorCommand.Yield _ -> new Act(Power.YIELD_FLOOR, OWN);
      case FloorCommand.Give _, FloorCommand.GiveNext _ -> new Act(Power.GIVE_FLOOR, WHOLE);
      case FloorCommand.Take _ -> new Act(Power.TAKE_FLOOR, WHOLE);
      case FloorCommand.Skip(var seat, _) -> new Act(Power.ORDER_WAITING, seat(conference, seat));
      case FloorCommand.Reorder(_, var seats) ->
          new Act(Power.ORDER_WAITING, seats(conference, seats));
      case FloorCommand.EnterOnList(var seat) ->
          new Act(Power.ORDER_WAITING, seat(conference, seat));
      case FloorCommand.StrikeFromList(var seat) ->
          new Act(Power.ORDER_WAITING, seat(conference, seat));
      case FloorCommand.ExtendTurn _, FloorCommand.ExtendQuota _ ->
          new Act(Power.EXTEND_TIME, WHOLE);
      case FloorCommand.TakePriority _, FloorCommand.ReleasePriority _ ->
          new Act(Power.SILENCE_OTHERS, WHOLE);
      case FloorCommand.AskToConclude _ -> new Act(Power.ASK_TO_CONCLUDE, WHOLE);
      case FloorCommand.TieInterpreter(var interpreter, var to) ->
          new Act(Power.TIE_INTERPRETER, both(seat(conference, interpreter), tied(conference, to)));
      case FloorCommand.UntieInterpreter(var interpreter) ->
          new Act(Power.TIE_INTERPRETER, seat(conference, interpreter));
      case FloorCommand.PassVoice _ -> new Act(Power.PASS_VOICE, OWN);
      case FloorCommand.SpeakLanguage(var seat, _) ->
          new Act(Power.SAY_LANGUAGE, seat(conference, seat));
      case FloorCommand.EndOverdue _ -> new Act(Power.END_OVERDUE, WHOLE);
    };
  }

  private static Act of(AgendaCommand command) {
    return switch (command) {
      case AgendaCommand.DrawAgenda _ -> new Act(Power.DRAW_AGENDA, WHOLE);
      case AgendaCommand.OpenItem _, AgendaCommand.CloseItem _ ->
          new Act(Power.GO_THROUGH_AGENDA, WHOLE);
      case AgendaCommand.Propose _ -> new Act(Power.PROPOSE, WHOLE);
      case AgendaCommand.Agree _, AgendaCommand.Decline _ -> new Act(Power.ANSWER_PROPOSAL, OWN);
      case AgendaCommand.Withdraw _ -> new Act(Power.WITHDRAW_PROPOSAL, OWN);
      case AgendaCommand.CarryProposals _ -> new Act(Power.CARRY_PROPOSALS, WHOLE);
    };
  }

  private static Act of(OpeningCommand command) {
    return switch (command) {
      case OpeningCommand.CallRoll _ -> new Act(Power.CALL_ROLL, WHOLE);
      case OpeningCommand.ConfirmRoll answer -> new Act(Power.ANSWER_ROLL, side(answer.side()));
      case OpeningCommand.BeginSoundCheck _,
          OpeningCommand.CallForSound _,
          OpeningCommand.JudgeSound _ ->
          new Act(Power.LEAD_SOUND_CHECK, WHOLE);
    };
  }

  private static Act of(StatementCommand command) {
    return switch (command) {
      case StatementCommand.Write _, StatementCommand.Amend _, StatementCommand.Withdraw _ ->
          new Act(Power.WRITE_MINUTES, OWN);
      case StatementCommand.Clear _, StatementCommand.Hold _ ->
          new Act(Power.CLEAR_STATEMENTS, OWN);
      case StatementCommand.ProposeEntry _,
          StatementCommand.AcceptEntry _,
          StatementCommand.DeclineEntry _,
          StatementCommand.WithdrawEntry _ ->
          new Act(Power.PUT_TO_RECORD, OWN);
      case StatementCommand.AgreeOnEntry _, StatementCommand.ApproveRecord _ ->
          new Act(Power.APPROVE_RECORD, OWN);
    };
  }

  private static Act of(MarkCommand command) {
    return switch (command) {
      case MarkCommand.MarkMoment _, MarkCommand.AmendMark _, MarkCommand.WithdrawMark _ ->
          new Act(Power.MARK, OWN);
    };
  }

  private static Act of(Conference conference, DocumentCommand command) {
    return switch (command) {
      case DocumentCommand.AddDocument add -> new Act(Power.KEEP_DOCUMENTS, side(add.owner()));
      case DocumentCommand.AddVersion(var id, _) -> keeping(conference, id);
      case DocumentCommand.StrikeVersion(var id, _) -> keeping(conference, id);
      case DocumentCommand.DescribeDocument(var id, _, _, _) -> keeping(conference, id);
      case DocumentCommand.WithdrawDocument(var id) -> keeping(conference, id);
      case DocumentCommand.HandOut(var id, _) -> keeping(conference, id);
      case DocumentCommand.ShowDocument _, DocumentCommand.Leaf _, DocumentCommand.StopShowing _ ->
          new Act(Power.SHOW_DOCUMENTS, OWN);
    };
  }

  private static Act of(Conference conference, PhotographCommand command) {
    return switch (command) {
      case PhotographCommand.DescribePhotograph described -> print(conference, described.sha256());
      case PhotographCommand.CropPhotograph(var sha256, _) -> print(conference, sha256);
      case PhotographCommand.AskToSit _, PhotographCommand.WithdrawSitting _ ->
          new Act(Power.ASK_TO_SIT, WHOLE);
      case PhotographCommand.AnswerSitting answer -> new Act(Power.LET_SIT, side(answer.side()));
      case PhotographCommand.NotSitting _, PhotographCommand.LayTaken _ -> new Act(Power.SIT, OWN);
      case PhotographCommand.LayComposed _ -> new Act(Power.COMPOSE_PHOTOGRAPH, WHOLE);
    };
  }

  private static Act print(Conference conference, String sha256) {
    return new Act(
        Power.WORK_ON_PHOTOGRAPH,
        List.of(
            conference
                .keepings()
                .print(sha256)
                .map(Print::provenance)
                .map(Provenance::side)
                .<Target>map(Target.OneSide::new)
                .orElseGet(Target.Unknown::new)));
  }

  /** Of what is sealed the rules say that there is no such thing to who is not to read it. */
  private static Act keeping(Conference conference, DocumentId id) {
    return new Act(
        Power.KEEP_DOCUMENTS,
        List.of(
            conference
                .documents()
                .document(id)
                .filter(document -> !document.isSealed())
                .<Target>map(document -> new Target.OneSide(document.owner()))
                .orElseGet(Target.Unknown::new)));
  }

  private static Act of(CaucusCommand command) {
    return switch (command) {
      case CaucusCommand.Withdraw(var side) -> new Act(Power.WITHDRAW_SIDE, side(side));
      case CaucusCommand.Return(var side) -> new Act(Power.WITHDRAW_SIDE, side(side));
      case CaucusCommand.InviteAside _, CaucusCommand.AgreeToGo _, CaucusCommand.DeclineToGo _ ->
          new Act(Power.GO_ASIDE, OWN);
      case CaucusCommand.ComeBack _ -> new Act(Power.COME_BACK, OWN);
      case CaucusCommand.WriteNote _ -> new Act(Power.WRITE_NOTE, OWN);
    };
  }

  /** Whoever comes with a link need not know whether there is such a seat. */
  private static List<Target> inTheNameOf(SeatId seat) {
    return List.of(new Target.OneSeat(seat, Optional.empty()));
  }

  private static List<Target> seat(Conference conference, SeatId id) {
    return List.of(target(conference, id));
  }

  private static Target target(Conference conference, SeatId id) {
    return conference
        .seat(id)
        .<Target>map(seat -> new Target.OneSeat(id, seat.delegation()))
        .orElseGet(Target.Unknown::new);
  }

  /** The rules see to it that they all belong together. */
  private static List<Target> seats(Conference conference, List<SeatId> ids) {
    return ids.isEmpty() ? List.of(new Target.Unknown()) : seat(conference, ids.getFirst());
  }

  private static List<Target> person(Conference conference, PersonId id) {
    return List.of(
        conference
            .programme()
            .person(id)
            .map(Person::delegation)
            .<Target>map(Target.OneSide::new)
            .orElseGet(Target.Unknown::new));
  }

  private static List<Target> side(DelegationId side) {
    return side(Optional.of(side));
  }

  private static List<Target> side(Optional<DelegationId> side) {
    return List.of(new Target.OneSide(side));
  }

  private static List<Target> tied(Conference conference, Tie to) {
    return switch (to) {
      case Tie.ToSeat(var seat) -> seat(conference, seat);
      case Tie.ToSide(var side) -> side(side);
    };
  }

  private static List<Target> both(List<Target> one, List<Target> other) {
    return List.of(one.getFirst(), other.getFirst());
  }
}
