package plenum.server.meeting;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import plenum.conference.agenda.ItemId;
import plenum.conference.agenda.Matter;
import plenum.conference.command.AdmissionCommand;
import plenum.conference.command.AgendaCommand;
import plenum.conference.command.CaucusCommand;
import plenum.conference.command.ChamberCommand;
import plenum.conference.command.Command;
import plenum.conference.command.Device;
import plenum.conference.command.DeviceKey;
import plenum.conference.command.FloorCommand;
import plenum.conference.command.ProceedingsCommand;
import plenum.conference.event.CaucusId;
import plenum.conference.floor.AskKind;
import plenum.conference.floor.Tie;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.PersonId;
import plenum.conference.programme.SeatId;
import plenum.wire.FloorView;
import plenum.wire.FromPage;

/** What a page's request asks of the conference. */
final class PageCommands {
  private PageCommands() {}

  /**
   * Empty where it asks nothing of the conference.
   *
   * @param generation of the link by which the page came
   * @throws IllegalArgumentException if it names something by what is no id
   */
  static Optional<Command> of(FromPage.Request request, SeatId own, int generation, Device device) {
    return switch (request) {
      case FromPage.Knock _ -> Optional.of(new AdmissionCommand.Knock(own, generation, device));
      case FromPage.Admit(_, var seat, var other) ->
          Optional.of(new AdmissionCommand.Admit(new SeatId(seat), new DeviceKey(other)));
      case FromPage.TurnAway(_, var seat, var other) ->
          Optional.of(new AdmissionCommand.TurnAway(new SeatId(seat), new DeviceKey(other)));
      case FromPage.Leave _ -> Optional.of(new AdmissionCommand.Leave(own, device.key()));
      case FromPage.Remove(_, var seat) ->
          Optional.of(new AdmissionCommand.Remove(new SeatId(seat)));
      case FromPage.Mute(_, var seat) -> Optional.of(new ChamberCommand.Mute(new SeatId(seat)));
      case FromPage.Unmute(_, var seat) -> Optional.of(new ChamberCommand.Unmute(new SeatId(seat)));
      case FromPage.Open _ -> Optional.of(new ProceedingsCommand.Open());
      case FromPage.ProposeClosing _ -> Optional.of(new ProceedingsCommand.ProposeClosing());
      case FromPage.WithdrawClosing _ -> Optional.of(new ProceedingsCommand.WithdrawClosing());
      case FromPage.AnswerClosing(_, var agreed) ->
          Optional.of(
              agreed
                  ? new ProceedingsCommand.AgreeToClose()
                  : new ProceedingsCommand.DeclineToClose());
      case FromPage.TapSpeaker(_, var person) ->
          Optional.of(
              person
                  .<Command>map(id -> new ChamberCommand.TapSpeaker(own, new PersonId(id)))
                  .orElseGet(() -> new ChamberCommand.UntapSpeaker(own)));
      case FromPage.Pin(_, var seat) -> Optional.of(new ChamberCommand.Pin(new SeatId(seat)));
      case FromPage.Unpin _ -> Optional.of(new ChamberCommand.Unpin());
      case FromPage.OfFloor asked -> Optional.of(floor(asked));
      case FromPage.OfCaucus asked -> Optional.of(caucus(asked));
      case FromPage.OpenItem(_, var item) ->
          Optional.of(new AgendaCommand.OpenItem(new ItemId(item)));
      case FromPage.CloseItem(_, var item) ->
          Optional.of(new AgendaCommand.CloseItem(new ItemId(item)));
      case FromPage.ProposeAdoption _ ->
          Optional.of(new AgendaCommand.Propose(new Matter.AdoptAgenda()));
      case FromPage.ProposeAgenda(_, var items) ->
          Optional.of(
              new AgendaCommand.Propose(
                  new Matter.ChangeAgenda(items.stream().map(AgendaViews::item).toList())));
      case FromPage.AnswerProposal(_, var number, var agreed) ->
          Optional.of(agreed ? new AgendaCommand.Agree(number) : new AgendaCommand.Decline(number));
      case FromPage.WithdrawProposal(_, var number) ->
          Optional.of(new AgendaCommand.Withdraw(number));
      case FromPage.OfMarks asked -> Optional.of(MarkViews.command(asked));
      case FromPage.OfOpening asked -> Optional.of(OpeningViews.command(asked));
      case FromPage.OfDocument asked -> Optional.of(DocumentViews.command(asked));
      case FromPage.OfSitting asked -> Optional.of(SittingViews.command(asked));
      case FromPage.OfBooth asked -> Optional.of(BoothViews.command(asked));
      case FromPage.OfPhones asked -> PhoneViews.command(asked);
      case FromPage.OfCaptures asked -> Optional.of(CaptureViews.command(asked));
      case FromPage.Offer _,
          FromPage.Restart _,
          FromPage.Devices _,
          FromPage.MicrophoneReady _,
          FromPage.Tiles _,
          FromPage.Listen _,
          FromPage.ShowSigns _,
          FromPage.TalkBack _,
          FromPage.OfIntercom _,
          FromPage.MicrophoneMeasured _,
          FromPage.LoudnessMeasured _,
          FromPage.SoundKept _ ->
          Optional.empty();
    };
  }

