package plenum.press.intake.extract;

import java.util.List;
import plenum.press.intake.rule.RuleBook;
import plenum.press.intake.text.Token;

/**
 * Where an office begins and how far it goes: "Deputy Head of the Commission for External Ties".
 */
final class Offices {
  /** In words, several offices of one person together. */
  private static final int LONGEST = 40;

  private final RuleBook rules;

  Offices(RuleBook rules) {
    this.rules = rules;
  }

  /** Whether a noun of office stands here, not only what may stand before one. */
  boolean beginsAt(List<Token> tokens, int at) {
    if (!tokens.get(at).word()) {
      return false;
    }
    if (rules.writesNamesSmall()) {
      return rules.phrases(rules.words().titles()).at(tokens, at).isPresent();
    }
    return rules.has(rules.words().titles(), tokens.get(at))
        && (isNoun(tokens.get(at)) || (isModifier(tokens.get(at)) && nounFollows(tokens, at)));
  }

  boolean isNoun(Token token) {
    return rules.has(rules.words().titles(), token) && !isModifier(token);
  }

  private boolean isModifier(Token token) {
    return rules.has(rules.words().modifiers(), token);
  }

  private boolean nounFollows(List<Token> tokens, int from) {
    for (int at = from; at < Math.min(tokens.size(), from + 4); at++) {
      if (isNoun(tokens.get(at))) {
        return true;
      }
      if (!isModifier(tokens.get(at)) && !rules.has(rules.words().titles(), tokens.get(at))) {
        return false;
      }
    }
    return false;
  }

  /** Where the office begins that has its noun here: further left over "Deputy", "National". */
  int start(List<Token> tokens, int at) {
    int start = at;
    while (start > 0
        && (isModifier(tokens.get(start - 1))
            || rules.has(rules.words().titles(), tokens.get(start - 1)))
        && !tokens.get(start - 1).possessive()) {
      start--;
    }
    return start;
  }

  /**
   * Behind the last word that may belong to it, a name included; before a comma, a verb, or "and"
   * behind which no further office stands.
   */
  int end(List<Token> tokens, int from, NameCut names) {
    int at = from;
    int last = from;
    while (at < tokens.size()) {
      var token = tokens.get(at);
      if (token.is("(") && at + 2 < tokens.size() && tokens.get(at + 2).is(")")) {
        at += 3;
        last = at;
        continue;
      }
      if (!token.word() || at - from > LONGEST || rules.dates().at(tokens, at).isPresent()) {
        break;
      }
      if (rules.writesNamesSmall()) {
        boolean second =
            at > from
                && tokens.get(at - 1).capital()
                && rules.has(rules.words().organisations(), tokens.get(at - 1));
        if (rules.has(rules.words().stops(), token) && !token.capital() && !second) {
          break;
        }
        at++;
        last = at;
        continue;
      }
      if (token.is("and")) {
        if (!officeFollows(tokens, at) || names.nameIn(tokens, from, at) > 0) {
          break;
        }
      } else if (token.capital() || isNoun(token) || isModifier(token)) {
        last = at + 1;
      } else if (at > from + 1
          && tokens.get(at - 1).is("of")
          && isNoun(tokens.get(at - 2))
          && !rules.has(rules.words().officeWords(), token)) {
        last = at + 1;
      } else if (!rules.has(rules.words().officeWords(), token) && !token.possessive()) {
        break;
      }
      at++;
    }
    return last;
  }

  private boolean officeFollows(List<Token> tokens, int and) {
    for (int at = and + 1; at < Math.min(tokens.size(), and + 4); at++) {
      if (beginsAt(tokens, at)) {
        return true;
      }
      if (tokens.get(at).capital()) {
        return false;
      }
    }
    return false;
  }
}
