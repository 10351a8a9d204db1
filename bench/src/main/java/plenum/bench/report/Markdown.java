package plenum.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import plenum.bench.load.Shape;

/** The block of measurements in a document, between two marks; what stands around it stays. */
public final class Markdown {
  private Markdown() {}

  /**
   * Puts the block into {@code document} in the place of the old one.
   *
   * @param conditions a sentence on what was measured and where
   * @throws IOException also where the document lacks the marks
   */
  public static void replace(
      Path document, String command, String conditions, List<Measurement> measurements)
      throws IOException {
    replace(document, "bench", block(command, conditions, measurements));
  }

  /** Puts any block between the marks of this name. */
  public static void replace(Path document, String name, String block) throws IOException {
    var text = Files.readString(document);
    var opening = "<!-- " + name + ": begin -->";
    var closing = "<!-- " + name + ": end -->";
    int begin = text.indexOf(opening);
    int end = text.indexOf(closing);
    if (begin < 0 || end < begin) {
      throw new IOException(
          document + " has no " + opening + " and " + closing + " to write between");
    }
    Files.writeString(
        document, text.substring(0, begin + opening.length()) + block + text.substring(end));
  }

  static String block(String command, String conditions, List<Measurement> measurements) {
    var text = new StringBuilder("\n\n    ").append(command).append("\n\n");
    text.append(conditions).append('\n');
    for (Shape shape : Shape.values()) {
      var rows = measurements.stream().filter(one -> one.shape() == shape).toList();
      if (!rows.isEmpty()) {
        text.append("\nThe camera sends ").append(shape.words()).append(":\n\n");
        text.append(row(Columns.HEADINGS));
        text.append("|").append("---:|".repeat(Columns.HEADINGS.size())).append('\n');
        rows.forEach(one -> text.append(row(Columns.of(one))));
      }
    }
    return text.append('\n').toString();
  }

  private static String row(List<String> words) {
    return "| " + String.join(" | ", words) + " |\n";
  }
}
