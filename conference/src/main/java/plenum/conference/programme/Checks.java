package plenum.conference.programme;

import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whether a word is what it claims to be. */
final class Checks {
  private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

  private Checks() {}

  /** Well-formed by BCP 47 (RFC 5646, section 2.2.9), with a language and not only private use. */
  static boolean isLanguage(String tag) {
    try {
      return !new Locale.Builder().setLanguageTag(tag).build().getLanguage().isEmpty();
    } catch (IllformedLocaleException e) {
      return false;
    }
  }

  static boolean isZone(String zone) {
    return ZoneId.getAvailableZoneIds().contains(zone);
  }

  static boolean isColour(String colour) {
    return COLOUR.matcher(colour).matches();
  }
}
