package plenum.conference;

import java.util.List;
import java.util.Locale;

/**
 * The languages in which people are spoken to. Each has a file of every catalogue, here and in the
 * program; a further language is those files and its tag in {@link #ALL}. What a conference is held
 * in, and what names are given in, is free of this.
 */
public final class ReaderLanguages {
  /** BCP 47 language subtags; the first stands in for any other language. */
  public static final List<String> ALL = List.of("en", "vi", "zh", "ru");

  private ReaderLanguages() {}

  /** The one for a reader with this BCP 47 tag, whatever its script and region. */
  public static String of(String tag) {
    var language = Locale.forLanguageTag(tag).getLanguage();
    return ALL.contains(language) ? language : ALL.getFirst();
  }

  /** What stands between the items of an enumeration. */
  public static String comma(String language) {
    return language.equals("zh") ? "、" : ", ";
  }
}
