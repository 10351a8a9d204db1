package plenum.conference.event;

import java.time.Instant;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.SeatId;

/** Links came into force or ended. */
public sealed interface LinkEvent extends Event {
  /**
   * A delegation link was used and stayed good. Only in journals from before {@link SideTakenOver}.
   */
  record SideClaimed(DelegationId delegation) implements LinkEvent {}

  /**
   * A delegation link was used, which ended it.
   *
   * @param used the generation of the link that was used
   * @param kept the generation of the one in its place, known only to whoever used it
   */
  record SideTakenOver(DelegationId delegation, int used, int kept, Instant at)
      implements LinkEvent {}

  record SeatLinkRevoked(SeatId seat) implements LinkEvent {}

  record SeatLinkReissued(SeatId seat, int generation) implements LinkEvent {}

  /** A link to be handed out took the place of the one in force. */
  record DelegationLinkReissued(DelegationId delegation, int generation) implements LinkEvent {}

  /** Whoever took the side over keeps another link in place of theirs. */
  record DelegationLinkRenewed(DelegationId delegation, int generation) implements LinkEvent {}
}
