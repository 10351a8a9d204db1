package plenum.conference.event;

import plenum.conference.programme.DelegationId;

/** Who may read a part of an event. */
public sealed interface Audience {
  record Everyone() implements Audience {}

  record OneDelegation(DelegationId delegation) implements Audience {}

  /** A sealed room, of one delegation or of named people of several. */
  record OneCaucus(CaucusId caucus) implements Audience {}
}
