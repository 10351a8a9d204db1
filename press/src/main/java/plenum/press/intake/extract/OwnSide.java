package plenum.press.intake.extract;

import java.util.List;
import plenum.press.intake.rule.RuleBook;
import plenum.press.intake.text.Token;
import plenum.press.news.Speaker;

/**
 * Whether somebody says that their own side will do something: "she said the Court will send five
 * auditors". That takes something on; that another's side will, or that something will happen, does
 * not.
 */
final class OwnSide {
  private final Copy copy;
  private final RuleBook rules;
  private final Cast cast;
  private final Groups groups;

  OwnSide(Copy copy, Cast cast, Groups groups) {
    this.copy = copy;
    this.cast = cast;
    this.groups = groups;
    rules = copy.rules();
  }

  boolean will(Speaker speaker, List<Token> tokens) {
    int side = sideOf(speaker);
    for (int at = 1; side >= 0 && at + 1 < tokens.size(); at++) {
      boolean doing =
          rules.has(rules.words().will(), tokens.get(at))
              && !rules.has(rules.words().happens(), tokens.get(at + 1));
      if (doing && names(tokens.subList(0, at), side)) {
        return true;
      }
    }
    return false;
  }

  private int sideOf(Speaker speaker) {
    return switch (speaker) {
      case Speaker.OfPerson(var name) ->
          cast.figures().stream()
              .filter(one -> copy.words(one.name).equals(name))
              .findFirst()
              .map(one -> one.side)
              .orElse(-1);
      case Speaker.OfSide(var name) -> {
        int found = -1;
        for (int at = 0; at < groups.all().size(); at++) {
          found = copy.words(groups.all().get(at).name).equals(name) ? at : found;
        }
        yield found;
      }
      case Speaker.OfParticipants(), Speaker.OfAllSides() -> -1;
    };
  }

  /** Whether these end with a name of the side, or with "his institution". */
  private boolean names(List<Token> before, int side) {
    var last = before.getLast();
    if (rules.has(rules.words().ours(), last) && before.size() > 1 && !last.capital()) {
      return List.of("his", "her", "their", "our").contains(before.get(before.size() - 2).lower());
    }
    int from = before.size();
    for (int at = before.size() - 1; at >= 0 && before.size() - at <= 8; at--) {
      if (before.get(at).capital() && groups.phrases().end(before, at) == before.size()) {
        from = at;
      }
    }
    return from < before.size()
        && groups
            .sideOf(before.subList(from, before.size()))
            .filter(one -> one == side)
            .isPresent();
  }
}
