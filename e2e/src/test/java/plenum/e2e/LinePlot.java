package plenum.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Draws what came over a line that becomes thin and wide again, as SVG. */
final class LinePlot {
  private static final Path FILE = Path.of("../docs/figures/thin-line.svg");
  private static final int LEFT = 70;
  private static final int WIDTH = 640;
  private static final int HEIGHT = 150;
  private static final int GAP = 50;
  private static final double MOST_RATE = 3_200;
  private static final double MOST_WIDTH = 1_000;

  private final List<Map<String, Object>> samples;
  private final double end;

  private LinePlot(List<Map<String, Object>> samples) {
    this.samples = samples;
    end = at(samples.getLast());
  }

  static void write(List<Map<String, Object>> samples, double thin, double wide, String version)
      throws IOException {
    Files.writeString(FILE, new LinePlot(samples).drawn(thin, wide, version));
  }

  private static double at(Map<String, Object> sample) {
    return ThinLineJourneyTest.number(sample.get("at"));
  }

  private String drawn(double thin, double wide, String version) {
    var svg = Svg.begun(LEFT + WIDTH + 20, 2 * (HEIGHT + GAP) + 20);
    panel(
        svg,
        30,
        "kbit/s received (blue) and carried by the line (red), Chromium " + version,
        MOST_RATE,
        1_000);
    Svg.line(
        svg,
        "%s %s".formatted(point(30, 0, 3_000, MOST_RATE), point(30, thin, 3_000, MOST_RATE))
            + " %s %s".formatted(point(30, thin, 500, MOST_RATE), point(30, wide, 500, MOST_RATE))
            + " %s %s"
                .formatted(point(30, wide, 3_000, MOST_RATE), point(30, end, 3_000, MOST_RATE)),
        "#a4452c");
    Svg.line(svg, rates(30), "#1f5fa8");
    int second = 30 + HEIGHT + GAP;
    panel(svg, second, "Width of the picture on the stage, in pixels", MOST_WIDTH, 240);
    Svg.line(
        svg,
        curve(second, it -> ThinLineJourneyTest.number(it.get("width")), MOST_WIDTH),
        "#222222");
    return svg.append("</svg>\n").toString();
  }

  private void panel(StringBuilder svg, int top, String title, double most, int step) {
    Svg.text(svg, LEFT, top - 8, "start", title);
    for (int value = 0; value <= most; value += step) {
      Svg.rule(svg, LEFT, y(top, value, most), LEFT + WIDTH, y(top, value, most), Svg.FAINT);
      Svg.text(svg, LEFT - 6, y(top, value, most) + 4, "end", Integer.toString(value));
    }
    for (int second = 0; second * 1000 <= end; second += 5) {
      Svg.text(svg, x(second * 1000), top + HEIGHT + 16, "middle", second + " s");
    }
  }

  private String rates(int top) {
    var points = new StringBuilder();
    for (int i = 2; i < samples.size(); i++) {
      var before = samples.get(i - 2);
      var now = samples.get(i);
      double octets =
          ThinLineJourneyTest.number(now.get("octets"))
              - ThinLineJourneyTest.number(before.get("octets"));
      points
          .append(point(top, at(now), octets * 8 / (at(now) - at(before)), MOST_RATE))
          .append(' ');
    }
    return points.toString().strip();
  }

  private String curve(int top, ToDoubleFunction<Map<String, Object>> value, double most) {
    return String.join(
        " ",
        samples.stream().map(it -> point(top, at(it), value.applyAsDouble(it), most)).toList());
  }

  private String point(int top, double at, double value, double most) {
    return String.format(Locale.ROOT, "%.1f,%.1f", x(at), y(top, Math.min(value, most), most));
  }

  private double x(double at) {
    return LEFT + WIDTH * at / end;
  }

  private static double y(int top, double value, double most) {
    return top + HEIGHT * (1 - value / most);
  }
}
