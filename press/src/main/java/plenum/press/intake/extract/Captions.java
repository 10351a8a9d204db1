package plenum.press.intake.extract;

import java.util.List;
import java.util.Optional;
import plenum.press.intake.reading.Found;
import plenum.press.intake.rule.RuleBook;
import plenum.press.intake.text.Span;
import plenum.press.intake.text.Token;
import plenum.press.news.Picture;

/**
 * Tells a caption from a paragraph by the credit that ends it: "(Photo: DLNA)", "Photo: DLNA",
 * "Photo by A/B", "(DLNA/A)". A paragraph that ends with a bracket of another kind is none.
 */
final class Captions {
  /** Longer than any caption that people write. */
  private static final int LONGEST = 400;

  private final String text;
  private final RuleBook rules;

  Captions(String text, RuleBook rules) {
    this.text = text;
    this.rules = rules;
  }

  Optional<Found<Picture>> in(List<Token> tokens) {
    if (tokens.isEmpty() || tokens.getLast().end() - tokens.getFirst().start() > LONGEST) {
      return Optional.empty();
    }
    return bracketed(tokens).or(() -> plain(tokens));
  }

  /** A caption that the form marks as one, with or without a credit. */
  Found<Picture> marked(List<Token> tokens) {
    return in(tokens)
        .orElseGet(() -> {
          var span = tokens.getFirst().span().with(tokens.getLast().span());
          return Found.sure(picture(span.in(text), ""), span);
        });
  }

  private Optional<Found<Picture>> bracketed(List<Token> tokens) {
    int last = tokens.size() - 1;
    while (last > 0 && tokens.get(last).is(".")) {
      last--;
    }
    if (!tokens.get(last).is(")")) {
      return Optional.empty();
    }
    int open = last - 1;
    while (open >= 0 && !tokens.get(open).is("(")) {
      open--;
    }
    if (open < 0 || last - open < 2) {
      return Optional.empty();
    }
    var inside = tokens.subList(open + 1, last);
    int head = credited(inside);
    boolean slashed =
        inside.stream().anyMatch(token -> token.is("/"))
            && inside.stream().filter(Token::word).allMatch(Token::capital);
    if (head == 0 && !slashed) {
      return Optional.empty();
    }
    return Optional.of(found(tokens.subList(0, open), inside.subList(head, inside.size()), tokens));
  }

  /** "Photo: X" at the end, without brackets. */
  private Optional<Found<Picture>> plain(List<Token> tokens) {
    for (int at = tokens.size() - 2; at >= 0; at--) {
      var rest = tokens.subList(at, tokens.size());
      int head = credited(rest);
      boolean begins =
          at == 0 || ".-–—|)".contains(tokens.get(at - 1).text()) || tokens.get(at).capital();
      if (head > 1 && begins && rest.size() > head) {
        return Optional.of(found(tokens.subList(0, at), rest.subList(head, rest.size()), tokens));
      }
    }
    return Optional.empty();
  }

  /** How many tokens introduce a credit here: "Photo :", "Photo by"; 0 if none do. */
  private int credited(List<Token> tokens) {
    if (!rules.has(rules.words().captionWords(), tokens.getFirst()) || tokens.size() < 3) {
      return 0;
    }
    var next = tokens.get(1);
    return next.is(":") || rules.has(rules.words().captionBy(), next) ? 2 : 0;
  }

  private Found<Picture> found(List<Token> caption, List<Token> credit, List<Token> all) {
    int end = credit.size();
    while (end > 1 && credit.get(end - 1).is(".")) {
      end--;
    }
    var credits = credit.subList(0, end);
    var words = caption.isEmpty() ? "" : span(caption).in(text);
    return Found.sure(picture(words.strip(), span(credits).in(text).strip()), span(all));
  }

  private static Span span(List<Token> tokens) {
    return tokens.getFirst().span().with(tokens.getLast().span());
  }

  private static Picture picture(String caption, String credit) {
    return new Picture("", "", 0, 0, caption, credit);
  }
}
