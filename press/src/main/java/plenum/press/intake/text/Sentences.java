package plenum.press.intake.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts the words of a paragraph into sentences. */
public final class Sentences {
  private final Set<String> abbreviations;

  /**
   * @param abbreviations in lower case, without their full stop: "mr", "oct"
   */
  public Sentences(Set<String> abbreviations) {
    this.abbreviations = Set.copyOf(abbreviations);
  }

  public List<List<Token>> of(List<Token> tokens) {
    var sentences = new ArrayList<List<Token>>();
    int from = 0;
    for (int at = 0; at < tokens.size(); at++) {
      if (ends(tokens, at)) {
        int end = at + 1;
        while (end < tokens.size() && closes(tokens.get(end), tokens.get(end - 1))) {
          end++;
        }
        sentences.add(tokens.subList(from, end));
        from = end;
        at = end - 1;
      }
    }
    if (from < tokens.size()) {
      sentences.add(tokens.subList(from, tokens.size()));
    }
    return sentences;
  }

  private boolean ends(List<Token> tokens, int at) {
    var token = tokens.get(at);
    if (!(token.is(".") || token.is("!") || token.is("?"))) {
      return false;
    }
    if (at + 1 >= tokens.size()) {
      return true;
    }
    var next = tokens.get(at + 1);
    boolean shortened =
        token.is(".")
            && at > 0
            && tokens.get(at - 1).end() == token.start()
            && (abbreviations.contains(tokens.get(at - 1).lower())
                || tokens.get(at - 1).text().length() == 1);
    boolean begins =
        next.start() > token.end() && (next.capital() || !next.word() || next.number());
    return !shortened && (begins || closes(next, token));
  }

  /** A quotation mark or bracket directly behind the end belongs to the sentence. */
  private static boolean closes(Token token, Token before) {
    return token.start() == before.end() && "\"\u201d\u00bb)/.".contains(token.text());
  }
}
