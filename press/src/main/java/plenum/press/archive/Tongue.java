package plenum.press.archive;

import java.util.Arrays;
import java.util.Locale;

/** A language as the index analyses it. */
enum Tongue {
  ENGLISH("en"),
  VIETNAMESE("vi"),
  CHINESE("zh"),
  RUSSIAN("ru"),
  FRENCH("fr"),
  /** Any other: words as they stand, but for case and diacritics. */
  OTHER("xx");

  private final String tag;

  Tongue(String tag) {
    this.tag = tag;
  }

  /** How its fields end. */
  String tag() {
    return tag;
  }

  /** {@code language} is a BCP 47 tag; only its first subtag matters. */
  static Tongue of(String language) {
    var primary = language.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(tongue -> tongue.tag.equals(primary))
        .findFirst()
        .orElse(OTHER);
  }
}
