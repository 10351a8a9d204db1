package plenum.dossier.minutes;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a side's minutes have come since they were put out for correction.
 *
 * @param revision from 1
 * @param since when they were put out
 */
public record DraftState(int revision, Instant since, Optional<Approval> approval) {
  /**
   * Somebody approved of this revision for the side.
   *
   * @param by empty where that was deleted from the journal
   */
  public record Approval(Optional<Speaker> by, Instant at) {}
}
