package plenum.conference.floor;

import plenum.conference.programme.DelegationId;
import plenum.conference.programme.SeatId;

/** Whom a consecutive interpreter renders. */
public sealed interface Tie {
  record ToSeat(SeatId seat) implements Tie {}

  record ToSide(DelegationId delegation) implements Tie {}
}
