package plenum.conference;

import plenum.conference.programme.DelegationId;
import plenum.conference.programme.PersonId;
import plenum.conference.programme.SeatId;

/** The roll, or the sound check, is not done like that. */
public sealed interface OpeningRefusal extends Refusal {
  /** Confirms a list for which nobody has asked. */
  record RollNotCalled() implements OpeningRefusal {}

  /** Confirms what a later call has replaced. */
  record RollCalledAnew() implements OpeningRefusal {}

  /** Has no seat of this side, or shares none. */
  record NotOnTheRoll(PersonId person, DelegationId side) implements OpeningRefusal {}

  record NamedTwice(PersonId person) implements OpeningRefusal {}

  /** Is of this side, and nothing is said of them. */
  record NotNamed(PersonId person) implements OpeningRefusal {}

  record TooManyRolls(int limit) implements OpeningRefusal {}

  /** A chair leads it although an operator is there. */
  record OperatorLeads() implements OpeningRefusal {}

  /** The meeting is open. */
  record SoundCheckOver() implements OpeningRefusal {}

  /** Calls or judges before it has begun. */
  record NoSoundCheck() implements OpeningRefusal {}

  /** Takes part without a microphone. */
  record ReadsNothing(SeatId seat) implements OpeningRefusal {}

  /** Judges who was not asked to read, or not any more. */
  record NotCalledToRead(SeatId seat) implements OpeningRefusal {}
}
