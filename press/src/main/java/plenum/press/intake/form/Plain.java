package plenum.press.intake.form;

import java.util.ArrayList;
import java.util.List;
import plenum.press.intake.text.Span;

/**
 * Plain text. Agencies write a paragraph as one long line; mail programs break lines at seventy
 * characters or so and part paragraphs by empty lines. Which of the two it is, the lines tell.
 */
final class Plain {
  /** Shorter lines may be a headline or a name; only what is about this long was broken. */
  private static final int BROKEN_FROM = 50;

  private static final int BROKEN_TO = 90;

  private Plain() {}

  static Manuscript read(String text) {
    var lines = lines(text);
    boolean broken = lines.stream().noneMatch(line -> line.end() - line.start() > BROKEN_TO);
    var blocks = new ArrayList<Block>();
    for (var line : lines) {
      if (line.isEmpty()) {
        continue;
      }
      var last = blocks.isEmpty() ? null : blocks.getLast().span();
      if (last != null && broken && continues(text, last, line)) {
        blocks.removeLast();
        blocks.add(new Block(Block.Role.TEXT, last.with(line)));
      } else {
        blocks.add(new Block(Block.Role.TEXT, line));
      }
    }
    return new Manuscript(Form.PLAIN, text, blocks, Declared.NOTHING);
  }

  /** The line before is in the next above, long enough to have been broken, and not at an end. */
  private static boolean continues(String text, Span last, Span line) {
    int begin = text.lastIndexOf('\n', last.end() - 1) + 1;
    int length = last.end() - Math.max(begin, last.start());
    boolean next =
        text.substring(last.end(), line.start()).chars().filter(c -> c == '\n').count() == 1;
    return next && length >= BROKEN_FROM && ".:!?)".indexOf(text.charAt(last.end() - 1)) < 0;
  }

  private static List<Span> lines(String text) {
    var lines = new ArrayList<Span>();
    int from = 0;
    while (from <= text.length()) {
      int newline = text.indexOf('\n', from);
      int to = newline < 0 ? text.length() : newline;
      lines.add(stripped(text, from, to));
      from = to + 1;
    }
    return lines;
  }

  private static Span stripped(String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && blank(text.charAt(start))) {
      start++;
    }
    while (end > start && blank(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  private static boolean blank(char one) {
    return Character.isWhitespace(one) || one == 0xA0;
  }
}
