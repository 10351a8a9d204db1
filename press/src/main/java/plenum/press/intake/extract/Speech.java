package plenum.press.intake.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import plenum.conference.statement.Standing;
import plenum.conference.statement.StatementKind;
import plenum.press.intake.rule.RuleBook;
import plenum.press.intake.text.Phrases;
import plenum.press.intake.text.Span;
import plenum.press.intake.text.Token;
import plenum.press.news.Speaker;

/**
 * Who said what. Each sentence is read from its verbs of reporting: the first needs somebody named
 * before it, those joined to it by "and" or a comma go with the same speaker, and what stands
 * before ", NAME said." is NAME's. Only a subject that is all sides makes anything agreed; that
 * somebody says that it was agreed does not.
 */
final class Speech {

  private final Copy copy;
  private final RuleBook rules;
  private final Cast cast;
  private final Groups groups;
  private final Mentions mentions;
  private final Verbs verbs;
  private final Subjects subjects;
  private final OwnSide own;
  private final List<Line> lines = new ArrayList<>();
  private Optional<Figure> last = Optional.empty();
  private int sentence;
  private int paragraph;

  Speech(Copy copy, Cast cast, Groups groups) {
    this.copy = copy;
    this.cast = cast;
    this.groups = groups;
    rules = copy.rules();
    mentions = new Mentions(rules, cast, groups);
    verbs = new Verbs(rules);
    subjects = new Subjects(verbs);
    own = new OwnSide(copy, cast, groups);
  }

  List<Line> lines() {
    for (var one : copy.sentences()) {
      paragraph = one.paragraph();
      read(one.tokens());
      sentence++;
    }
    return lines;
  }

  private void read(List<Token> tokens) {
    var named = mentions.in(tokens);
    var found = verbs.in(tokens);
    if (!under(tokens, named) && !according(tokens, named) && !attributed(tokens, named, found)) {
      forward(tokens, 0, tokens.size(), named, found);
    }
    remember(tokens, named);
  }

  /** "Under the agreement, the two sides will": what all sides agreed, as far as it says. */
  private boolean under(List<Token> tokens, List<Mention> named) {
    var head = rules.phrases(rules.words().under()).at(tokens, 0);
    boolean sides =
        named.stream()
            .anyMatch(one -> one.who() instanceof Who.All || one.who() instanceof Who.Side);
    if (head.isEmpty() || !sides) {
      return false;
    }
    add(
        new Speaker.OfAllSides(),
        StatementKind.PLAN,
        Standing.AGREED,
        tokens,
        head.get().to(),
        tokens.size(),
        false);
    return true;
  }

  /** "According to NAME, ..." */
  private boolean according(List<Token> tokens, List<Mention> named) {
    var head = rules.phrases(rules.words().according()).at(tokens, 0);
    if (head.isEmpty() || named.isEmpty() || named.getFirst().from() > head.get().to() + 1) {
      return false;
    }
    var who = speaker(named.getFirst().who());
    if (who.isEmpty()) {
      return false;
    }
    int from = named.getFirst().to();
    add(
        who.get(),
        told(who.get(), tokens, from, tokens.size(), StatementKind.INFORMS),
        Standing.SAID,
        tokens,
        from,
        tokens.size(),
        true);
    return true;
  }

  /** "..., NAME said[, adding ...]." */
  private boolean attributed(List<Token> tokens, List<Mention> named, List<Verb> found) {
    for (var verb : found) {
      boolean says = verb.generic() || verb.kind().filter(Speech::canClose).isPresent();
      if (!says) {
        continue;
      }
      for (var mention : named) {
        boolean before =
            mention.to() <= verb.from() && subjects.light(tokens, mention.to(), verb.from(), 1);
        boolean behind = verb.to() == mention.from() && verb.generic();
        int begin = before ? mention.from() : verb.from();
        if (!(before || behind)
            || begin < 4
            || !closes(tokens, Math.max(mention.to(), verb.to()))) {
          continue;
        }
        int content = begin;
        while (content > 0 && tokens.get(content - 1).is("the")) {
          content--;
        }
        boolean parted = content > 0 && !tokens.get(content - 1).word();
        var who = speaker(mention.who());
        if (parted && who.isPresent()) {
          var kind = told(who.get(), tokens, 0, content, verb.kind().orElse(StatementKind.INFORMS));
          add(who.get(), kind, Standing.SAID, tokens, 0, content, isNamed(mention));
          participles(tokens, Math.max(mention.to(), verb.to()), found, who.get());
          return true;
        }
      }
    }
    return false;
  }

