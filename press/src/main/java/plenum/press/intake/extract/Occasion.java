package plenum.press.intake.extract;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import plenum.conference.programme.Purpose;
import plenum.press.intake.reading.Found;
import plenum.press.intake.rule.RuleBook;
import plenum.press.intake.text.Phrases;
import plenum.press.intake.text.Token;

/** When a meeting was held, for what, who called it and who chaired. */
final class Occasion {
  private static final int LEAD = 3;

  private final Copy copy;
  private final RuleBook rules;
  private final Cast cast;
  private final Groups groups;

  Occasion(Copy copy, Cast cast, Groups groups) {
    this.copy = copy;
    this.cast = cast;
    this.groups = groups;
    rules = copy.rules();
  }

  private List<Copy.Sentence> lead() {
    return copy.sentences().stream().limit(LEAD).toList();
  }

  /** The first date of the lead; else its weekday or "today", from the day it was published. */
  Optional<Found<LocalDate>> held(Optional<LocalDate> published, LocalDate received) {
    for (var sentence : lead()) {
      var tokens = sentence.tokens();
      for (int at = 0; at < tokens.size(); at++) {
        var written = rules.dates().at(tokens, at);
        if (written.isPresent()) {
          var span = tokens.get(at).span().with(tokens.get(written.get().to() - 1).span());
          var day = rules.weekdayIn(tokens);
          return written
              .get()
              .before(published.orElse(received), day)
              .map(one ->
                  written.get().year() == 0 && published.isEmpty()
                      ? Found.guessed(one, span)
                      : Found.sure(one, span));
        }
      }
      var spoken = spoken(tokens, published);
      if (spoken.isPresent()) {
        return spoken;
      }
    }
    return published.map(day ->
        Found.guessed(
            day,
            copy.sentences().isEmpty()
                ? plenum.press.intake.text.Span.NOWHERE
                : copy.sentences().getFirst().span()));
  }

  private Optional<Found<LocalDate>> spoken(List<Token> tokens, Optional<LocalDate> published) {
    var day = rules.weekdays().in(tokens).stream().findFirst();
    if (day.isPresent() && published.isPresent()) {
      var span = tokens.get(day.get().from()).span();
      var of = java.time.DayOfWeek.of(day.get().value());
      return Optional.of(
          Found.guessed(published.get().with(TemporalAdjusters.previousOrSame(of)), span));
    }
    var today = rules.phrases(rules.words().today()).in(tokens).stream().findFirst();
    return today.flatMap(m -> published.map(one -> Found.sure(one, tokens.get(m.from()).span())));
  }

  Optional<Found<Purpose>> purpose() {
    for (var purpose : List.of(Purpose.INFORM, Purpose.SIGN, Purpose.NEGOTIATE, Purpose.EXCHANGE)) {
      for (var sentence : copy.sentences().stream().limit(2).toList()) {
        for (var match : rules.purposes().in(sentence.tokens())) {
          if (match.value() == purpose) {
            var span = sentence.tokens().get(match.from()).span();
            return Optional.of(
                purpose == Purpose.EXCHANGE
                    ? Found.guessed(purpose, span)
                    : Found.sure(purpose, span));
          }
        }
      }
    }
    return lead().stream()
        .filter(one -> rules.phrases(rules.words().occasions()).isIn(one.tokens()))
        .findFirst()
        .map(one -> Found.guessed(Purpose.EXCHANGE, one.span()));
  }

  /** "A hosted ... with B"; "hosted by A". Who only took part in talks is no host. */
  Optional<Found<String>> host() {
    for (var sentence : lead()) {
      var tokens = sentence.tokens();
      for (int at = 0; at < tokens.size(); at++) {
        var by =
            rules.writesNamesSmall()
                ? Optional.<Phrases.Match<Boolean>>empty()
                : rules.phrases(rules.words().hosted()).at(tokens, at);
        if (by.isPresent()) {
          var host = sideAt(tokens, by.get().to());
          if (host.isPresent()) {
            return host.map(group -> Found.sure(copy.words(group.name), group.span()));
          }
        }
        var verb = rules.phrases(rules.words().hosting()).at(tokens, at);
        if (verb.isPresent() && called(tokens, at, verb.get().to())) {
          var before = sideBefore(tokens, at);
          if (before.isPresent()) {
            boolean sure = tokens.get(at).is("hosted");
            var name = copy.words(before.get().name);
            return Optional.of(
                sure
                    ? Found.sure(name, before.get().span())
                    : Found.guessed(name, before.get().span()));
          }
        }
      }
    }
    return Optional.empty();
  }

  /**
   * One side alone stands before the verb, and "with" another behind it; "held talks" calls none.
   */
  private boolean called(List<Token> tokens, int verb, int behind) {
    boolean hosted = tokens.get(verb).is("hosted");
    boolean talks =
        tokens.subList(behind, Math.min(tokens.size(), behind + 4)).stream()
            .anyMatch(t ->
                List.of("talks", "talk", "working", "discussions", "negotiations", "consultations")
                    .contains(t.lower()));
    boolean with = false;
    for (int at = behind; at < tokens.size(); at++) {
      with = with || rules.phrases(rules.words().with()).at(tokens, at).isPresent();
    }
    long sides =
        groups.all().stream()
            .filter(g ->
                g.span().end() <= tokens.get(verb).start()
                    && g.span().start() >= tokens.getFirst().start())
            .count();
    return (hosted || (!talks && with)) && sides == 1;
  }

  private Optional<Group> sideBefore(List<Token> tokens, int verb) {
    return groups.all().stream()
        .filter(g ->
            g.span().start() >= tokens.getFirst().start()
                && g.span().end() <= tokens.get(verb).start()
                && g.sure)
        .findFirst();
  }

  private Optional<Group> sideAt(List<Token> tokens, int at) {
    int from = at < tokens.size() && tokens.get(at).is("the") ? at + 1 : at;
    if (from >= tokens.size()) {
      return Optional.empty();
    }
    int end = groups.phrases().end(tokens, from);
    return end > from
        ? groups.sideOf(tokens.subList(from, end)).map(groups.all()::get)
        : Optional.empty();
  }

  /** Marks who chaired: whom a sentence of chairing names. Leading a delegation is not chairing. */
  void chairs() {
    for (var sentence : copy.sentences()) {
      var tokens = sentence.tokens();
      var chairing = rules.phrases(rules.words().chairing()).in(tokens);
      for (var match : chairing) {
        boolean led = rules.phrases(rules.words().leading()).at(tokens, match.from()).isPresent();
        boolean delegation =
            tokens.subList(0, match.from()).stream()
                .anyMatch(
                    t -> List.of("delegation", "side", "delegations", "đoàn").contains(t.lower()));
        if (!(led && delegation)) {
          mark(tokens, match);
        }
      }
    }
  }

  private void mark(List<Token> tokens, Phrases.Match<Boolean> match) {
    boolean by =
        tokens.get(match.to() - 1).is("by")
            || tokens.get(match.to() - 1).is("có")
            || (rules.writesNamesSmall() && match.from() < 3);
    for (int at = by ? match.to() : 0; at < (by ? tokens.size() : match.to()); at++) {
      cast.at(tokens, at).ifPresent(naming -> naming.figure().chaired = true);
    }
  }
}
