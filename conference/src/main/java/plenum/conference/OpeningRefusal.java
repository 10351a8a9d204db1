package plenum.conference;

import plenum.conference.programme.DelegationId;
import plenum.conference.programme.PersonId;

/** The roll cannot be called or answered like that. */
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
}
