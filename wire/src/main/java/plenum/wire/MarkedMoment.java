package plenum.wire;

import java.time.Instant;
import java.util.Optional;

/**
 * A moment that one's own side has marked. No other side is ever shown it.
 *
 * @param by the seat that made it
 * @param says empty where it was deleted from the journal
 */
public record MarkedMoment(Instant moment, String by, Optional<MarkSays> says) {
  /** What a moment was marked as. */
  public enum MarkKind {
    STATEMENT,
    COMMITMENT,
    DECISION
  }

  /**
   * What the side thinks of it; nobody in particular is named where both are empty.
   *
   * @param person whose word it was
   * @param side or which side's, if no person is named
   * @param note at most 500 characters, often empty
   */
  public record MarkSays(
      MarkKind kind, Optional<String> person, Optional<String> side, String note) {}
}
