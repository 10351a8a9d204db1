package plenum.conference;

import plenum.conference.programme.SeatId;

/** Nobody withdraws, is invited or writes like that. */
public sealed interface CaucusRefusal extends Refusal {
  /** Takes part in what they do not hear. */
  record InASealedRoom() implements CaucusRefusal {}

  /** Is called, shown or asked for while they are in a sealed room. */
  record SeatWithdrawn(SeatId seat) implements CaucusRefusal {}

  record NotInASealedRoom(SeatId seat) implements CaucusRefusal {}

  /** Only heads, chairs and their deputies go apart. */
  record OnlyHeadsMeet(SeatId seat) implements CaucusRefusal {}

  /** Fewer than two heads, or all of one side. */
  record TooFewHeads() implements CaucusRefusal {}

  record AskedTwice(SeatId seat) implements CaucusRefusal {}

  /** Each has one invitation at a time. */
  record InvitedAlready(SeatId seat) implements CaucusRefusal {}

  record NoSuchInvitation() implements CaucusRefusal {}

  /** Writes to a delegation and belongs to none. */
  record OfNoSide(SeatId seat) implements CaucusRefusal {}

  record NothingNoted() implements CaucusRefusal {}

  record TooManyNotes(int limit) implements CaucusRefusal {}
}
