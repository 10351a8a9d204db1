package plenum.conference.command;

import plenum.conference.programme.DelegationId;
import plenum.conference.programme.SeatId;

/** Who may still come in by which link. */
public sealed interface LinkCommand extends Command {
  /**
   * The delegation link is used to take the side over. That ends it, brings into force another that
   * whoever used it keeps, and takes the side's seat links away from whoever knew them. By the kept
   * link it changes nothing.
   *
   * @param generation the one that the link carries
   */
  record ClaimSide(DelegationId delegation, int generation) implements LinkCommand {}

  record RevokeSeatLink(SeatId seat) implements LinkCommand {}

  /** The old link ends and one of a higher generation takes its place; also after a revocation. */
  record ReissueSeatLink(SeatId seat) implements LinkCommand {}

  /**
   * The old delegation link ends. By the one who holds it, who keeps the new one; by anybody else,
   * the new one is handed out, and using it takes the side over.
   */
  record ReissueDelegationLink(DelegationId delegation) implements LinkCommand {}
}
