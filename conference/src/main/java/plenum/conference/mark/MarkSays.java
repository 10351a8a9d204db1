package plenum.conference.mark;

import java.util.Optional;

/**
 * What a side thinks of a moment: nobody else may learn it.
 *
 * @param whose empty where nobody in particular had the floor
 * @param note may be empty
 */
public record MarkSays(MarkKind kind, Optional<Whose> whose, String note) {
  /** UTF-16 units of a note: a sentence or two. */
  public static final int LONGEST_NOTE = 500;
}
