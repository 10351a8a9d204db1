package plenum.conference.mark;

import plenum.conference.programme.DelegationId;
import plenum.conference.programme.PersonId;

/** Whose word was marked; of any side of the conference. */
public sealed interface Whose {
  record OfPerson(PersonId person) implements Whose {}

  record OfSide(DelegationId side) implements Whose {}
}
