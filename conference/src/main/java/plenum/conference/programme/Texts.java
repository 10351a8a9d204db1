package plenum.conference.programme;

import java.util.Map;
import java.util.Optional;

/** One text in several languages, by BCP 47 tag. Names are data: nothing here translates. */
public record Texts(Map<String, String> byLanguage) {
  public static final Texts NONE = new Texts(Map.of());

  public Texts {
    byLanguage = Ordered.copyOf(byLanguage);
  }

  public static Texts of(String language, String text) {
    return new Texts(Map.of(language, text));
  }

  public Texts and(String language, String text) {
    return new Texts(Ordered.with(byLanguage, language, text));
  }

  /** The text in exactly this language, unless it is blank. */
  public Optional<String> in(String language) {
    return Optional.ofNullable(byLanguage.get(language)).filter(text -> !text.isBlank());
  }

  /** The text in this language, else in the first language that has one, else nothing at all. */
  public String inOrElse(String language) {
    return in(language)
        .or(() -> byLanguage.values().stream().filter(text -> !text.isBlank()).findFirst())
        .orElse("");
  }
}
