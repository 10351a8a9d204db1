package plenum.conference.event;

import plenum.conference.programme.DelegationId;
import plenum.conference.programme.SeatId;

/** Links came into force or ended. */
public sealed interface LinkEvent extends Event {
  record SideClaimed(DelegationId delegation) implements LinkEvent {}

  record SeatLinkRevoked(SeatId seat) implements LinkEvent {}

  record SeatLinkReissued(SeatId seat, int generation) implements LinkEvent {}

  record DelegationLinkReissued(DelegationId delegation, int generation) implements LinkEvent {}
}
