package plenum.press.intake.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import plenum.press.intake.text.Span;
import plenum.press.intake.text.Token;
import plenum.press.intake.text.Words;

/** Whether a key and a reading mean the same, whatever articles and marks stand around it. */
final class Same {
  private static final Set<String> ARTICLES = Set.of("the", "a", "an");

  private Same() {}

  /** Whether a value is one of the answers that a key parts by "|". */
  static boolean anyOf(String answers, String value) {
    for (var answer : answers.split("\\|", -1)) {
      if (words(answer).equals(words(value))) {
        return true;
      }
    }
    return false;
  }

  static boolean allowsNothing(String answers) {
    return List.of(answers.split("\\|", -1)).contains("");
  }

  /** An office may be parted into title and body, and stand behind its owner: "Aurelia's". */
  static boolean office(String answers, String title, String body) {
    for (var answer : answers.split("\\|", -1)) {
      var right = withoutOwner(answer);
      if (right.equals(withoutOwner(title)) || right.equals(withoutOwner(title + " " + body))) {
        return true;
      }
    }
    return false;
  }

  private static List<String> withoutOwner(String office) {
    var words = new ArrayList<>(words(office));
    words.remove("of");
    while (words.remove("of")) {
      continue;
    }
    for (int at = Math.min(2, words.size() - 1); at >= 0; at--) {
      if (words.get(at).endsWith("'s")) {
        return words.subList(at + 1, words.size());
      }
    }
    return words;
  }

  private static List<String> words(String text) {
    return Words.of(text, new Span(0, text.length())).stream()
        .filter(Token::word)
        .map(Token::lower)
        .filter(word -> !ARTICLES.contains(word))
        .toList();
  }
}
