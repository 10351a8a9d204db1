package plenum.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Writes what was measured of the listening graph into docs/interpretation.md, and its plot. */
final class ListeningDocument {
  private static final Path DOCUMENT = Path.of("..", "docs", "interpretation.md");
  private static final Path PLOT = Path.of("..", "docs", "figures", "handover.svg");
  private static final String BEGIN = "<!-- the listening graph's figures -->";
  private static final String END = "<!-- end of the figures -->";

  private ListeningDocument() {}

  /**
   * @param figures by the browser's name
   */
  static void write(Map<String, ListeningFigures> figures) throws IOException {
    var text = Files.readString(DOCUMENT);
    int begin = text.indexOf(BEGIN) + BEGIN.length();
    int end = text.indexOf(END);
    if (begin < BEGIN.length() || end < begin) {
      throw new IllegalStateException(
          "%s has no place for the figures between \"%s\" and \"%s\""
              .formatted(DOCUMENT, BEGIN, END));
    }
    Files.writeString(
        DOCUMENT, text.substring(0, begin) + "\n" + table(figures) + text.substring(end));
    Files.writeString(PLOT, HandoverPlot.of(figures));
  }

  private static String table(Map<String, ListeningFigures> figures) {
    var table = new StringBuilder("| | asked | ");
    figures.forEach((name, figure) -> table.append("%s %s | ".formatted(name, figure.version())));
    table.append("\n|---|---|").append("---|".repeat(figures.size())).append('\n');
    line(
        table,
        figures,
        "handover, fallback, return: both voices change for",
        "60-120 ms",
        it -> ms(it.fades().stream().map(ListeningFigures.Fade::lasts).toList()));
    line(
        table,
        figures,
        "the new voice is there in full after its first packet by",
        "300 ms",
        it -> ms(it.fades().stream().map(ListeningFigures.Fade::after).toList()));
    line(table, figures, "furthest from even meanwhile", "1.5 dB", it -> db(it.furthest()));
    line(table, figures, "longest gap", "40 ms", it -> ms(List.of(it.longestGap())));
    line(
        table,
        figures,
        "original under the interpretation at 15 %",
        "-16.5 dB",
        it -> db(it.ducked().getFirst().original()));
    line(
        table,
        figures,
        "highest that goes into the limiter",
        "",
        it -> db(it.bursts().went()) + "FS");
    line(
        table,
        figures,
        "highest true peak that comes out",
        "-3 dBFS",
        it -> db(it.bursts().came()) + "FS");
    line(
        table,
        figures,
        "loudest 100 ms above the last 10 s",
        "12 dB",
        it -> db(it.bursts().above()));
    line(
        table,
        figures,
        "the limiter's delay",
        "5 ms",
        it -> String.format(Locale.ROOT, "%.1f ms", it.latency()));
    line(
        table,
        figures,
        "two voices apart, before",
        "",
        it -> String.format(Locale.ROOT, "%.1f LU", it.levels().apart()));
    line(
        table,
        figures,
        "the same after 10 s of speech of each",
        "3 LU",
        it -> String.format(Locale.ROOT, "%.1f LU", Math.abs(it.levels().left())));
    line(
        table,
        figures,
        "fastest change of a level",
        "1 dB/s",
        it -> String.format(Locale.ROOT, "%.2f dB/s", it.levels().fastest()));
    return table.toString().replace(" \n", "\n");
  }

  private static void line(
      StringBuilder table,
      Map<String, ListeningFigures> figures,
      String what,
      String asked,
      Function<ListeningFigures, String> figure) {
    table.append("| %s | %s | ".formatted(what, asked));
    figures.values().forEach(it -> table.append(figure.apply(it)).append(" | "));
    table.append('\n');
  }

  private static String ms(List<Double> all) {
    return String.join(", ", all.stream().map(it -> "%.0f".formatted(it)).toList()) + " ms";
  }

  private static String db(double value) {
    return String.format(Locale.ROOT, "%.1f dB", value);
  }
}
