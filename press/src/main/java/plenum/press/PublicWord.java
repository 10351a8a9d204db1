package plenum.press;

import java.time.Instant;
import java.util.Optional;
import plenum.conference.programme.DelegationId;
import plenum.conference.register.Fulfilment;
import plenum.conference.statement.EntryId;
import plenum.conference.statement.Standing;
import plenum.conference.statement.Substance;

/**
 * Something that may stand in a release: one side's word that this side has made public, or what
 * all sides have put down and all chairs have agreed to or approved.
 *
 * @param origin what in the journal it comes from
 * @param side whose word it is; nobody's where all said it
 * @param reply whether the speaker had the floor for a reply at that moment
 * @param standing agreed only where all chairs agreed to it
 * @param fulfilment what became of it, where it is a commitment
 */
public record PublicWord(
    EntryId origin,
    Optional<DelegationId> side,
    Instant moment,
    Substance substance,
    boolean reply,
    Standing standing,
    Fulfilment fulfilment) {
  /** Of which nobody has said what became of it. */
  public PublicWord(
      EntryId origin,
      Optional<DelegationId> side,
      Instant moment,
      Substance substance,
      boolean reply,
      Standing standing) {
    this(origin, side, moment, substance, reply, standing, Fulfilment.OPEN);
  }
}
