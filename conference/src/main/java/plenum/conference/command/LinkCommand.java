package plenum.conference.command;

import plenum.conference.programme.DelegationId;
import plenum.conference.programme.SeatId;

/** Who may still come in by which link. */
public sealed interface LinkCommand extends Command {
  /**
   * The delegation link is used. The first use takes the side's seat links away from the convener.
   *
   * @param generation the one that the link carries
   */
  record ClaimSide(DelegationId delegation, int generation) implements LinkCommand {}

  record RevokeSeatLink(SeatId seat) implements LinkCommand {}

  /** The old link ends and one of a higher generation takes its place; also after a revocation. */
  record ReissueSeatLink(SeatId seat) implements LinkCommand {}

  record ReissueDelegationLink(DelegationId delegation) implements LinkCommand {}
}
