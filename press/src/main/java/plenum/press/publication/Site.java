package plenum.press.publication;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where and under whose name releases are published.
 *
 * @param base absolute, {@code https} or {@code http}, ends with a slash, without query or fragment
 * @param publisher its name, as printed in every language
 * @param languages BCP 47, canonical, in the order in which pages offer them; nothing is published
 *     in another
 * @param zone in which pages print moments
 * @param endMark what stands after the last paragraph; may be empty
 */
public record Site(
    URI base, String publisher, List<String> languages, ZoneId zone, String endMark) {
  private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,4}(-[A-Za-z0-9]{2,8}){0,3}");

  public Site {
    languages = List.copyOf(languages);
    publisher = Plain.text(publisher);
    endMark = Plain.text(endMark);
    requireAddress(base);
    if (publisher.isEmpty()) {
      throw new IllegalArgumentException("a site needs the name of its publisher");
    }
    if (languages.isEmpty()) {
      throw new IllegalArgumentException("a site needs at least one language");
    }
    for (var language : languages) {
      if (!TAG.matcher(language).matches() || !language.equals(canonical(language))) {
        throw new IllegalArgumentException(
            "'%s' is not a canonical language tag like vi or zh-Hans".formatted(language));
      }
    }
  }

  private static void requireAddress(URI base) {
    var scheme = base.getScheme();
    if (!("https".equals(scheme) || "http".equals(scheme))
        || base.getHost() == null
        || base.getRawUserInfo() != null
        || base.getRawQuery() != null
        || base.getRawFragment() != null
        || !base.getRawPath().endsWith("/")) {
      throw new IllegalArgumentException(
          "'%s' cannot be a site's address: it is to look like https://example.org/news/"
              .formatted(base));
    }
  }

  private static String canonical(String tag) {
    return Locale.forLanguageTag(tag).toLanguageTag();
  }

  /** The absolute address of a file of the site. */
  URI at(String path) {
    return base.resolve(path);
  }

  /** From a page in a language's folder to a file of the site. */
  static String fromLanguage(String path) {
    return "../" + path;
  }
}