  private static boolean canClose(StatementKind kind) {
    return kind == StatementKind.AFFIRMS
        || kind == StatementKind.INFORMS
        || kind == StatementKind.ASSESSES
        || kind == StatementKind.PROPOSES;
  }

  /** Nothing follows but the end, a comma, or to whom it was said: "told reporters." */
  private static boolean closes(List<Token> tokens, int at) {
    int next = at;
    while (next < tokens.size() && tokens.get(next).word() && next - at < 4) {
      if (Set.of("that", "the", "a", "in", "his", "her").contains(tokens.get(next).lower())) {
        return false;
      }
      next++;
    }
    return next >= tokens.size() || !tokens.get(next).word();
  }

  private void participles(List<Token> tokens, int from, List<Verb> found, Speaker who) {
    var rest =
        found.stream().filter(v -> v.from() >= from && Subjects.participle(tokens, v)).toList();
    for (int at = 0; at < rest.size(); at++) {
      int to = at + 1 < rest.size() ? rest.get(at + 1).from() : tokens.size();
      report(tokens, rest.get(at), rest.get(at).from(), to, who, true);
    }
  }

  /** From the first verb that has a subject to those that are joined to it. */
  private void forward(
      List<Token> tokens, int from, int to, List<Mention> named, List<Verb> found) {
    Optional<Speaker> who = Optional.empty();
    boolean sure = false;
    int begin = from;
    var main = new ArrayList<Verb>();
    var speakers = new ArrayList<Speaker>();
    var begins = new ArrayList<Integer>();
    var certain = new ArrayList<Boolean>();
    for (var verb : found) {
      var subject =
          subjects.subject(tokens, named, verb, main.isEmpty() ? from : main.getLast().to());
      boolean joined = Subjects.joined(tokens, verb) && who.isPresent();
      boolean fresh =
          subject.isPresent()
              && (main.isEmpty() || Subjects.ownClause(tokens, subject.get(), main.getLast()));
      if (fresh) {
        var mention = subject.get();
        who = speaker(mention.who());
        if (who.isEmpty()) {
          continue;
        }
        sure = isNamed(mention);
        begin = mention.from();
      } else if (joined) {
        begin = verb.from();
      } else {
        continue;
      }
      main.add(verb);
      speakers.add(who.get());
      begins.add(begin);
      certain.add(sure);
    }
    for (int at = 0; at < main.size(); at++) {
      int end = at + 1 < main.size() ? begins.get(at + 1) : to;
      report(tokens, main.get(at), begins.get(at), end, speakers.get(at), certain.get(at));
    }
    if (main.isEmpty() && !found.isEmpty() && found.getFirst().from() == 0 && last.isPresent()) {
      report(tokens, found.getFirst(), 0, to, person(last.get()), false);
    } else if (main.isEmpty()) {
      withoutVerb(tokens, named);
    }
  }

  /** "The School plans to", "The Association targets": a side's own doing. */
  private void withoutVerb(List<Token> tokens, List<Mention> named) {
    for (var mention : named) {
      boolean first = subjects.light(tokens, 0, mention.from(), 3);
      var content =
          mention.to() < tokens.size()
              ? rules.content().at(tokens, mention.to())
              : Optional.<Phrases.Match<StatementKind>>empty();
      if (first && content.isPresent() && mention.who() instanceof Who.Side) {
        speaker(mention.who())
            .ifPresent(who ->
                add(
                    who,
                    content.get().value(),
                    Standing.SAID,
                    tokens,
                    mention.from(),
                    tokens.size(),
                    true));
        return;
      }
    }
  }

