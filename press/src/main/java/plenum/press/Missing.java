package plenum.press;

import java.util.Locale;

/**
 * Something that a release needs and nobody supplied.
 *
 * @param about whom or what it is missing for, in whatever words there are; empty if that is plain
 */
public record Missing(Part part, String about) {
  /** What can be missing. Each has a word in every language's templates. */
  public enum Part {
    SUBJECT,
    SIDES,
    SIDE_NAME,
    BODIES,
    CITY,
    AGENCY,
    CHAIR,
    PERSON_NAME,
    TITLE,
    BODY,
    PHOTOGRAPH,
    CAPTION,
    CREDIT,
    /** Something was said, and nobody wrote it down in this language. */
    STATEMENT,
    /** The title of something on the agenda. */
    ITEM,
    /** A field of a commitment. */
    FIELD;

    /** The name under which the word stands in the templates. */
    public String key() {
      return "missing." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
