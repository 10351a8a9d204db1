package plenum.conference.event;

import java.time.Instant;
import plenum.conference.command.Device;
import plenum.conference.command.DeviceKey;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;

/** Somebody came, waited, was let in or went. */
public sealed interface AdmissionEvent extends Event {
  /**
   * @param second whether another device of the same seat is inside
   */
  record Knocked(SeatId seat, Device device, boolean second, Instant at)
      implements AdmissionEvent {}

  record KnockWithdrawn(SeatId seat, DeviceKey device) implements AdmissionEvent {}

  record SeatAdmitted(SeatId seat, DeviceKey device, Instant at) implements AdmissionEvent {}

  /** A second device was admitted; the first is to be told and has no edge any more. */
  record SeatTakenOver(SeatId seat, DeviceKey first, DeviceKey second, Instant at)
      implements AdmissionEvent {}

  record TurnedAway(SeatId seat, DeviceKey device, Instant at) implements AdmissionEvent {}

  record SeatReturned(SeatId seat, DeviceKey device, Instant at) implements AdmissionEvent {}

  record SeatLeft(SeatId seat, Instant at) implements AdmissionEvent {}

  record SeatRemoved(SeatId seat, Instant at) implements AdmissionEvent {}

  record GuestArrived(Seat seat, DeviceKey device, Instant at) implements AdmissionEvent {}
}
