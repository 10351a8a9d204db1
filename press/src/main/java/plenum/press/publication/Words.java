package plenum.press.publication;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import plenum.conference.ReaderLanguages;
import plenum.press.news.Dateline;

/**
 * What is said of what is published, on pages and to who publishes, in one language; a language
 * without words of its own speaks English. Thread-safe.
 */
public final class Words {
  private static final Map<String, Properties> MESSAGES =
      ReaderLanguages.ALL.stream().collect(Collectors.toUnmodifiableMap(one -> one, Words::read));

  /** What stands for an argument that is not known; a message chooses by it. */
  private static final String UNKNOWN = "_";

  private final Locale locale;
  private final Properties messages;

  private Words(Locale locale, Properties messages) {
    this.locale = locale;
    this.messages = messages;
  }

  public static Words of(String language) {
    var wanted = Locale.forLanguageTag(language);
    var locale = ReaderLanguages.speaks(language) ? wanted : Locale.ENGLISH;
    return new Words(locale, Objects.requireNonNull(MESSAGES.get(locale.getLanguage())));
  }

  private static Properties read(String language) {
    var name = "words_" + language + ".properties";
    try (var file = Words.class.getResourceAsStream(name)) {
      var read = new Properties();
      read.load(new InputStreamReader(Objects.requireNonNull(file, name), StandardCharsets.UTF_8));
      return read;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The language in which it speaks. */
  String language() {
    return locale.toLanguageTag();
  }

  Set<String> keys() {
    return new TreeSet<>(messages.stringPropertyNames());
  }

  String say(String key) {
    return say(key, Map.of());
  }

  /** The message under a key with these arguments, by name. */
  public String say(String key, Map<String, Object> arguments) {
    return new MessageFormat(message(key), ULocale.forLocale(locale)).format(arguments);
  }

  private String message(String key) {
    return Objects.requireNonNull(messages.getProperty(key), key);
  }

  String moment(Instant instant, ZoneId zone) {
    return dated("moment", instant.atZone(zone));
  }

  String day(Instant instant, ZoneId zone) {
    return dated("day", instant.atZone(zone));
  }

  private String dated(String key, TemporalAccessor date) {
    var formatted = DateTimeFormatter.ofPattern(message(key), locale).format(date);
    return ReaderLanguages.dated(formatted, locale.getLanguage());
  }

  /** As it opens the text; empty if nothing of it is known. */
  String dateline(Dateline dateline) {
    if (!dateline.printed().isEmpty()) {
      return dateline.printed();
    }
    var date = dateline.date().map(day -> dated("dateline.date", day)).orElse(UNKNOWN);
    var place = known(dateline.place());
    var agency = known(dateline.agency());
    if (Set.of(UNKNOWN).containsAll(List.of(date, place, agency))) {
      return "";
    }
    boolean opens = place.equals(UNKNOWN) && agency.equals(UNKNOWN);
    var join = opens ? "" : message("dateline.join");
    return say("dateline", Map.of("date", date, "place", place, "agency", agency, "join", join))
        .strip();
  }

  private static String known(String text) {
    return text.isEmpty() ? UNKNOWN : text;
  }

  /** In words that this version corrects another, or empty if it does not. */
  String correction(Edition edition, ZoneId zone) {
    var item = edition.item();
    if (item.corrects().isEmpty()) {
      return "";
    }
    var version = Integer.toString(item.version());
    var corrected = Integer.toString(item.corrects().orElseThrow());
    return edition
        .corrected()
        .map(when ->
            say(
                "corrects",
                Map.of("version", version, "corrected", corrected, "when", moment(when, zone))))
        .orElseGet(
            () -> say("corrects-undated", Map.of("version", version, "corrected", corrected)));
  }

  /** A language's name in that language, as a list names it. */
  static String nameOf(String language) {
    var locale = ULocale.forLanguageTag(language);
    return LocaleDisplayNames.getInstance(locale, DisplayContext.CAPITALIZATION_FOR_UI_LIST_OR_MENU)
        .localeDisplayName(locale);
  }

  static boolean rightToLeft(String language) {
    return ULocale.forLanguageTag(language).isRightToLeft();
  }
}
