package plenum.press.intake.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import plenum.conference.statement.Standing;
import plenum.conference.statement.StatementKind;
import plenum.press.intake.reading.Certainty;
import plenum.press.intake.reading.Found;
import plenum.press.intake.rule.RuleBook;
import plenum.press.intake.text.Dates;
import plenum.press.intake.text.Phrases;
import plenum.press.intake.text.Token;
import plenum.press.intake.text.Words;
import plenum.press.news.Speaker;
import plenum.press.news.Undertaking;

/** Commitments: what statements take on, in which fields and by when. */
final class Undertakings {
  private static final int MOST_FIELDS = 12;
  private static final Set<String> ENDING = Set.of("of", "the", "đại", "hội");

  private final Copy copy;
  private final RuleBook rules;
  private final Groups groups;
  private final OwnSide own;

  Undertakings(Copy copy, Cast cast, Groups groups) {
    own = new OwnSide(copy, cast, groups);
    this.copy = copy;
    this.groups = groups;
    rules = copy.rules();
  }

  List<Found<Undertaking>> of(List<Line> lines) {
    var found = new ArrayList<Found<Undertaking>>();
    for (var line : lines) {
      var tokens = Words.of(copy.text(), line.span());
      if (takesOn(line, tokens)) {
        found.add(
            new Found<>(
                undertaking(line, tokens),
                line.sure() ? Certainty.SURE : Certainty.GUESSED,
                line.span()));
      }
    }
    return found;
  }

  private boolean takesOn(Line line, List<Token> tokens) {
    if (line.standing() == Standing.DISCUSSED) {
      return false;
    }
    if (line.kind() == StatementKind.PLEDGES) {
      return true;
    }
    if (line.standing() == Standing.AGREED) {
      return line.kind() == StatementKind.PLAN ? toDo(tokens) : holds(tokens);
    }
    boolean pledge =
        own.will(line.speaker(), tokens)
            || rules.content().in(tokens).stream()
                .anyMatch(m -> m.value() == StatementKind.PLEDGES);
    return line.speaker() instanceof Speaker.OfSide
        ? line.kind() == StatementKind.PLAN || pledge
        : pledge && (line.kind() == StatementKind.AFFIRMS || line.kind() == StatementKind.INFORMS);
  }

  /** "agreed to", "agreed that ... would", "will cooperate"; not "agreed on the agenda". */
  private boolean toDo(List<Token> tokens) {
    if (rules.writesNamesSmall()) {
      return true;
    }
    return tokens.stream().anyMatch(t -> Set.of("will", "would", "shall").contains(t.lower()))
        || beside(tokens, "agreed", "to")
        || beside(tokens, "decided", "to")
        || tokens.stream().anyMatch(t -> t.is("to"))
            && !beside(tokens, "agreed", "on")
            && !tokens.getFirst().is("signed")
            && !signed(tokens);
  }

  private static boolean signed(List<Token> tokens) {
    return tokens.stream().anyMatch(t -> t.is("signed") || t.is("inked"));
  }

  private static boolean beside(List<Token> tokens, String one, String next) {
    for (int at = 0; at + 1 < tokens.size(); at++) {
      if (tokens.get(at).is(one) && tokens.get(at + 1).is(next)) {
        return true;
      }
    }
    return false;
  }

  /** "will continue to", "their commitment to", "their readiness to" */
  private static boolean holds(List<Token> tokens) {
    return tokens.stream()
        .anyMatch(t ->
            Set.of("continue", "commitment", "readiness", "will", "tiếp", "sẽ", "determination")
                .contains(t.lower()));
  }

  private Undertaking undertaking(Line line, List<Token> tokens) {
    return new Undertaking(
        doer(line, tokens),
        line.span().in(copy.text()),
        fields(tokens),
        with(tokens),
        "",
        by(tokens),
        line.standing());
  }

  /** "Accordingly, Hai Long will": agreed by all, to be done by one. */
  private Speaker doer(Line line, List<Token> tokens) {
    if (line.standing() != Standing.AGREED || line.sure()) {
      return line.speaker();
    }
    for (int at = 0; at < Math.min(3, tokens.size()); at++) {
      int end = groups.phrases().end(tokens, at);
      var side = end > at ? groups.sideOf(tokens.subList(at, end)) : Optional.<Integer>empty();
      if (side.isPresent() && end < tokens.size() && tokens.get(end).is("will")) {
        return new Speaker.OfSide(copy.words(groups.all().get(side.get()).name));
      }
    }
    return line.speaker();
  }

