package plenum.conference;

import plenum.conference.programme.DelegationId;
import plenum.conference.programme.SeatId;

/** The wrong one asks. */
public sealed interface PersonRefusal extends Refusal {
  /** Signed in, but somebody else convened. */
  record NotTheConvener() implements PersonRefusal {}

  /** A command that this kind of actor never may send. */
  record NotForYou() implements PersonRefusal {}

  /** Sent in the name of a seat that is waiting, was removed, left, or never came. */
  record NotAdmitted(SeatId seat) implements PersonRefusal {}

  /** What only a chair may do, or the deputy while the chair's line is down. */
  record NotAChair(SeatId seat) implements PersonRefusal {}

  /** Touches a seat, person or photograph that is another side's. */
  record NotYourSide(DelegationId delegation) implements PersonRefusal {}

  /** Touches what no side owns and only a chair may touch. */
  record OnlyForChairs() implements PersonRefusal {}

  /** Acts in the name of another seat. */
  record NotYourSeat(SeatId seat) implements PersonRefusal {}

  /** Of the right side, but not its head, chair, deputy or secretary. */
  record NotALeader(SeatId seat) implements PersonRefusal {}

  /** The convener amends a side, or takes its links, after it has claimed its own link. */
  record SideIsClaimed(DelegationId delegation) implements PersonRefusal {}

  /** The convener admits or turns away although that side's chair, deputy or secretary is in. */
  record SideAdmitsItsOwn(DelegationId delegation) implements PersonRefusal {}

  /** The convener admits or turns away who belongs to no side although a chair is in. */
  record ChairsAdmit() implements PersonRefusal {}
}
