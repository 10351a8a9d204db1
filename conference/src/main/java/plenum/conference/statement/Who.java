package plenum.conference.statement;

import plenum.conference.programme.DelegationId;
import plenum.conference.programme.PersonId;

/** Whose word something is, to whom it goes, with or for whom. */
public sealed interface Who {
  record OfPerson(PersonId person) implements Who {}

  record OfSide(DelegationId side) implements Who {}

  /** "The participants": nobody in particular, and no side by name. */
  record Participants() implements Who {}

  /** All sides of the meeting together. */
  record AllSides() implements Who {}

  /** Somebody who has no seat here, as they are called; the sender of a message, say. */
  record Outside(String name) implements Who {}
}