  private List<String> fields(List<Token> tokens) {
    for (int at = 0; at < tokens.size(); at++) {
      var head = rules.phrases(rules.words().fields()).at(tokens, at);
      if (head.isEmpty() || head.get().to() >= tokens.size() || noField(tokens, head.get().to())) {
        continue;
      }
      var listed = listed(tokens, head.get().to());
      boolean named = head.get().to() - head.get().from() > 1;
      boolean single = listed.size() == 1 && !named && !oneField(tokens, head.get());
      if (!listed.isEmpty() && !single) {
        return listed;
      }
    }
    return List.of();
  }

  /** A place, a time, "the": "in March", "in the third quarter", "in Khamsavan", "in 2027". */
  private boolean noField(List<Token> tokens, int at) {
    var token = tokens.get(at);
    return token.capital()
        || Character.isDigit(token.text().charAt(0))
        || !token.word()
        || Set.of(
                "the",
                "this",
                "that",
                "a",
                "an",
                "its",
                "their",
                "his",
                "her",
                "each",
                "person",
                "order",
                "full",
                "detail",
                "general",
                "turn",
                "principle",
                "particular")
            .contains(token.lower());
  }

  private boolean oneField(List<Token> tokens, Phrases.Match<Boolean> head) {
    return head.to() < tokens.size() && head.from() > 0;
  }

  private List<String> listed(List<Token> tokens, int from) {
    var fields = new ArrayList<String>();
    int begin = from;
    for (int at = from; at <= tokens.size() && fields.size() < MOST_FIELDS; at++) {
      boolean again =
          at > 0 && at < tokens.size() && tokens.get(at).is("in") && tokens.get(at - 1).is("and");
      boolean end = at == tokens.size() || (!again && ends(tokens, at));
      boolean parts =
          end || tokens.get(at).is(",") || tokens.get(at).is("and") || tokens.get(at).is("và");
      if (parts && at > begin) {
        fields.add(copy.words(tokens.subList(begin, at)));
      }
      if (end) {
        break;
      }
      begin = parts ? at + 1 : begin;
      begin += parts && begin < tokens.size() && tokens.get(begin).is("in") ? 1 : 0;
    }
    return List.copyOf(fields);
  }

  /** A time, a place, somebody: what no longer belongs to the fields. */
  private boolean ends(List<Token> tokens, int at) {
    var token = tokens.get(at);
    boolean time = !time(tokens, at).isEmpty();
    boolean other =
        Set.of(
                "with", "which", "that", "for", "between", "before", "by", ".", ";", "in", "với",
                "giữa")
            .contains(token.lower());
    return time || other || (!token.word() && !token.is(",") && !token.is("/") && !token.is("-"));
  }

  private String with(List<Token> tokens) {
    for (int at = 0; at + 1 < tokens.size(); at++) {
      if (rules.phrases(rules.words().with()).at(tokens, at).isPresent()) {
        int from = tokens.get(at + 1).is("the") && at + 2 < tokens.size() ? at + 2 : at + 1;
        int end = groups.phrases().end(tokens, from);
        if (end > from && groups.sideOf(tokens.subList(from, end)).isPresent()) {
          return copy.words(tokens.subList(from, end));
        }
      }
    }
    return "";
  }

  private String by(List<Token> tokens) {
    for (int at = 0; at < tokens.size(); at++) {
      var time = time(tokens, at);
      if (!time.isEmpty()) {
        return copy.words(time);
      }
    }
    return "";
  }

  /** "by 2028", "in September", "before July", "next season", "in the third quarter". */
  private List<Token> time(List<Token> tokens, int from) {
    var head = rules.phrases(rules.words().by()).at(tokens, from);
    if (head.isEmpty() || head.get().to() >= tokens.size()) {
      return List.of();
    }
    int at = head.get().to();
    if (Set.of("this", "next").contains(tokens.get(from).lower())) {
      boolean unit =
          Set.of(
                  "year", "month", "season", "quarter", "week", "autumn", "spring", "summer",
                  "winter")
              .contains(tokens.get(at).lower());
      return unit ? tokens.subList(from, at + 1) : List.of();
    }
    if (Dates.isYear(tokens, at)) {
      return tokens.subList(from, at + 1);
    }
    if (rules.words().months().containsKey(tokens.get(at).lower())) {
      return tokens.subList(from, Dates.isYear(tokens, at + 1) ? at + 2 : at + 1);
    }
    int unit = at;
    while (unit < Math.min(tokens.size(), at + 6) && tokens.get(unit).word()) {
      if (Set.of("quarter", "year", "month", "half", "nay", "năm")
          .contains(tokens.get(unit).lower())) {
        return tokens.subList(from, unit + 1);
      }
      if (!Set.of(
                  "the", "first", "second", "third", "fourth", "end", "of", "next", "this",
                  "coming", "cuối", "năm", "tháng")
              .contains(tokens.get(unit).lower())
          || ENDING.contains(tokens.get(unit).text()) && unit == at + 5) {
        break;
      }
      unit++;
    }
    return List.of();
  }
}
