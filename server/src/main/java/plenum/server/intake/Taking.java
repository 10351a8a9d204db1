package plenum.server.intake;

import plenum.press.intake.Kinship;
import plenum.press.intake.form.UnreadableException;
import plenum.press.intake.reading.Reading;

/** What came of a file that was brought. */
public sealed interface Taking {
  /** It is kept; {@code kinship} is no copy. */
  record Kept(Header header, Reading reading, Kinship kinship) implements Taking {}

  /** It was there before, perhaps in another form, and nothing was kept anew. */
  record There(Header before, Reading reading) implements Taking {}

  /** It is no release, and nothing of it was kept. */
  record Refused(UnreadableException why) implements Taking {}
}
