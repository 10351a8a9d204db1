package plenum.press;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import plenum.conference.ReaderLanguages;

/** Invented people and institutions by which a template shows what it gives. */
final class Samples {
  private static final Map<String, Map<String, String>> BY_LANGUAGE =
      ReaderLanguages.ALL.stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  Function.identity(), language -> Stylebook.read("samples", language)));

  private Samples() {}

  /** A value for every argument that any template has. */
  static Map<String, Object> of(Stylebook book, int count) {
    var samples = new HashMap<String, Object>(BY_LANGUAGE.getOrDefault(book.language(), Map.of()));
    samples.put("count", count);
    return samples;
  }
}
