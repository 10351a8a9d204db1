package plenum.press.archive;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** In what a part of an inquiry looks, where it does not look everywhere. */
public enum Aspect {
  SIDE("side", "bên", "方", "сторона", "partie"),
  PERSON("person", "người", "人", "лицо", "personne"),
  BODY("body", "cơquan", "机构", "орган", "organe"),
  PLACE("place", "nơi", "地点", "место", "lieu"),
  /** Headline and subject. */
  SUBJECT("subject", "chủđề", "主题", "тема", "sujet");

  private final List<String> words;

  Aspect(String... words) {
    this.words = List.of(words);
  }

  /** By the word that stands before the colon, in any of the five languages. */
  static Optional<Aspect> named(String word) {
    var lower = word.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(aspect -> aspect.words.contains(lower)).findFirst();
  }

  /** The word that every reader of an inquiry understands. */
  public String word() {
    return words.getFirst();
  }
}
