package plenum.conference.event;

import java.time.Instant;
import plenum.conference.command.Device;
import plenum.conference.command.DeviceKey;
import plenum.conference.programme.SeatId;

/** A phone came to listen beside a seat, was let in or went. */
public sealed interface PhoneEvent extends Event {
  /** A code came into force in place of the one before, if there was one. */
  record PhoneCodeIssued(SeatId seat, int generation, Instant until) implements PhoneEvent {}

  /** None is in force any more, and no phone listens. */
  record PhoneCodeEnded(SeatId seat, Instant at) implements PhoneEvent {}

  record PhoneKnocked(SeatId seat, Device device, int number, Instant at) implements PhoneEvent {}

  record PhoneAdmitted(SeatId seat, DeviceKey device, Instant at) implements PhoneEvent {}

  /** By itself, or it was not there any more while it waited. */
  record PhoneLeft(SeatId seat, DeviceKey device, Instant at) implements PhoneEvent {}

  /** It was turned away, or sent away after it had listened. */
  record PhoneRemoved(SeatId seat, DeviceKey device, Instant at) implements PhoneEvent {}

  /** The time of the code, or of phones that came by it, was over. */
  record PhonesExpired(SeatId seat, Instant at) implements PhoneEvent {}
}
