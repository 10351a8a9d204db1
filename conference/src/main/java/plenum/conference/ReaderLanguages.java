package plenum.conference;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The languages in which people are spoken to: on pages, in refusals, letters, minutes and
 * releases. Each has a file of every catalogue, here and in the modules above; a further language
 * is those files and its tag in {@link #ALL}. What a conference is held in, and what names are
 * given in, is free of this.
 */
public final class ReaderLanguages {
  /** BCP 47 language subtags; the first stands in for any other language. */
  public static final List<String> ALL = List.of("en", "vi", "zh", "ru", "fr");

  /** The first of a month in a date whose day stands before the month's name. */
  private static final Pattern FIRST = Pattern.compile("(?<!\\d)1 (?=\\p{L})");

  private ReaderLanguages() {}

  /** Whether this BCP 47 tag is of one of them, whatever its script and region. */
  public static boolean speaks(String tag) {
    return ALL.contains(Locale.forLanguageTag(tag).getLanguage());
  }

  /** The one for a reader with this BCP 47 tag, whatever its script and region. */
  public static String of(String tag) {
    return speaks(tag) ? Locale.forLanguageTag(tag).getLanguage() : ALL.getFirst();
  }

  /** What stands between the items of an enumeration. */
  public static String comma(String language) {
    return language.equals("zh") ? "、" : ", ";
  }

  /** A formatted date as the language writes it: patterns do not know the French "1er mai". */
  public static String dated(String date, String language) {
    return language.equals("fr") ? FIRST.matcher(date).replaceAll("1er ") : date;
  }
}
