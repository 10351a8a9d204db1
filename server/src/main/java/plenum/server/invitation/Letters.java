package plenum.server.invitation;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import plenum.conference.ReaderLanguages;

/**
 * The invitation as a letter in plain text, ready to paste. The sentences are ICU messages, one
 * UTF-8 file per language; names stand in them as they were given. Thread-safe.
 */
public final class Letters {
  /** The languages with a file; the first stands in for any other. */
  public static final List<Locale> LANGUAGES =
      ReaderLanguages.ALL.stream().map(Locale::of).toList();

  private final Map<Locale, Properties> catalogues = new HashMap<>();

  /** Reads every catalogue; fails if a file is missing, which a build cannot be. */
  public Letters() {
    LANGUAGES.forEach(language -> catalogues.put(language, catalogue(language)));
  }

  /** Subject line, empty line, body; lines end in a line feed. */
  public String letter(Occasion occasion) {
    return say(occasion, "subject") + "\n\n" + say(occasion, "body");
  }

  /**
   * The same to a delegation's secretary, with the delegation's link; the invitee is the delegation
   * itself.
   */
  public String sideLetter(Occasion occasion) {
    return say(occasion, "side.subject") + "\n\n" + say(occasion, "side.body");
  }

  /** The link by which a delegation's secretary comes back, as a note to keep. */
  public String keptLetter(Occasion occasion) {
    return say(occasion, "kept.subject") + "\n\n" + say(occasion, "kept.body");
  }

  /** One line for a calendar's list. */
  public String summary(Occasion occasion) {
    return say(occasion, "summary");
  }

  /** A few lines for a calendar's entry. */
  public String description(Occasion occasion) {
    return say(occasion, "description");
  }

  public String cancelled(Occasion occasion) {
    return say(occasion, "cancelled");
  }

  static Properties catalogue(Locale language) {
    var name = "/plenum/server/letters_" + language.getLanguage() + ".properties";
    try (var file = Letters.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException(name + " is missing");
      }
      var messages = new Properties();
      messages.load(new InputStreamReader(file, StandardCharsets.UTF_8));
      return messages;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private String say(Occasion occasion, String key) {
    var language = language(occasion.language());
    var pattern = catalogues.getOrDefault(language, new Properties()).getProperty(key, key);
    return new MessageFormat(pattern, language).format(arguments(occasion, language));
  }

  private static Locale language(Locale asked) {
    return LANGUAGES.stream()
        .filter(known -> known.getLanguage().equals(asked.getLanguage()))
        .findFirst()
        .orElse(LANGUAGES.getFirst());
  }

  private static Map<String, Object> arguments(Occasion occasion, Locale language) {
    return Map.of(
        "subject", occasion.subject(),
        "host", occasion.host().name(),
        "name", occasion.invitee().name(),
        "title", occasion.invitee().title(),
        "delegation", occasion.invitee().delegation(),
        "city", occasion.invitee().city(),
        "date", date(occasion.start(), language),
        "time", time(occasion.start(), language),
        "minutes", occasion.length().toMinutes(),
        "link", occasion.link().toString());
  }

  private static String date(ZonedDateTime start, Locale language) {
    var written =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(language).format(start);
    return ReaderLanguages.dated(written, language.getLanguage());
  }

  private static String time(ZonedDateTime start, Locale language) {
    var clock = DateTimeFormatter.ofPattern("HH:mm", language).format(start);
    var zone = start.getZone().getDisplayName(TextStyle.FULL, language);
    return language.getLanguage().equals("zh")
        ? clock + "（" + zone + "）"
        : clock + " (" + zone + ")";
  }
}
