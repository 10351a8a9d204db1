package plenum.press.intake.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plenum.conference.statement.StatementKind;
import plenum.press.intake.rule.RuleBook;
import plenum.press.intake.text.Phrases;
import plenum.press.intake.text.Token;

/** Finds the verbs of reporting in a sentence. */
final class Verbs {
  private final RuleBook rules;

  Verbs(RuleBook rules) {
    this.rules = rules;
  }

  List<Verb> in(List<Token> tokens) {
    var verbs = new ArrayList<Verb>();
    int at = 0;
    while (at < tokens.size()) {
      var message = rules.phrases(rules.words().messages()).at(tokens, at);
      var verb = message.isPresent() ? Optional.<Verb>empty() : at(tokens, at);
      verb.ifPresent(verbs::add);
      int next = message.map(Phrases.Match::to).orElse(at + 1);
      at = verb.map(Verb::to).orElse(next);
    }
    return verbs;
  }

  /** The verb that begins here; of several readings the longest, and all that are as long. */
  Optional<Verb> at(List<Token> tokens, int at) {
    var kind = rules.kinds().at(tokens, at);
    int generic = to(tokens, at, rules.generic());
    int discussed = to(tokens, at, rules.phrases(rules.words().discussed()));
    int agreed = to(tokens, at, rules.phrases(rules.words().agreed()));
    int joint = to(tokens, at, rules.phrases(rules.words().joint()));
    int told = kind.map(Phrases.Match::to).orElse(0);
    int to = Math.max(Math.max(told, generic), Math.max(discussed, agreed));
    if (to == 0 || dated(tokens, to)) {
      return Optional.empty();
    }
    Optional<StatementKind> means =
        told > 0 && (told == to || discussed == to)
            ? kind.map(Phrases.Match::value)
            : Optional.empty();
    return Optional.of(
        new Verb(at, to, means, generic == to, discussed == to, agreed == to, joint > 0));
  }

  /** "reported on Tuesday" reports on nothing. */
  private boolean dated(List<Token> tokens, int to) {
    return tokens.get(to - 1).is("on")
        && to < tokens.size()
        && (rules.weekdays().at(tokens, to).isPresent()
            || rules.dates().at(tokens, to).isPresent());
  }

  private static int to(List<Token> tokens, int at, Phrases<Boolean> phrases) {
    return phrases.at(tokens, at).map(Phrases.Match::to).orElse(0);
  }
}
