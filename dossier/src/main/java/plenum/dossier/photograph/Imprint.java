package plenum.dossier.photograph;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Optional;
import plenum.conference.programme.Ordered;
import plenum.conference.programme.Texts;

/**
 * What is said of a photograph inside its file, by the names of IPTC Core. Empty parts are left
 * out; nothing is made up.
 *
 * @param caption by language, first the one that stands where only one can
 * @param creator the photographer
 * @param creditLine as it is printed beside the picture
 * @param country where it is known
 * @param instructions to whoever edits it; of a trial that it is none to be published
 */
public record Imprint(
    Texts headline,
    Texts caption,
    String creator,
    Texts creditLine,
    Texts city,
    Texts country,
    Optional<LocalDate> created,
    Texts copyright,
    String instructions) {

  public static final Imprint NONE =
      new Imprint(
          Texts.NONE,
          Texts.NONE,
          "",
          Texts.NONE,
          Texts.NONE,
          Texts.NONE,
          Optional.empty(),
          Texts.NONE,
          "");

  public Imprint {
    headline = readable(headline);
    caption = readable(caption);
    creator = readable(creator);
    creditLine = readable(creditLine);
    city = readable(city);
    country = readable(country);
    copyright = readable(copyright);
    instructions = readable(instructions);
  }

  /** The first text that there is: of most fields a file holds one. */
  static String first(Texts texts) {
    return texts.byLanguage().values().stream()
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElse("");
  }

  /** The same with one language less of what stands in several. */
  Imprint withoutLast() {
    return new Imprint(
        headline,
        withoutLast(caption),
        creator,
        creditLine,
        city,
        country,
        created,
        withoutLast(copyright),
        instructions);
  }

  private static Texts withoutLast(Texts texts) {
    var languages = texts.byLanguage().keySet().stream().toList();
    return languages.size() < 2
        ? texts
        : new Texts(Ordered.without(texts.byLanguage(), languages.getLast()));
  }

  private static Texts readable(Texts texts) {
    var readable = new LinkedHashMap<String, String>();
    texts.byLanguage().forEach((language, text) -> readable.put(language, readable(text)));
    return new Texts(readable);
  }

  /** What XML 1.0 cannot hold (section 2.2) becomes a space, and half a character a question. */
  private static String readable(String text) {
    var readable = new StringBuilder(text.length());
    text.codePoints()
        .map(at -> Character.isISOControl(at) || at == 0xFFFE || at == 0xFFFF ? ' ' : at)
        .map(at -> at >= 0xD800 && at <= 0xDFFF ? '\uFFFD' : at)
        .forEach(readable::appendCodePoint);
    return readable.toString().strip();
  }
}
