package plenum.press.intake.form;

import java.util.ArrayList;
import java.util.List;
import plenum.press.intake.text.Span;

/** Puts the pieces of a form together to one text, each with its place in it. */
final class Blocks {
  private final StringBuilder text = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();

  void add(Block.Role role, String piece) {
    var stripped = piece.strip();
    if (stripped.isEmpty()) {
      return;
    }
    if (!text.isEmpty()) {
      text.append("\n\n");
    }
    int start = text.length();
    text.append(stripped);
    blocks.add(new Block(role, new Span(start, text.length())));
  }

  boolean isEmpty() {
    return blocks.isEmpty();
  }

  Manuscript manuscript(Form form, Declared declared) {
    return new Manuscript(form, text.toString(), blocks, declared);
  }
}
