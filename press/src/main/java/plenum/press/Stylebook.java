package plenum.press;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import plenum.conference.ReaderLanguages;

/**
 * How releases are worded in one language: ICU messages under keys, dates in that language's usual
 * forms. The same keys stand in every language. Thread-safe.
 */
public final class Stylebook {
  /** The messages in which a verb may go by how many there are. */
  private static final Set<String> COUNTED = Set.of("chaired", "attended", "commitment-fields");

  private final Locale locale;
  private final Map<String, String> templates;

  Stylebook(Locale locale, Map<String, String> templates) {
    this.locale = locale;
    this.templates = Map.copyOf(templates);
  }

  /** The one for this BCP 47 tag, whatever its region; empty where nobody has written one yet. */
  public static Optional<Stylebook> of(String language) {
    return of("release", language);
  }

  /** The one for what is worded beside releases, under this name. */
  static Optional<Stylebook> of(String what, String language) {
    var locale = Locale.forLanguageTag(language);
    return ReaderLanguages.speaks(language)
        ? Optional.of(new Stylebook(locale, read(what, locale.getLanguage())))
        : Optional.empty();
  }

  static Map<String, String> read(String what, String language) {
    var name = "/plenum/press/" + what + "_" + language + ".properties";
    try (var file = Stylebook.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException(name + " is missing from the program");
      }
      var read = new Properties();
      read.load(new InputStreamReader(file, StandardCharsets.UTF_8));
      var templates = new HashMap<String, String>();
      read.forEach((key, template) -> templates.put((String) key, (String) template));
      return templates;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Whether there is one for this BCP 47 tag. */
  public static boolean writes(String language) {
    return ReaderLanguages.speaks(language);
  }

  static boolean counted(String key) {
    return COUNTED.contains(key) || key.startsWith("headline.");
  }

  /** What stands between two sentences in this language. */
  public static String space(String language) {
    return Locale.forLanguageTag(language).getLanguage().equals("zh") ? "" : " ";
  }

  String space() {
    return space(locale.toLanguageTag());
  }

  /** This one with others in the place of some templates; each must be one that can be used. */
  Stylebook with(Map<String, String> others) {
    var changed = new HashMap<>(templates);
    changed.putAll(others);
    return new Stylebook(locale, changed);
  }

  String language() {
    return locale.getLanguage();
  }

  /** The keys of all its templates, in order. */
  public List<String> keys() {
    return List.copyOf(new TreeSet<>(templates.keySet()));
  }

  boolean has(String key) {
    return templates.containsKey(key);
  }

  /** The template under a key, as it was written. */
  public String template(String key) {
    return Optional.ofNullable(templates.get(key))
        .orElseThrow(() -> new IllegalArgumentException("no template " + key + " in " + locale));
  }

  /** The message under a key with these arguments, by name. */
  String say(String key, Map<String, Object> arguments) {
    return new MessageFormat(template(key), ULocale.forLocale(locale)).format(arguments);
  }

  /** A date by the pattern under a key. */
  String date(String key, LocalDate date) {
    var formatted = DateTimeFormatter.ofPattern(template(key), locale).format(date);
    return ReaderLanguages.dated(formatted, locale.getLanguage());
  }

  /** A city as datelines print it: some languages set it in capitals. */
  String datelineCity(String city) {
    return template("dateline.city-case").equals("upper") ? city.toUpperCase(locale) : city;
  }

  /**
   * Things in a row, joined by the templates {@code KEY.two}, {@code KEY.more}, {@code KEY.last}.
   */
  String list(String key, List<String> items) {
    return switch (items.size()) {
      case 0 -> "";
      case 1 -> items.getFirst();
      case 2 -> join(key + ".two", items.get(0), items.get(1));
      default -> join(key + ".last", most(key, items), items.getLast());
    };
  }

  private String most(String key, List<String> items) {
    return items.subList(1, items.size() - 1).stream()
        .reduce(items.getFirst(), (sofar, next) -> join(key + ".more", sofar, next));
  }

  private String join(String key, String first, String second) {
    return say(key, Map.of("first", first, "second", second));
  }
}
