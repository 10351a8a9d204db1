package plenum.press.intake.form;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import plenum.conference.ReaderLanguages;

/** Why a file is no release that can be read. Each reason stands in every language's catalogue. */
public enum Unreadable {
  NOT_OPENED,
  TOO_MANY_BYTES,
  NOT_UTF_8,
  CONTROL_CHARACTER,
  TOO_MANY_LINES,
  TOO_MANY_CHARACTERS,
  NO_TEXT,
  OTHER_LANGUAGE,
  JSON_BROKEN,
  NO_NINJS,
  NINJS_WITHOUT_TEXT,
  XML_BROKEN,
  DOCUMENT_TYPE,
  NO_NEWS_ITEM,
  NESTED_TOO_DEEP,
  NEWS_ITEM_WITHOUT_TEXT;

  private static final Map<String, Properties> CATALOGUES = catalogues();

  private static Map<String, Properties> catalogues() {
    var catalogues = new LinkedHashMap<String, Properties>();
    ReaderLanguages.ALL.forEach(language -> catalogues.put(language, catalogue(language)));
    return catalogues;
  }

  private static Properties catalogue(String language) {
    var name = "/plenum/press/intake/unreadable_" + language + ".properties";
    try (var file = Objects.requireNonNull(Unreadable.class.getResourceAsStream(name), name)) {
      var read = new Properties();
      read.load(new InputStreamReader(file, StandardCharsets.UTF_8));
      return read;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * What is wrong, without a full stop.
   *
   * @param language BCP 47; in English where there is none of it
   */
  String wrong(Map<String, Object> arguments, String language) {
    return say(key() + ".wrong", arguments, language);
  }

  /** What would be right, as {@link #wrong}. */
  String right(Map<String, Object> arguments, String language) {
    return say(key() + ".right", arguments, language);
  }

  private static String say(String key, Map<String, Object> arguments, String language) {
    var spoken = ReaderLanguages.of(language);
    var template = Objects.requireNonNull(CATALOGUES.get(spoken)).getProperty(key);
    return new MessageFormat(template, ULocale.forLanguageTag(spoken)).format(arguments);
  }
}
