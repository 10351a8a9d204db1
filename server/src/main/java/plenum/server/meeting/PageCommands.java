package plenum.server.meeting;

import java.util.Optional;
import plenum.conference.command.AdmissionCommand;
import plenum.conference.command.ChamberCommand;
import plenum.conference.command.Command;
import plenum.conference.command.Device;
import plenum.conference.command.DeviceKey;
import plenum.conference.command.ProceedingsCommand;
import plenum.conference.programme.PersonId;
import plenum.conference.programme.SeatId;
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
      case FromPage.Offer _, FromPage.Restart _, FromPage.Devices _, FromPage.Tiles _ ->
          Optional.empty();
    };
  }
}
