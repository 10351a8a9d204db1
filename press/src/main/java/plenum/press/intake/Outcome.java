package plenum.press.intake;

import plenum.press.intake.form.UnreadableException;
import plenum.press.intake.reading.Reading;

/** What became of one file among several. */
public sealed interface Outcome {
  /** The file's name as it was given. */
  String name();

  /** It was read; {@code sameness} says whether it was there before. */
  record Taken(String name, Reading reading, Sameness sameness) implements Outcome {}

  /** It is no release, and nothing of it was kept; the others are not touched by that. */
  record Refused(String name, UnreadableException why) implements Outcome {}
}
