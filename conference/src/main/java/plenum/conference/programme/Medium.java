package plenum.conference.programme;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Locale.LanguageRange;

/**
 * How a language reaches somebody. It lies in the language itself, so that nothing says it twice.
 */
public enum Medium {
  /** It is spoken, and heard. */
  VOICE,
  /** It is signed, and seen. */
  SIGN;

  /** ISO 639-2: sign languages as a group. */
  private static final String SIGNS = "sgn";

  /** Every sign language of the registry has three letters; a shorter one is not looked up. */
  private static final int LETTERS = SIGNS.length();

  /**
   * @param language BCP 47. The registry of its subtags (RFC 5646, section 3.1) names each sign
   *     language also as an extension of {@code sgn}: {@code ase} is {@code sgn-ase}
   */
  public static Medium of(String language) {
    if (language.length() < LETTERS || language.charAt(LETTERS - 1) == '-') {
      return VOICE;
    }
    var primary = primary(language);
    return primary.equals(SIGNS)
            || primary.length() == LETTERS
                && LanguageRange.parse(primary).stream().anyMatch(Medium::isSign)
        ? SIGN
        : VOICE;
  }

  /** The language alone, in its preferred form; empty for what is no tag. */
  private static String primary(String language) {
    try {
      return new Locale.Builder().setLanguageTag(language).build().getLanguage();
    } catch (IllformedLocaleException e) {
      return "";
    }
  }

  private static boolean isSign(LanguageRange range) {
    return range.getRange().startsWith(SIGNS + "-");
  }
}