  private void report(List<Token> tokens, Verb verb, int from, int to, Speaker who, boolean sure) {
    boolean many = who instanceof Speaker.OfAllSides || who instanceof Speaker.OfParticipants;
    if (many && verb.agreed()) {
      add(who, StatementKind.PLAN, Standing.AGREED, tokens, from, to, sure);
    } else if (many && verb.discussed()) {
      add(who, StatementKind.INFORMS, Standing.DISCUSSED, tokens, from, to, sure);
    } else if (many && verb.kind().isPresent()) {
      boolean agreed = verb.joint() && who instanceof Speaker.OfAllSides;
      add(who, verb.kind().get(), agreed ? Standing.AGREED : Standing.SAID, tokens, from, to, sure);
    } else if (!many && verb.kind().isPresent()) {
      add(who, verb.kind().get(), Standing.SAID, tokens, from, to, sure);
    } else if (verb.generic()) {
      add(
          who,
          told(who, tokens, verb.to(), to, StatementKind.INFORMS),
          Standing.SAID,
          tokens,
          from,
          to,
          sure);
    } else if (verb.agreed() && who instanceof Speaker.OfPerson) {
      add(who, StatementKind.AFFIRMS, Standing.SAID, tokens, from, to, false);
    }
  }

  /** What a verb of saying leaves open, its content may tell. */
  private StatementKind told(
      Speaker who, List<Token> tokens, int from, int to, StatementKind otherwise) {
    if (otherwise != StatementKind.INFORMS) {
      return otherwise;
    }
    if (own.will(who, tokens.subList(from, to))) {
      return StatementKind.PLEDGES;
    }
    return rules.content().in(tokens.subList(from, to)).stream()
        .findFirst()
        .map(Phrases.Match::value)
        .orElse(otherwise);
  }

  private void add(
      Speaker who,
      StatementKind kind,
      Standing standing,
      List<Token> tokens,
      int from,
      int to,
      boolean sure) {
    int begin = from;
    while (begin < to - 1 && !tokens.get(begin).word() && !tokens.get(begin).is("\"")) {
      begin++;
    }
    int end = to;
    while (end > begin + 1 && (!tokens.get(end - 1).word() || tokens.get(end - 1).is("and"))) {
      end--;
    }
    if (end > begin) {
      var span = new Span(tokens.get(begin).start(), tokens.get(end - 1).end());
      lines.add(new Line(who, kind, standing, span, sentence, paragraph, sure));
    }
  }

  private Optional<Speaker> speaker(Who who) {
    return switch (who) {
      case Who.Person(var figure) -> Optional.of(person(figure));
      case Who.Side(var index) -> Optional.of(new Speaker.OfSide(side(index)));
      case Who.All() -> Optional.of(new Speaker.OfAllSides());
      case Who.They() -> Optional.of(new Speaker.OfAllSides());
      case Who.Participants() -> Optional.of(new Speaker.OfParticipants());
      case Who.Pronoun() -> last.map(this::person);
      case Who.Office(var noun) -> byOffice(noun).or(() -> last).map(this::person);
    };
  }

  /** Whose office has this noun, if it is one person's only. */
  private Optional<Figure> byOffice(String noun) {
    var holders =
        cast.figures().stream()
            .filter(one -> one.office.stream().anyMatch(token -> token.is(noun)))
            .toList();
    return holders.size() == 1 ? Optional.of(holders.getFirst()) : Optional.empty();
  }

  private Speaker person(Figure figure) {
    return new Speaker.OfPerson(copy.words(figure.name));
  }

  private String side(int index) {
    return copy.words(groups.all().get(index).name);
  }

  private static boolean isNamed(Mention mention) {
    return !(mention.who() instanceof Who.Pronoun
        || mention.who() instanceof Who.Office
        || mention.who() instanceof Who.They);
  }

  /** The next "he" is whoever spoke last, or was named last if nobody spoke. */
  private void remember(List<Token> tokens, List<Mention> named) {
    var here = lines.stream().filter(line -> line.sentence() == sentence).toList();
    for (var line : here) {
      if (line.speaker() instanceof Speaker.OfPerson(var name)) {
        last = cast.figures().stream().filter(one -> copy.words(one.name).equals(name)).findFirst();
        return;
      }
    }
    for (var mention : named) {
      if (mention.who() instanceof Who.Person(var figure)) {
        last = Optional.of(figure);
        return;
      }
    }
  }
}
