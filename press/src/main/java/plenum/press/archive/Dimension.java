package plenum.press.archive;

import java.util.Locale;

/** By what found entries are counted. */
public enum Dimension {
  /** In the form in which the entry's text prints them, in the reader's language if it has one. */
  PEOPLE(true),
  SIDES(true),
  PLACES(true),
  /** Four digits. */
  YEARS(false),
  /** BCP 47. */
  LANGUAGES(false),
  /** A {@link Provenance}, in lower case with hyphens. */
  SOURCES(false);

  private final boolean spoken;

  Dimension(boolean spoken) {
    this.spoken = spoken;
  }

  /** The name by which pages and programs know it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether its values differ by language. */
  boolean spoken() {
    return spoken;
  }

  String key(Tongue tongue) {
    return spoken ? word() + "." + tongue.tag() : word();
  }

  /** The field in which this dimension is counted, together with others. */
  String field(Tongue tongue) {
    return spoken ? "facets." + tongue.tag() : "facets";
  }
}
