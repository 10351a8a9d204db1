package plenum.press.intake.extract;

import java.util.List;
import plenum.press.intake.rule.RuleBook;
import plenum.press.intake.text.Token;

/** Names of institutions and places: "the Legal Committee of the People's Assembly of Dai Lam". */
final class NounPhrases {
  /** In words; what is longer is a sentence without verbs that we know. */
  private static final int LONGEST = 16;

  /** Small words in a row, where names are written partly small, that may belong to one. */
  private static final int MOST_SMALL = 4;

  private final RuleBook rules;

  NounPhrases(RuleBook rules) {
    this.rules = rules;
  }

  /** Behind the phrase that begins here with a capital; {@code from} if none does. */
  int end(List<Token> tokens, int from) {
    if (!tokens.get(from).capital()
        || isTime(tokens, from)
        || rules.has(rules.words().starters(), tokens.get(from))) {
      return from;
    }
    return rules.writesNamesSmall() ? partlySmall(tokens, from) : capitals(tokens, from);
  }

  private int capitals(List<Token> tokens, int from) {
    int last = from;
    int at = from;
    while (at < tokens.size() && at - from < LONGEST) {
      var token = tokens.get(at);
      if (isAcronym(tokens, at)) {
        return at + 3;
      }
      if (token.capital() && !isTime(tokens, at)) {
        last = at + 1;
      } else if (at > from
          && rules.has(rules.words().organisations(), token)
          && tokens.get(at - 1).capital()
          && !tokens.get(at - 1).possessive()) {
        last = at + 1;
      } else if (!rules.has(rules.words().joiners(), token) || !goesOn(tokens, at)) {
        break;
      }
      at++;
    }
    return last;
  }

  private boolean goesOn(List<Token> tokens, int joiner) {
    for (int at = joiner + 1; at < Math.min(tokens.size(), joiner + 3); at++) {
      if (tokens.get(at).capital()) {
        return !isTime(tokens, at);
      }
      if (!rules.has(rules.words().joiners(), tokens.get(at))) {
        return false;
      }
    }
    return false;
  }

  boolean isAcronym(List<Token> tokens, int open) {
    return tokens.get(open).is("(")
        && open + 2 < tokens.size()
        && tokens.get(open + 2).is(")")
        && tokens.get(open + 1).text().length() > 1
        && tokens.get(open + 1).text().chars().noneMatch(Character::isLowerCase);
  }

  private int partlySmall(List<Token> tokens, int from) {
    int at = from;
    int capital = from;
    while (at < tokens.size() && tokens.get(at).word() && at - from < LONGEST) {
      var token = tokens.get(at);
      if (token.capital()) {
        capital = at;
      } else if (stops(tokens, at, at - capital == 1) || at - capital > MOST_SMALL) {
        break;
      }
      at++;
    }
    return at - capital > MOST_SMALL ? Math.min(at, capital + 2) : at;
  }

  /** A word that ends a name, unless it is the second half of what began with a capital. */
  private boolean stops(List<Token> tokens, int at, boolean second) {
    boolean compound = second && rules.has(rules.words().organisations(), tokens.get(at - 1));
    return !compound && rules.has(rules.words().stops(), tokens.get(at));
  }

  private boolean isTime(List<Token> tokens, int at) {
    if (rules.dates().at(tokens, at).isPresent() || rules.weekdays().at(tokens, at).isPresent()) {
      return true;
    }
    boolean month = rules.words().months().containsKey(tokens.get(at).lower());
    boolean before = at > 0 && tokens.get(at - 1).number();
    boolean behind =
        at + 1 < tokens.size() && (tokens.get(at + 1).number() || tokens.get(at + 1).is("."));
    return month && (before || behind);
  }

  boolean isInstitution(List<Token> phrase) {
    return rules.writesNamesSmall()
        ? rules.has(rules.words().organisations(), phrase.getFirst())
        : phrase.stream().anyMatch(token -> rules.has(rules.words().organisations(), token));
  }
}
