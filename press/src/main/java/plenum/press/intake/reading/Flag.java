package plenum.press.intake.reading;

import plenum.press.intake.text.Span;

/**
 * What looks like a slip of whoever wrote the release. It is shown, never mended.
 *
 * @param why in English, for whoever looks: what does not fit what
 */
public record Flag(Kind kind, Span span, String why) {
  /** What does not fit. */
  public enum Kind {
    /** A goal "till" a year that was over when it was written. */
    GOAL_PAST,
    /** A weekday that is not the date's. */
    WEEKDAY,
    /** A name spelt in two ways. */
    SPELLING
  }
}
