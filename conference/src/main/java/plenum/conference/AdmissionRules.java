package plenum.conference;

import plenum.conference.command.AdmissionCommand;
import plenum.conference.command.DeviceKey;
import plenum.conference.event.AdmissionEvent;
import plenum.conference.event.Event;
import plenum.conference.programme.SeatId;

/**
 * Who opens the door to whom. Each side's head, chair, deputy or secretary, once admitted, for
 * their own side; any chair for who belongs to no side; the convener only until one of them is in.
 */
final class AdmissionRules {
  private AdmissionRules() {}

  static Decision admit(Entitlement entitlement, AdmissionCommand.Admit command) {
    return atDoor(
        entitlement,
        command.seat(),
        command.device(),
        admitted(entitlement, command.seat(), command.device()));
  }

  static Decision turnAway(Entitlement entitlement, AdmissionCommand.TurnAway command) {
    return atDoor(
        entitlement,
        command.seat(),
        command.device(),
        new AdmissionEvent.TurnedAway(command.seat(), command.device(), entitlement.now()));
  }

  static Decision remove(Entitlement entitlement, AdmissionCommand.Remove command) {
    if (entitlement.conference().seat(command.seat()).isEmpty()) {
      return Decision.refused(new ThingRefusal.UnknownSeat(command.seat()));
    }
    return entitlement.conference().admitted(command.seat())
        ? Decision.accepted(new AdmissionEvent.SeatRemoved(command.seat(), entitlement.now()))
        : Decision.refused(new ThingRefusal.SeatNotPresent(command.seat()));
  }

  /** How this device gets in: into an empty seat, or in place of the device that is inside. */
  static Event admitted(Entitlement entitlement, SeatId seat, DeviceKey device) {
    var presence = entitlement.conference().state(seat).map(SeatState::presence);
    return presence.isPresent() && presence.get() instanceof Presence.Here(var first, _, _)
        ? new AdmissionEvent.SeatTakenOver(seat, first, device, entitlement.now())
        : new AdmissionEvent.SeatAdmitted(seat, device, entitlement.now());
  }

  private static Decision atDoor(
      Entitlement entitlement, SeatId id, DeviceKey device, Event event) {
    var seat = entitlement.conference().seat(id);
    if (seat.isEmpty()) {
      return Decision.refused(new ThingRefusal.UnknownSeat(id));
    }
    var why = entitlement.whyOthersAdmit(seat.get());
    if (why.isPresent()) {
      return Decision.refused(why.get());
    }
    return entitlement.conference().state(id).flatMap(state -> state.knock(device)).isPresent()
        ? Decision.accepted(event)
        : Decision.refused(new DoorRefusal.NotWaiting(id));
  }
}
