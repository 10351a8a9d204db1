package plenum.dossier.minutes;

import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.Measure;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import plenum.conference.ReaderLanguages;

/**
 * How minutes are worded in one language: ICU messages under keys, dates and times in that
 * language's usual forms. The same keys stand in every language. Thread-safe.
 */
final class Phrases {
  private final Locale locale;
  private final Map<String, String> templates;

  private Phrases(Locale locale, Map<String, String> templates) {
    this.locale = locale;
    this.templates = Map.copyOf(templates);
  }

  /** The ones for this BCP 47 tag, whatever its region; empty where nobody has written any. */
  static Optional<Phrases> of(String language) {
    var locale = Locale.forLanguageTag(language);
    return ReaderLanguages.speaks(language)
        ? Optional.of(new Phrases(locale, read(locale.getLanguage())))
        : Optional.empty();
  }

  private static Map<String, String> read(String language) {
    var name = "/plenum/dossier/minutes/minutes_" + language + ".properties";
    try (var file = Phrases.class.getResourceAsStream(name)) {
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

  List<String> keys() {
    return List.copyOf(new TreeSet<>(templates.keySet()));
  }

  /** The template under a key, as it was written. */
  String template(String key) {
    return Optional.ofNullable(templates.get(key))
        .orElseThrow(() -> new IllegalArgumentException("no template " + key + " in " + locale));
  }

  String say(String key) {
    return say(key, Map.of());
  }

  String say(String key, Map<String, Object> arguments) {
    return new MessageFormat(template(key), ULocale.forLocale(locale)).format(arguments);
  }

  String when(String key, TemporalAccessor moment) {
    var formatted = DateTimeFormatter.ofPattern(template(key), locale).format(moment);
    return ReaderLanguages.dated(formatted, locale.getLanguage());
  }

  /** To the second below an hour, to the minute above. */
  String lasting(Duration time) {
    var format = MeasureFormat.getInstance(locale, MeasureFormat.FormatWidth.SHORT);
    var hours = measure(time.toHours(), MeasureUnit.HOUR);
    var minutes = measure(time.toMinutesPart(), MeasureUnit.MINUTE);
    var seconds = measure(time.toSecondsPart(), MeasureUnit.SECOND);
    if (time.toHours() > 0) {
      return time.toMinutesPart() == 0
          ? format.formatMeasures(hours)
          : format.formatMeasures(hours, minutes);
    }
    if (time.toMinutes() > 0) {
      return time.toSecondsPart() == 0
          ? format.formatMeasures(minutes)
          : format.formatMeasures(minutes, seconds);
    }
    return format.formatMeasures(seconds);
  }

  private static Measure measure(long number, MeasureUnit unit) {
    return new Measure(number, unit);
  }

  /** What a language is called; its tag where nobody knows. */
  String language(String tag) {
    return ULocale.forLanguageTag(tag).getDisplayName(ULocale.forLocale(locale));
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
