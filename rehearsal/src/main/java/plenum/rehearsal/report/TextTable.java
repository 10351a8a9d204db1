package plenum.rehearsal.report;

import java.util.ArrayList;
import java.util.List;

/** Rows of words with their columns under each other; the first column to the left. */
final class TextTable {
  private static final String BETWEEN = "  ";

  private final List<List<String>> rows = new ArrayList<>();
  private final int leading;

  /**
   * @param leading how many columns hold words and so begin at the left; the others hold figures
   */
  TextTable(int leading) {
    this.leading = leading;
  }

  void row(List<String> words) {
    rows.add(List.copyOf(words));
  }

  /** Each line ends in a line feed. */
  String text() {
    var text = new StringBuilder();
    for (var row : rows) {
      var line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        line.append(i == 0 ? "" : BETWEEN).append(padded(row.get(i), i));
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private String padded(String word, int column) {
    int width =
        rows.stream()
            .filter(row -> column < row.size())
            .mapToInt(row -> length(row.get(column)))
            .max()
            .orElse(0);
    var space = " ".repeat(width - length(word));
    return column < leading ? word + space : space + word;
  }

  private static int length(String word) {
    return word.codePointCount(0, word.length());
  }
}
