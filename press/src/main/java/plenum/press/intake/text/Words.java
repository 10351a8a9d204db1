package plenum.press.intake.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts a text into words and marks, in one pass and without looking back, so that no text can make
 * it slow. Hyphens and apostrophes within a word belong to it.
 */
public final class Words {
  private Words() {}

  public static List<Token> of(String text, Span span) {
    var tokens = new ArrayList<Token>();
    int at = span.start();
    while (at < span.end()) {
      int point = text.codePointAt(at);
      int width = Character.charCount(point);
      if (Character.isWhitespace(point) || point == 0xA0 || point == 0xFEFF) {
        at += width;
      } else if (Character.isLetterOrDigit(point)) {
        int end = wordEnd(text, at, span.end());
        tokens.add(token(text, at, end, true));
        at = end;
      } else {
        int end = Math.min(at + width, span.end());
        tokens.add(token(text, at, end, false));
        at = end;
      }
    }
    return List.copyOf(tokens);
  }

  private static int wordEnd(String text, int from, int limit) {
    int at = from;
    while (at < limit) {
      int point = text.codePointAt(at);
      if (isInWord(point) || (at > from && isJoint(text, at, limit))) {
        at += Character.charCount(point);
      } else {
        break;
      }
    }
    boolean plural = at < limit && isApostrophe(text.charAt(at)) && text.charAt(at - 1) == 's';
    return Math.min(plural ? at + 1 : at, limit);
  }

  private static boolean isInWord(int point) {
    return Character.isLetterOrDigit(point)
        || Character.getType(point) == Character.NON_SPACING_MARK;
  }

  private static boolean isJoint(String text, int at, int limit) {
    char mark = text.charAt(at);
    boolean figures = mark == ',' || mark == '.';
    if (at + 1 >= limit || !(mark == '-' || isApostrophe(mark) || figures)) {
      return false;
    }
    char before = text.charAt(at - 1);
    char after = text.charAt(at + 1);
    return figures
        ? Character.isDigit(before) && Character.isDigit(after)
        : Character.isLetterOrDigit(after);
  }

  private static boolean isApostrophe(char mark) {
    return mark == '\'' || mark == '\u2019';
  }

  private static Token token(String text, int start, int end, boolean word) {
    var piece = text.substring(start, end);
    var lower = piece.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    return new Token(new Span(start, end), piece, lower, word);
  }
}
