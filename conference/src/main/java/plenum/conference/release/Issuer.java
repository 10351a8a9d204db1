package plenum.conference.release;

import plenum.conference.programme.DelegationId;

/** Whose press release it is. */
public sealed interface Issuer {
  record OfSide(DelegationId side) implements Issuer {}

  /** Of all sides together. */
  record Joint() implements Issuer {}
}
