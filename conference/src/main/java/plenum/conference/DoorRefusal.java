package plenum.conference;

import plenum.conference.programme.SeatId;

/** Not through this door. */
public sealed interface DoorRefusal extends Refusal {
  /** Comes by a link that was ended without a new one. */
  record LinkRevoked() implements DoorRefusal {}

  /** Comes by a link in whose place a newer one was issued. */
  record LinkReplaced() implements DoorRefusal {}

  /** Comes by a delegation link with which somebody has taken the side over. */
  record LinkUsed() implements DoorRefusal {}

  /** Admits or turns away a device that does not wait, or not any more. */
  record NotWaiting(SeatId seat) implements DoorRefusal {}

  /** More devices wait with one link than anybody can tell apart. */
  record TooManyWaiting(SeatId seat, int limit) implements DoorRefusal {}

  /** Comes back without having been admitted with this device. */
  record DeviceNotAdmitted(SeatId seat) implements DoorRefusal {}

  /** Comes back unasked after having been removed. */
  record RemovedFromMeeting(SeatId seat) implements DoorRefusal {}

  /** Comes with a token and no seat to a conference whose floor is closed. */
  record GuestsNotAllowed() implements DoorRefusal {}

  record TooManyGuests(int limit) implements DoorRefusal {}

  /** A phone comes by a code that is over, or in whose place another one was issued. */
  record PhoneCodeOver() implements DoorRefusal {}

  /** As many phones are beside one seat as are let in. */
  record TooManyPhones(SeatId seat, int limit) implements DoorRefusal {}

  /** Lets in, or sends away, a phone that is not beside this seat, or not any more. */
  record NoSuchPhone(SeatId seat) implements DoorRefusal {}

  /** Every seat number has been given. */
  record NoSeatNumberLeft() implements DoorRefusal {}
}
