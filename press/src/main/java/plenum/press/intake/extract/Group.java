package plenum.press.intake.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import plenum.press.intake.rule.RuleBook;
import plenum.press.intake.text.Span;
import plenum.press.intake.text.Token;

/** A side while the text is being read. */
final class Group {
  final List<Token> name;
  final Optional<String> acronym;
  final Set<String> words = new LinkedHashSet<>();
  final List<List<Token>> bodies = new ArrayList<>();
  final boolean sure;

  Group(List<Token> phrase, boolean sure, RuleBook rules) {
    int bracket = phrase.size();
    for (int at = 0; at < phrase.size(); at++) {
      bracket = phrase.get(at).is("(") ? Math.min(bracket, at) : bracket;
    }
    name = List.copyOf(phrase.subList(0, bracket));
    acronym =
        bracket < phrase.size() ? Optional.of(phrase.get(bracket + 1).lower()) : Optional.empty();
    this.sure = sure;
    name.stream()
        .filter(t -> t.capital() || rules.has(rules.words().organisations(), t))
        .map(Token::stem)
        .forEach(words::add);
    acronym.ifPresent(words::add);
  }

  Span span() {
    return name.getFirst().span().with(name.getLast().span());
  }

  /** Whether a word is of this name, or an adjective made of it: "Severian" of "Severia". */
  boolean has(String word) {
    return words.contains(word) || words.stream().anyMatch(own -> kin(own, word));
  }

  static boolean kin(String one, String other) {
    int shared = Math.min(one.length(), other.length()) - 1;
    return shared >= 4
        && Math.abs(one.length() - other.length()) <= 3
        && one.regionMatches(0, other, 0, shared);
  }
}
