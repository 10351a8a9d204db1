package plenum.server.convening;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import plenum.conference.ReaderLanguages;
import plenum.conference.programme.ProgrammeProblem;

/**
 * Says what is wrong with a programme, in the reader's language and without the path to it: whoever
 * shows the sentence stands it beside the place. Thread-safe.
 */
public final class FlawSentences {
  private final Map<String, Properties> catalogues = new HashMap<>();

  /** Reads the catalogues of all languages. */
  public FlawSentences() {
    ReaderLanguages.ALL.forEach(language -> catalogues.put(language, read(language)));
  }

  public String say(ProgrammeProblem problem, String language) {
    var chosen = ReaderLanguages.of(language);
    var catalogue = catalogues.getOrDefault(chosen, new Properties());
    var pattern = catalogue.getProperty(problem.key(), problem.key());
    var arguments = new LinkedHashMap<String, Object>();
    var reader = Locale.forLanguageTag(chosen);
    problem.arguments().forEach((name, value) -> arguments.put(name, readable(value, chosen)));
    arguments.computeIfPresent("language", (_, tag) -> called(tag.toString(), reader));
    arguments.put("where", "");
    var apart = pattern.replaceFirst("^\\{where}\\h?[:：]\\s*", "");
    var sentence = new MessageFormat(apart, reader).format(arguments);
    // An id at the beginning stays as it is.
    return apart.startsWith("{") ? sentence : capital(sentence, reader);
  }

  /** What the reader calls a language; a tag that nothing is known of stays a tag. */
  private static String called(String tag, Locale reader) {
    var name = Locale.forLanguageTag(tag).getDisplayName(reader);
    return name.isEmpty() ? tag : name;
  }

  private static Object readable(Object value, String language) {
    return switch (value) {
      case Number number -> number;
      case List<?> many ->
          String.join(
              ReaderLanguages.comma(language), many.stream().map(Object::toString).toList());
      default -> value.toString();
    };
  }

  private static String capital(String sentence, Locale language) {
    return sentence.isEmpty()
        ? sentence
        : sentence.substring(0, 1).toUpperCase(language) + sentence.substring(1);
  }

  private static Properties read(String language) {
    var name = "/plenum/conference/flaws_" + language + ".properties";
    try (var stream = ProgrammeProblem.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException(name + " is missing from the program");
      }
      var sentences = new Properties();
      sentences.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
      return sentences;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
