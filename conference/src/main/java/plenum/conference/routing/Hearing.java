package plenum.conference.routing;

import java.util.Optional;

/**
 * What somebody has chosen to hear.
 *
 * @param language BCP 47; empty for their own
 */
public record Hearing(Optional<String> language, Mode mode) {
  /** Their own language, with the original under it. */
  public static final Hearing DEFAULT = new Hearing(Optional.empty(), Mode.BOTH);

  /** Which of floor and interpretation. */
  public enum Mode {
    /** The interpretation, and the original softly under it. */
    BOTH,
    ORIGINAL,
    /** The original only where there is no interpretation. */
    INTERPRETATION
  }
}
