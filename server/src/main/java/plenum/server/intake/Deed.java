package plenum.server.intake;

import java.time.Instant;
import java.util.Optional;
import plenum.press.intake.reading.Correction;

/**
 * What somebody did with a kept release. The reading stays as it was; corrections are laid over it.
 *
 * @param by the account's name
 * @param change what was corrected; empty where they confirmed that they looked through it
 */
public record Deed(String by, Instant at, Optional<Change> change) {
  /** A correction, and the same with the value that stood there before. */
  public record Change(Correction now, Correction before) {}
}
