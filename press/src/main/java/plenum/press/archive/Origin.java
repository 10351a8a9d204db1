package plenum.press.archive;

import java.time.Instant;

/** Where an entry comes from. */
public sealed interface Origin {
  /** Whoever brought it in: an account, a press office, an agency's file. */
  String by();

  /** When it came in. */
  Instant at();

  /** A meeting held here, or a release of one. */
  record Own(String by, Instant at) implements Origin {}

  /** Published elsewhere and read in here. */
  record Imported(String by, Instant at) implements Origin {}
}
