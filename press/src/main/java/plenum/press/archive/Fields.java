package plenum.press.archive;

import java.util.List;

/** The index's fields. */
final class Fields {
  static final String ID = "id";
  static final String REVISION = "revision";

  /** A term for each pass that opens the entry, or {@link #OPEN}. */
  static final String PASS = "pass";

  static final String OPEN = "open";

  /** Stands in conferences in which something that was undertaken is still open. */
  static final String OWES = "owes";

  /** Days since 1970. */
  static final String DATE = "date";

  /** Every name in the entry. */
  static final String NAME = "name";

  /** The whole names of sides, by {@link Analysis#key}. */
  static final String SIDE_KEY = "side-key";

  static final String PAIRS = "pairs.zh";

  /** Not in the index: how pairs are asked for. */
  static final String PAIRS_ASKED = "pairs-asked.zh";

  static final String VIETNAMESE_EXACT = "text.vi.exact";

  /** How fields end that keep diacritics. */
  static final String EXACT = ".exact";

  /** Positions between two names or paragraphs, so that nothing is found across. */
  static final int GAP = 1000;

  static final String FORM = "form";
  static final String PROVENANCE = "provenance";
  static final String BY = "by";
  static final String AT = "at";
  static final String LANGUAGE = "language";

  private Fields() {}

  static String text(Tongue tongue) {
    return "text." + tongue.tag();
  }

  static String head(Tongue tongue) {
    return "head." + tongue.tag();
  }

  static String of(Aspect aspect) {
    return aspect.word();
  }

  /** What of the text in one language is kept to be shown. */
  static String shown(String part, int item) {
    return "shown." + part + "." + item;
  }

  static final List<Aspect> NAMED = List.of(Aspect.SIDE, Aspect.PERSON, Aspect.BODY, Aspect.PLACE);
}
