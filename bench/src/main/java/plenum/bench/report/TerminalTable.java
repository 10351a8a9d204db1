package plenum.bench.report;

import java.util.ArrayList;
import java.util.List;

/** Measurements as lines of a terminal, one at a time, as they come. */
public final class TerminalTable {
  private TerminalTable() {}

  /** The line above the measurements. */
  public static String heading() {
    return line(Columns.HEADINGS);
  }

  public static String row(Measurement measurement) {
    return line(Columns.of(measurement));
  }

  private static String line(List<String> words) {
    var padded = new ArrayList<String>();
    for (int i = 0; i < words.size(); i++) {
      int width = Math.max(Columns.HEADINGS.get(i).length(), 5);
      padded.add(" ".repeat(Math.max(0, width - words.get(i).length())) + words.get(i));
    }
    return String.join("  ", padded);
  }
}
