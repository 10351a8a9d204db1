package plenum.press.intake.form;

import java.util.List;

/**
 * A release as one text with its parts, whatever form it came in.
 *
 * @param text of plain text the file's own, unchanged; of other forms what a reader sees, block by
 *     block
 * @param blocks in the order of the text
 */
public record Manuscript(Form form, String text, List<Block> blocks, Declared declared) {
  public Manuscript {
    blocks = List.copyOf(blocks);
  }
}
