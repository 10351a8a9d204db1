package plenum.press.intake.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import plenum.press.intake.rule.RuleBook;
import plenum.press.intake.text.Token;

/**
 * Finds where an office ends and a name begins when nothing but capitals stands between them:
 * "Chairwoman of the Confederation of Workers of Dai Lam Le Thi Thu Ha". Every possible cut is
 * weighed by how the same words stand elsewhere in the text: a name is met again alone, and two
 * words that are met together elsewhere are not cut apart.
 */
final class NameCut {
  private static final int SHORTEST = 2;
  private static final int LONGEST = 5;

  /** Below this a cut is a guess that is wrong as often as right. */
  private static final int LEAST = 2;

  private final RuleBook rules;
  private final List<Token> all;
  private final Map<String, int[]> places = new HashMap<>();

  NameCut(RuleBook rules, List<Token> all) {
    this.rules = rules;
    this.all = all;
    var lists = new HashMap<String, List<Integer>>();
    for (int at = 0; at < all.size(); at++) {
      lists.computeIfAbsent(all.get(at).stem(), _ -> new ArrayList<>()).add(at);
    }
    lists.forEach((word, where) ->
        places.put(word, where.stream().limit(200).mapToInt(Integer::intValue).toArray()));
  }

  /**
   * Where in {@code tokens} the name begins that ends them; -1 if none does.
   *
   * @param from where the office begins, before which no name can
   */
  int nameIn(List<Token> tokens, int from, int to) {
    int best = -1;
    int most = LEAST - 1;
    if (to <= from || !canBegin(tokens.get(to - 1))) {
      return best;
    }
    for (int length = SHORTEST; length <= LONGEST && to - length >= from; length++) {
      int start = to - length;
      if (!canBegin(tokens.get(start)) || !canBeIn(tokens.get(to - length))) {
        if (!rules.has(rules.words().small(), tokens.get(start))) {
          break;
        }
        continue;
      }
      int score = score(tokens, start, to, from);
      if (score > most) {
        most = score;
        best = start;
      }
    }
    return best;
  }

  /** Whether all of these could be a name. */
  boolean isName(List<Token> tokens) {
    return tokens.size() >= SHORTEST
        && tokens.size() <= LONGEST
        && canBegin(tokens.getFirst())
        && tokens.stream().allMatch(t -> canBeIn(t) || rules.has(rules.words().small(), t));
  }

  /** Whether the word stands, with a capital, more than once in the whole text. */
  boolean isMetAgain(Token token) {
    int capitals = 0;
    for (int at : places.getOrDefault(token.stem(), new int[0])) {
      capitals += all.get(at).capital() ? 1 : 0;
    }
    return capitals > 1;
  }

  private boolean canBegin(Token token) {
    return token.capital() && canBeIn(token);
  }

  private boolean canBeIn(Token token) {
    boolean office =
        !rules.writesNamesSmall()
            && (isTitle(token) || rules.has(rules.words().organisations(), token));
    return token.capital() && !token.possessive() && !office && !allCapitals(token);
  }

  private static boolean allCapitals(Token token) {
    return token.text().length() > 2 && token.text().chars().noneMatch(Character::isLowerCase);
  }

  private boolean isTitle(Token token) {
    return !rules.writesNamesSmall() && rules.has(rules.words().titles(), token);
  }

  private int score(List<Token> tokens, int start, int to, int from) {
    var first = tokens.get(start);
    int score = to - start <= 3 ? 1 : 0;
    if (rules.has(rules.words().surnames(), first)) {
      score += 3;
    }
    if (againAlone(tokens, start, to)) {
      score += 4;
    }
    for (int at = start; at < to; at++) {
      if (againShort(tokens.get(at), tokens, start, to)) {
        score += 2;
        break;
      }
    }
    if (start > from) {
      var before = tokens.get(start - 1);
      if (isTitle(before) || rules.has(rules.words().honorifics(), before)) {
        score += 6;
      } else if (rules.has(rules.words().joiners(), before)) {
        score -= 6;
      } else if (before.capital() && togetherElsewhere(before, first, tokens.get(start + 1))) {
        score -= 5;
      } else if (endsElsewhere(before, first)) {
        score += 2;
      }
      if (titleEnds(tokens, from, start)) {
        score += 4;
      }
    }
    return score;
  }

  /** The same words in a row, and before them no capital. */
  private boolean againAlone(List<Token> tokens, int start, int to) {
    for (int at : places.getOrDefault(tokens.get(start).stem(), new int[0])) {
      boolean same =
          at + to - start <= all.size() && all.get(at).start() != tokens.get(start).start();
      for (int next = 1; same && next < to - start; next++) {
        same = all.get(at + next).stem().equals(tokens.get(start + next).stem());
      }
      boolean alone = at == 0 || !all.get(at - 1).capital() || ends(all.get(at - 1));
      if (same && alone) {
        return true;
      }
    }
    return false;
  }

  private boolean ends(Token before) {
    return rules.has(rules.words().honorifics(), before) || isTitle(before);
  }

  /** One word of the name by itself, as second mentions are. */
  private boolean againShort(Token word, List<Token> tokens, int start, int to) {
    for (int at : places.getOrDefault(word.stem(), new int[0])) {
      int place = all.get(at).start();
      boolean here = place >= tokens.get(start).start() && place < tokens.get(to - 1).end();
      boolean before = at > 0 && all.get(at - 1).capital() && !ends(all.get(at - 1));
      boolean after = at + 1 < all.size() && all.get(at + 1).capital();
      if (!here && !before && !after && all.get(at).capital()) {
        return true;
      }
    }
    return false;
  }

  private boolean titleEnds(List<Token> tokens, int from, int start) {
    var titles = rules.phrases(rules.words().titles());
    int at = from;
    while (at < start && titles.at(tokens, at).isPresent()) {
      at = titles.at(tokens, at).orElseThrow().to();
    }
    return rules.writesNamesSmall() && at == start;
  }

  /** Whether the word before the cut is met elsewhere with something else behind it. */
  private boolean endsElsewhere(Token before, Token first) {
    for (int at : places.getOrDefault(before.stem(), new int[0])) {
      boolean elsewhere = all.get(at).start() != before.start();
      if (elsewhere && (at + 1 >= all.size() || !all.get(at + 1).stem().equals(first.stem()))) {
        return true;
      }
    }
    return false;
  }

  private boolean togetherElsewhere(Token before, Token first, Token second) {
    for (int at : places.getOrDefault(first.stem(), new int[0])) {
      boolean elsewhere = all.get(at).start() != first.start();
      if (elsewhere
          && at > 0
          && all.get(at - 1).stem().equals(before.stem())
          && !(at + 1 < all.size() && all.get(at + 1).stem().equals(second.stem()))) {
        return true;
      }
    }
    return false;
  }
}
