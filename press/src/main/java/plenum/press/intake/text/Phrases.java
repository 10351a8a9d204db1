package plenum.press.intake.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds phrases of a list in a row of words; the longest wins. "~" in a phrase stands for up to
 * {@value #GAP} words. Each place is tried against the phrases with its first word alone.
 *
 * @param <V> what a phrase means
 */
public final class Phrases<V> {
  /** More would join what does not belong together: "expressed his deep and sincere thanks". */
  private static final int GAP = 4;

  private final Map<String, List<Phrase<V>>> byFirst = new HashMap<>();

  private record Phrase<V>(List<String> words, V value) {}

  /**
   * @param from the first token's index
   * @param to behind the last
   */
  public record Match<V>(int from, int to, V value) {}

  /** As {@code words} says, which lists phrases of words in lower case with single spaces. */
  public Phrases(Map<String, V> words) {
    words.forEach((phrase, value) -> {
      var parts = List.of(phrase.split(" "));
      byFirst
          .computeIfAbsent(parts.getFirst(), _ -> new ArrayList<>())
          .add(new Phrase<>(parts, value));
    });
  }

  public Optional<Match<V>> at(List<Token> tokens, int from) {
    Match<V> best = null;
    for (var phrase : byFirst.getOrDefault(tokens.get(from).lower(), List.of())) {
      int to = end(phrase.words(), 0, tokens, from);
      if (to > 0 && (best == null || to > best.to())) {
        best = new Match<>(from, to, phrase.value());
      }
    }
    return Optional.ofNullable(best);
  }

  /** All matches from left to right, none overlapping another. */
  public List<Match<V>> in(List<Token> tokens) {
    var found = new ArrayList<Match<V>>();
    int at = 0;
    while (at < tokens.size()) {
      var match = at(tokens, at);
      match.ifPresent(found::add);
      at = match.map(Match::to).orElse(at + 1);
    }
    return found;
  }

  public boolean isIn(List<Token> tokens) {
    for (int at = 0; at < tokens.size(); at++) {
      if (at(tokens, at).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static int end(List<String> words, int word, List<Token> tokens, int at) {
    if (word == words.size()) {
      return at;
    }
    if (words.get(word).equals("~")) {
      for (int gap = 0; gap <= GAP; gap++) {
        int to = end(words, word + 1, tokens, at + gap);
        boolean over = at + gap >= tokens.size() || !tokens.get(at + gap).word();
        if (to > 0 || over) {
          return to;
        }
      }
      return 0;
    }
    return at < tokens.size() && tokens.get(at).lower().equals(words.get(word))
        ? end(words, word + 1, tokens, at + 1)
        : 0;
  }
}
