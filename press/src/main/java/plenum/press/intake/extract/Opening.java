package plenum.press.intake.extract;

import java.util.List;
import java.util.Optional;
import plenum.press.intake.rule.RuleBook;
import plenum.press.intake.text.Dates;
import plenum.press.intake.text.Span;
import plenum.press.intake.text.Token;

/**
 * Place, date and agency as they open a text: "Place (A) –", "PLACE, March 12 (A) --", "PLACE,
 * March 12. /A/.", "(A) -".
 *
 * @param place empty if none is named
 * @param body where the text begins behind it
 */
record Opening(Optional<Span> place, Span agency, Optional<Dates.Written> date, int body) {
  /** In tokens; a longer beginning is no dateline. */
  private static final int LONGEST_PLACE = 6;

  private static final int LONGEST_AGENCY = 5;

  static Optional<Opening> of(List<Token> tokens, RuleBook rules) {
    int at = 0;
    while (at < Math.min(LONGEST_PLACE, tokens.size()) && placeWord(tokens, at)) {
      at++;
    }
    if (at >= tokens.size()) {
      return Optional.empty();
    }
    var place = at == 0 ? Optional.<Span>empty() : Optional.of(span(tokens.subList(0, at)));
    if (tokens.get(at).is("(")) {
      return agency(tokens, at, place, Optional.empty());
    }
    if (at == 0 || !tokens.get(at).is(",") || at + 1 >= tokens.size()) {
      return Optional.empty();
    }
    var date = rules.dates().at(tokens, at + 1);
    if (date.isEmpty()) {
      return Optional.empty();
    }
    int next = date.get().to();
    if (next < tokens.size() && tokens.get(next).is(".")) {
      next++;
    }
    return next < tokens.size() ? agency(tokens, next, place, date) : Optional.empty();
  }

  private static boolean placeWord(List<Token> tokens, int at) {
    var token = tokens.get(at);
    return token.capital() || (at > 0 && token.is("-"));
  }

  private static Optional<Opening> agency(
      List<Token> tokens, int open, Optional<Span> place, Optional<Dates.Written> date) {
    var closing = tokens.get(open).is("(") ? ")" : tokens.get(open).is("/") ? "/" : "";
    if (closing.isEmpty()) {
      return Optional.empty();
    }
    int close = open + 1;
    while (close < Math.min(tokens.size(), open + 1 + LONGEST_AGENCY)
        && tokens.get(close).capital()) {
      close++;
    }
    if (close == open + 1 || close >= tokens.size() || !tokens.get(close).is(closing)) {
      return Optional.empty();
    }
    int body = close + 1;
    while (body < tokens.size() && ".-–—:,".contains(tokens.get(body).text())) {
      body++;
    }
    boolean dashed = body > close + 1;
    boolean agency = dashed || date.isPresent() || place.isEmpty();
    return agency
        ? Optional.of(new Opening(place, span(tokens.subList(open + 1, close)), date, body))
        : Optional.empty();
  }

  private static Span span(List<Token> tokens) {
    return tokens.getFirst().span().with(tokens.getLast().span());
  }
}
