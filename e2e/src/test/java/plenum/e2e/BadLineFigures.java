package plenum.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;

/** Writes what came over bad lines into docs/quality.md, as a table and as SVG. */
final class BadLineFigures {
  private static final Path TABLE = Path.of("../docs/quality.md");
  private static final Path PLOT = Path.of("../docs/figures/bad-lines.svg");
  private static final String BEGIN = "<!-- bad lines: begin -->";
  private static final String END = "<!-- bad lines: end -->";
  private static final int LEFT = 60;
  private static final int WIDTH = 760;
  private static final int HEIGHT = 150;
  private static final int GAP = 60;

  /** Samples are a quarter of a second apart; one lost packet of sound is 8 % of that. */
  private static final int AVERAGED = 4;

  private BadLineFigures() {}

  static void write(
      Map<Trouble, LineFigures> with,
      Map<Trouble, LineFigures> without,
      BadLineMeeting.Returned returned,
      List<Map<String, Object>> samplesWith,
      List<Map<String, Object>> samplesWithout)
      throws IOException {
    var text = Files.readString(TABLE);
    int begin = text.indexOf(BEGIN) + BEGIN.length();
    Files.writeString(
        TABLE,
        text.substring(0, begin)
            + "\n\n"
            + table(with, without, returned)
            + "\n"
            + text.substring(text.indexOf(END)));
    Files.writeString(PLOT, drawn(with, samplesWith, samplesWithout));
  }

  private static String table(
      Map<Trouble, LineFigures> with,
      Map<Trouble, LineFigures> without,
      BadLineMeeting.Returned returned) {
    var table =
        new StringBuilder(
            "| line | sound concealed | without redundancy | stage, frames/s | longest standstill |\n"
                + "|---|---|---|---|---|\n");
    with.forEach((trouble, figures) ->
        table.append(
            String.format(
                Locale.ROOT,
                "| %s | %.2f %% | %.2f %% | %.1f | %.0f ms |%n",
                trouble,
                100 * figures.concealed(),
                100 * without.get(trouble).concealed(),
                figures.framesPerSecond(),
                figures.standstill())));
    table.append(
        String.format(
            Locale.ROOT,
            "| %s | back after %.1f s | | back after %.1f s | |%n",
            Trouble.BLACKOUT,
            returned.sound() / 1000,
            returned.picture() / 1000));
    return table.toString();
  }

  private static String drawn(
      Map<Trouble, LineFigures> stretches,
      List<Map<String, Object>> with,
      List<Map<String, Object>> without) {
    double end = LineFigures.at(with.getLast());
    var svg = Svg.begun(LEFT + WIDTH + 20, 2 * (HEIGHT + GAP) + 30);
    panel(svg, 40, end, "Sound concealed, %: with redundancy (blue), without (red)", 20, 5);
    curve(svg, 40, end, 20, without, BadLineFigures::concealed, "#a4452c");
    curve(svg, 40, end, 20, with, BadLineFigures::concealed, "#1f5fa8");
    int second = 40 + HEIGHT + GAP;
    panel(svg, second, end, "Frames of the stage per second, with redundancy", 30, 10);
    curve(svg, second, end, 30, with, BadLineFigures::frames, "#222222");
    stretches.forEach((trouble, figures) -> {
      double x = LEFT + WIDTH * figures.from() / end;
      Svg.rule(svg, x, 40, x, second + HEIGHT, Svg.FAINT);
      Svg.text(svg, x + 3, second - 22, "start", trouble.name().toLowerCase(Locale.ROOT));
    });
    return svg.append("</svg>\n").toString();
  }

  private static void panel(
      StringBuilder svg, int top, double end, String title, int most, int step) {
    Svg.text(svg, LEFT, top - 8, "start", title);
    for (int value = 0; value <= most; value += step) {
      double y = top + HEIGHT * (1 - value / (double) most);
      Svg.rule(svg, LEFT, y, LEFT + WIDTH, y, Svg.FAINT);
      Svg.text(svg, LEFT - 6, y + 4, "end", Integer.toString(value));
    }
    for (int second = 0; second * 1000 <= end; second += 20) {
      double x = LEFT + WIDTH * second * 1000 / end;
      Svg.text(svg, x, top + HEIGHT + 16, "middle", second + " s");
    }
  }

  private static void curve(
      StringBuilder svg,
      int top,
      double end,
      int most,
      List<Map<String, Object>> samples,
      ToDoubleBiFunction<Map<String, Object>, Map<String, Object>> value,
      String colour) {
    var points = new StringBuilder();
    for (int i = AVERAGED; i < samples.size(); i++) {
      var now = samples.get(i);
      double y = Math.clamp(value.applyAsDouble(samples.get(i - AVERAGED), now), 0, most);
      double x = LEFT + WIDTH * Math.min(1, LineFigures.at(now) / end);
      points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, top + HEIGHT * (1 - y / most)));
    }
    Svg.line(svg, points.toString().strip(), colour);
  }

  private static double concealed(Map<String, Object> first, Map<String, Object> last) {
    double samples = LineFigures.passed(first, last, "samples");
    return samples <= 0 ? 0 : 100 * LineFigures.passed(first, last, "concealed") / samples;
  }

  private static double frames(Map<String, Object> first, Map<String, Object> last) {
    double seconds = (LineFigures.at(last) - LineFigures.at(first)) / 1000;
    return LineFigures.passed(first, last, "decoded") / seconds;
  }
}