  private static Command floor(FromPage.OfFloor request) {
    return switch (request) {
      case FromPage.SetTerms(_, var terms) -> new FloorCommand.SetTerms(FloorViews.terms(terms));
      case FromPage.AskFloor(_, var kind) -> new FloorCommand.Ask(kind(kind));
      case FromPage.WithdrawAsk(_, var kind) -> new FloorCommand.Withdraw(kind(kind));
      case FromPage.OpenMicrophone _ -> new FloorCommand.OpenMicrophone();
      case FromPage.Yield _ -> new FloorCommand.Yield();
      case FromPage.GiveFloor(_, var seat) -> new FloorCommand.Give(new SeatId(seat));
      case FromPage.GiveNext _ -> new FloorCommand.GiveNext();
      case FromPage.TakeFloor(_, var seat) -> new FloorCommand.Take(new SeatId(seat));
      case FromPage.SkipAsk(_, var seat, var kind) ->
          new FloorCommand.Skip(new SeatId(seat), kind(kind));
      case FromPage.ReorderAsks(_, var kind, var seats) ->
          new FloorCommand.Reorder(kind(kind), seats(seats));
      case FromPage.EnterOnList(_, var seat) -> new FloorCommand.EnterOnList(new SeatId(seat));
      case FromPage.StrikeFromList(_, var seat) ->
          new FloorCommand.StrikeFromList(new SeatId(seat));
      case FromPage.ExtendTurn(_, var seat, var seconds) ->
          new FloorCommand.ExtendTurn(new SeatId(seat), Duration.ofSeconds(seconds));
      case FromPage.ExtendQuota(_, var side, var seconds) ->
          new FloorCommand.ExtendQuota(new DelegationId(side), Duration.ofSeconds(seconds));
      case FromPage.TakePriority _ -> new FloorCommand.TakePriority();
      case FromPage.ReleasePriority _ -> new FloorCommand.ReleasePriority();
      case FromPage.AskToConclude(_, var seat) -> new FloorCommand.AskToConclude(new SeatId(seat));
      case FromPage.TieInterpreter(_, var interpreter, var seat, var side) ->
          new FloorCommand.TieInterpreter(new SeatId(interpreter), tie(seat, side));
      case FromPage.UntieInterpreter(_, var interpreter) ->
          new FloorCommand.UntieInterpreter(new SeatId(interpreter));
      case FromPage.PassVoice _ -> new FloorCommand.PassVoice();
      case FromPage.SpeakLanguage(_, var seat, var language) ->
          new FloorCommand.SpeakLanguage(new SeatId(seat), language);
    };
  }

  private static Command caucus(FromPage.OfCaucus request) {
    return switch (request) {
      case FromPage.Withdraw(_, var side) -> new CaucusCommand.Withdraw(new DelegationId(side));
      case FromPage.Rejoin(_, var side) -> new CaucusCommand.Return(new DelegationId(side));
      case FromPage.InviteAside(_, var heads, var interpreters) ->
          new CaucusCommand.InviteAside(seats(heads), seats(interpreters));
      case FromPage.AnswerAside(_, var room, var agreed) ->
          agreed
              ? new CaucusCommand.AgreeToGo(new CaucusId(room))
              : new CaucusCommand.DeclineToGo(new CaucusId(room));
      case FromPage.ComeBack _ -> new CaucusCommand.ComeBack();
      case FromPage.WriteNote(_, var text) -> new CaucusCommand.WriteNote(text);
    };
  }

  private static List<SeatId> seats(List<String> ids) {
    return ids.stream().map(SeatId::new).toList();
  }

  private static AskKind kind(FloorView.AskKind kind) {
    return AskKind.valueOf(kind.name());
  }

  private static Tie tie(Optional<String> seat, Optional<String> side) {
    return seat.<Tie>map(id -> new Tie.ToSeat(new SeatId(id)))
        .or(() -> side.map(id -> new Tie.ToSide(new DelegationId(id))))
        .orElseThrow(() -> new IllegalArgumentException("an interpreter renders somebody"));
  }
}
