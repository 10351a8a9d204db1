package plenum.press.intake.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plenum.press.intake.rule.RuleBook;
import plenum.press.intake.text.Token;

/** Finds who is named in a sentence, from left to right, none within another. */
final class Mentions {
  private final RuleBook rules;
  private final Cast cast;
  private final Groups groups;

  Mentions(RuleBook rules, Cast cast, Groups groups) {
    this.rules = rules;
    this.cast = cast;
    this.groups = groups;
  }

  List<Mention> in(List<Token> tokens) {
    var found = new ArrayList<Mention>();
    int at = 0;
    while (at < tokens.size()) {
      var mention = at(tokens, at, found.isEmpty() ? 0 : found.getLast().to());
      mention.ifPresent(found::add);
      at = Math.max(at + 1, mention.map(Mention::to).orElse(0));
    }
    return found;
  }

  private Optional<Mention> at(List<Token> tokens, int at, int free) {
    return together(tokens, at)
        .or(() -> person(tokens, at, free))
        .or(() -> office(tokens, at))
        .or(() -> side(tokens, at))
        .or(() -> pronoun(tokens, at));
  }

  private Optional<Mention> together(List<Token> tokens, int at) {
    var words = rules.words();
    var all = rules.phrases(words.all()).at(tokens, at);
    if (all.isPresent()) {
      return all.map(m -> new Mention(m.from(), m.to(), m.from(), new Who.All()));
    }
    var participants = rules.phrases(words.participants()).at(tokens, at);
    if (participants.isPresent()) {
      return participants.map(m -> new Mention(m.from(), m.to(), m.from(), new Who.Participants()));
    }
    int several = several(tokens, at);
    if (several > at) {
      return Optional.of(new Mention(at, several, at, new Who.All()));
    }
    return rules
        .phrases(words.they())
        .at(tokens, at)
        .map(m -> new Mention(m.from(), m.to(), m.from(), new Who.They()));
  }

  /** Behind "the two courts", "both judges"; {@code at} if nothing of the kind stands here. */
  private int several(List<Token> tokens, int at) {
    boolean both = tokens.get(at).is("both");
    boolean the =
        tokens.get(at).is("the")
            && at + 1 < tokens.size()
            && rules.has(rules.words().several(), tokens.get(at + 1));
    int from = both ? at + 1 : the ? at + 2 : tokens.size();
    for (int noun = from; noun < Math.min(tokens.size(), from + 2); noun++) {
      var word = tokens.get(noun);
      if (word.word() && word.lower().endsWith("s") && !word.possessive()) {
        return noun + 1;
      }
    }
    return at;
  }

  private Optional<Mention> person(List<Token> tokens, int at, int free) {
    return cast.at(tokens, at)
        .filter(naming -> !tokens.get(at + naming.length() - 1).possessive())
        .map(naming -> {
          int from = before(tokens, at, free);
          int to = behind(tokens, at + naming.length(), naming.figure());
          return new Mention(from, to, at, new Who.Person(naming.figure()));
        });
  }

  /** Over the office or honorific before the name. */
  private int before(List<Token> tokens, int name, int free) {
    int from = name;
    while (from > free && partOfOffice(tokens, from - 1)) {
      from--;
    }
    for (int at = free; at < from; at++) {
      int end = at;
      boolean begins = cast.offices().beginsAt(tokens, at);
      while (begins && end < name && officeWord(tokens.get(end))) {
        end++;
      }
      if (begins && end == name) {
        return at;
      }
    }
    return from;
  }

  private boolean partOfOffice(List<Token> tokens, int at) {
    return tokens.get(at).is(".")
        || rules.words().honorifics().contains(tokens.get(at).lower())
        || rules.has(rules.words().titles(), tokens.get(at))
        || rules.has(rules.words().modifiers(), tokens.get(at));
  }

  private boolean officeWord(Token token) {
    return token.capital()
        || rules.has(rules.words().officeWords(), token)
        || rules.has(rules.words().titles(), token)
        || (rules.writesNamesSmall() && token.word() && !rules.has(rules.words().stops(), token));
  }

  /** Over the office behind the name: "Zhao Mingde, head of the Department, said". */
  private int behind(List<Token> tokens, int to, Figure figure) {
    if (to + 1 >= tokens.size() || !tokens.get(to).is(",") || figure.office.isEmpty()) {
      return to;
    }
    int last = figure.office.getLast().end();
    boolean here =
        figure.office.getFirst().start() > tokens.get(to).start() && last <= tokens.getLast().end();
    if (!here) {
      return to;
    }
    int end = to;
    while (end < tokens.size() && tokens.get(end).start() < last) {
      end++;
    }
    return end;
  }

  /** "the governor", "the Permanent Secretary", where no name follows. */
  private Optional<Mention> office(List<Token> tokens, int at) {
    var reference = rules.phrases(rules.words().references()).at(tokens, at);
    if (reference.isPresent()) {
      return reference.map(m -> new Mention(m.from(), m.to(), m.from(), new Who.Office("")));
    }
    if (!tokens.get(at).is("the") || at + 1 >= tokens.size()) {
      return Optional.empty();
    }
    int end = at + 1;
    while (end < tokens.size()
        && (rules.has(rules.words().titles(), tokens.get(end))
            || rules.has(rules.words().modifiers(), tokens.get(end)))) {
      end++;
    }
    boolean noun = end > at + 1 && cast.offices().isNoun(tokens.get(end - 1));
    boolean general = end > at + 1 && !noun && tokens.get(end - 1).is("general");
    boolean named = end < tokens.size() && (tokens.get(end).capital() || tokens.get(end).is("of"));
    return (noun || general) && !named && !tokens.get(end - 1).possessive()
        ? Optional.of(new Mention(at, end, at, new Who.Office(tokens.get(end - 1).lower())))
        : Optional.empty();
  }

  private Optional<Mention> side(List<Token> tokens, int at) {
    int end = groups.phrases().end(tokens, at);
    if (end <= at || tokens.get(end - 1).possessive()) {
      return Optional.empty();
    }
    int last = end;
    while (last < tokens.size() && rules.has(rules.words().onSide(), tokens.get(last))) {
      last++;
    }
    int behind = last;
    return groups
        .sideOf(tokens.subList(at, end))
        .map(side -> new Mention(at, behind, at, new Who.Side(side)));
  }

  private Optional<Mention> pronoun(List<Token> tokens, int at) {
    var match = rules.phrases(rules.words().pronouns()).at(tokens, at);
    boolean named =
        match.isPresent()
            && match.get().to() < tokens.size()
            && tokens.get(match.get().to()).capital();
    return named
        ? Optional.empty()
        : match.map(m -> new Mention(m.from(), m.to(), m.from(), new Who.Pronoun()));
  }
}
