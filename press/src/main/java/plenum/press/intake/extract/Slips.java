package plenum.press.intake.extract;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import plenum.press.intake.reading.Flag;
import plenum.press.intake.rule.RuleBook;
import plenum.press.intake.text.Dates;
import plenum.press.intake.text.Token;

/** What looks like a slip of whoever wrote it. */
final class Slips {
  /** Names shorter than this differ by a letter or two without being the same. */
  static final int SHORTEST_NAME = 6;

  /** In tokens: "Wednesday, June 4, 2026" has its weekday beside it. */
  private static final int BESIDE = 3;

  /** More is no slip but another text. */
  private static final int MOST = 50;

  private final Copy copy;
  private final RuleBook rules;
  private final Cast cast;
  private final List<Flag> flags = new ArrayList<>();

  Slips(Copy copy, Cast cast) {
    this.copy = copy;
    this.cast = cast;
    rules = copy.rules();
  }

  List<Flag> flags(Optional<LocalDate> written) {
    for (var sentence : copy.sentences()) {
      written.ifPresent(date -> goal(sentence.tokens(), Year.from(date)));
    }
    weekdays(copy.all(), written);
    spelling();
    return flags;
  }

  private void goal(List<Token> tokens, Year year) {
    boolean goal = rules.phrases(rules.words().goals()).isIn(tokens);
    for (int at = 0; goal && at < tokens.size(); at++) {
      var until = rules.phrases(rules.words().until()).at(tokens, at);
      if (until.isEmpty() || !Dates.isYear(tokens, until.get().to())) {
        continue;
      }
      int to = Integer.parseInt(tokens.get(until.get().to()).text());
      if (to < year.getValue()) {
        var span = tokens.get(at).span().with(tokens.get(until.get().to()).span());
        flags.add(
            new Flag(
                Flag.Kind.GOAL_PAST, span, "a goal for %d in a text of %s".formatted(to, year)));
      }
    }
  }

  private void weekdays(List<Token> tokens, Optional<LocalDate> written) {
    for (int at = 0; at < tokens.size(); at++) {
      var date = rules.dates().at(tokens, at);
      int year = written.map(LocalDate::getYear).orElse(0);
      if (date.isEmpty() || (year == 0 && date.get().year() == 0)) {
        continue;
      }
      var day = date.get().in(year);
      var beside = tokens.subList(Math.max(0, at - BESIDE), at);
      var named = rules.weekdayIn(beside);
      if (day.isPresent() && named.isPresent() && day.get().getDayOfWeek() != named.get()) {
        var span = beside.getFirst().span().with(tokens.get(date.get().to() - 1).span());
        flags.add(
            new Flag(
                Flag.Kind.WEEKDAY,
                span,
                "%s is a %s"
                    .formatted(
                        day.get(), day.get().getDayOfWeek().name().toLowerCase(Locale.ROOT))));
      }
      at = date.get().to() - 1;
    }
  }

  private void spelling() {
    for (var token : copy.all()) {
      if (flags.size() >= MOST) {
        return;
      }
      if (!token.capital() || token.text().length() < SHORTEST_NAME) {
        continue;
      }
      for (var figure : cast.figures()) {
        for (var own : figure.name) {
          if (slipped(token, own) && !occurs(own, token)) {
            flags.add(
                new Flag(
                    Flag.Kind.SPELLING,
                    token.span(),
                    "\"%s\" and \"%s\"".formatted(own.text(), token.text())));
          }
        }
      }
    }
  }

  private static boolean slipped(Token token, Token own) {
    return !token.possessive()
        && own.text().length() >= SHORTEST_NAME
        && !token.stem().equals(own.stem())
        && isSlip(token.stem(), own.stem());
  }

  /**
   * Whether the token is another word of the text that stands for itself: a second person's name.
   */
  private boolean occurs(Token own, Token token) {
    return cast.figures().stream().anyMatch(one -> one.has(token))
        || rules.has(rules.words().organisations(), token)
        || copy.all().stream().filter(one -> one.stem().equals(token.stem())).count() > 1
            && !own.text().isEmpty()
            && Group.kin(own.stem(), token.stem());
  }

  /** One letter more, less or other, or two neighbours exchanged. */
  static boolean isSlip(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    if (Math.abs(one.length() - other.length()) > 1) {
      return false;
    }
    int head = 0;
    while (head < shorter && one.charAt(head) == other.charAt(head)) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && one.charAt(one.length() - 1 - tail) == other.charAt(other.length() - 1 - tail)) {
      tail++;
    }
    int left = Math.max(one.length(), other.length()) - head - tail;
    boolean exchanged =
        left == 2
            && one.length() == other.length()
            && one.charAt(head) == other.charAt(head + 1)
            && one.charAt(head + 1) == other.charAt(head);
    return left <= 1 || exchanged;
  }
}
