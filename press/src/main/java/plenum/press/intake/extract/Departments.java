package plenum.press.intake.extract;

import java.util.List;
import java.util.Set;
import plenum.press.intake.rule.RuleBook;
import plenum.press.intake.text.Token;

/** The bodies of each side, as far as its people's offices name them. */
final class Departments {
  private final Copy copy;
  private final RuleBook rules;
  private final Cast cast;
  private final Groups groups;

  Departments(Copy copy, Cast cast, Groups groups) {
    this.copy = copy;
    this.cast = cast;
    this.groups = groups;
    rules = copy.rules();
  }

  void find() {
    groups.all().forEach(Departments::ownBody);
    for (var figure : cast.figures()) {
      if (figure.side < 0) {
        continue;
      }
      var group = groups.all().get(figure.side);
      for (int at = 0; at < figure.office.size(); at++) {
        body(figure.office, at, group);
      }
    }
  }

  /** "Zhonglan's Ministry of Rivers": the side, and its body. */
  private static void ownBody(Group group) {
    for (int at = 0; at + 1 < group.name.size(); at++) {
      var rest = group.name.subList(at + 1, group.name.size());
      boolean state = group.name.get(at).lower().endsWith("'s") && rest.getFirst().is("ministry");
      if (state) {
        group.bodies.add(rest);
      }
    }
  }

  private void body(List<Token> office, int at, Group group) {
    if (!office.get(at).capital()) {
      return;
    }
    boolean title = rules.has(rules.words().titles(), office.get(at));
    boolean start =
        !title
            && !office.get(at).possessive()
            && (at == 0
                || !office.get(at - 1).capital()
                || office.get(at - 1).possessive()
                || rules.has(rules.words().titles(), office.get(at - 1)));
    if (rules.writesNamesSmall()) {
      start = rules.has(rules.words().bodies(), office.get(at));
    }
    if (!start) {
      return;
    }
    int end = rules.writesNamesSmall() ? smallEnd(office, at) : groups.phrases().end(office, at);
    int cut = end;
    for (int word = at + 1; word < end; word++) {
      boolean ofSide = office.get(word).is("of") && names(office.subList(word + 1, end), group);
      cut = ofSide ? Math.min(cut, word) : cut;
    }
    var body = office.subList(at, cut);
    boolean department =
        body.stream()
            .anyMatch(token -> rules.has(rules.words().bodies(), token) && token.capital());
    boolean whole =
        group.words.containsAll(body.stream().filter(Token::capital).map(Token::stem).toList());
    boolean known = group.bodies.stream().anyMatch(one -> copy.words(one).equals(copy.words(body)));
    if (department && !whole && !known) {
      group.bodies.add(List.copyOf(body));
    }
  }

  private static boolean names(List<Token> words, Group group) {
    return words.stream().anyMatch(token -> token.capital() && group.words.contains(token.stem()));
  }

  private static int smallEnd(List<Token> office, int at) {
    int end = at + 1;
    while (end < office.size()
        && !(office.get(end).capital()
            && Set.of("đảng", "mặt", "thành", "chính", "hội").contains(office.get(end).lower()))) {
      end++;
    }
    return end;
  }
}
