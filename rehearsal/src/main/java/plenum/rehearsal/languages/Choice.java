package plenum.rehearsal.languages;

import java.util.Optional;

/**
 * What somebody's page asked to hear. It stands in no journal, so whoever asked tells it.
 *
 * @param at when it was asked, in nanoseconds since 1970 by the seats' clock
 * @param language empty for one's own
 */
public record Choice(String seat, long at, Optional<String> language, Mode mode) {
  /** Which of floor and interpretation. */
  public enum Mode {
    BOTH,
    ORIGINAL,
    INTERPRETATION
  }
}
