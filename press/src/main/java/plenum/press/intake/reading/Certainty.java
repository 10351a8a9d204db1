package plenum.press.intake.reading;

/** How much stands behind a value. */
public enum Certainty {
  /** The form or the words say it. */
  SURE,
  /** A rule of thumb concluded it; a person should look. */
  GUESSED
}
