package plenum.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Draws the level at each frequency, as SVG, and writes its figures into docs/interpretation.md.
 */
final class SweepPlot {
  private static final Path DOCUMENT = Path.of("..", "docs", "interpretation.md");
  private static final Path PLOT = Path.of("..", "docs", "figures", "sweep.svg");
  private static final String BEGIN = "<!-- the swept sine's figures -->";
  private static final String END = "<!-- end of the sweep -->";

  private static final int LEFT = 60;
  private static final int TOP = 40;
  private static final int WIDTH = 640;
  private static final int HEIGHT = 200;
  private static final double LOWEST = 100;
  private static final double HIGHEST = 20_000;
  private static final double MOST = 6;

  private SweepPlot() {}

  static void write(SweptSine sweep, String version) throws IOException {
    Files.writeString(PLOT, of(sweep, version));
    var text = Files.readString(DOCUMENT);
    int begin = text.indexOf(BEGIN) + BEGIN.length();
    int end = text.indexOf(END);
    if (begin < BEGIN.length() || end < begin) {
      throw new IllegalStateException(DOCUMENT + " has no place for the sweep: " + BEGIN);
    }
    var words =
        String.format(
            Locale.ROOT,
            "\nMeasured in Chromium %s: within %.1f dB of the level at 1 kHz (asked: 3 dB), at %.0f kbit/s"
                + " of sound.\n",
            version,
            sweep.furthest(),
            sweep.rate() / 1000);
    Files.writeString(DOCUMENT, text.substring(0, begin) + words + text.substring(end));
  }

  private static String of(SweptSine sweep, String version) {
    var svg = new StringBuilder();
    svg.append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
            .formatted(LEFT + WIDTH + 30, TOP + HEIGHT + 40));
    svg.append(" font-size=\"12\">\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
    text(
        svg,
        LEFT,
        TOP - 14,
        "start",
        "From one microphone to another's loudspeakers, Chromium " + version);
    for (int level = (int) -MOST; level <= MOST; level += 3) {
      var colour = Math.abs(level) == 3 ? "#a4452c" : "#dddddd";
      rule(svg, LEFT, y(level), LEFT + WIDTH, y(level), colour);
      text(svg, LEFT - 6, y(level) + 4, "end", level + " dB");
    }
    for (int hertz : List.of(125, 250, 500, 1_000, 2_000, 4_000, 8_000, 15_000)) {
      rule(svg, x(hertz), TOP, x(hertz), TOP + HEIGHT, "#dddddd");
      var name = hertz < 1_000 ? hertz + " Hz" : hertz / 1_000 + " kHz";
      text(svg, x(hertz), TOP + HEIGHT + 18, "middle", name);
    }
    var points =
        sweep.bands().stream()
            .map(band -> String.format(Locale.ROOT, "%.1f,%.1f", x(band.hertz()), y(band.level())))
            .collect(Collectors.joining(" "));
    svg.append(
        "<polyline fill=\"none\" stroke=\"#1f5fa8\" stroke-width=\"2\" points=\"%s\"/>%n"
            .formatted(points));
    return svg.append("</svg>\n").toString();
  }

  private static double x(double hertz) {
    return LEFT + Math.log(hertz / LOWEST) / Math.log(HIGHEST / LOWEST) * WIDTH;
  }

  private static double y(double level) {
    return TOP + (MOST - Math.clamp(level, -MOST, MOST)) / (2 * MOST) * HEIGHT;
  }

  private static void rule(
      StringBuilder svg, double x1, double y1, double x2, double y2, String colour) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>%n",
            x1,
            y1,
            x2,
            y2,
            colour));
  }

  private static void text(StringBuilder svg, double x, double y, String anchor, String words) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n",
            x,
            y,
            anchor,
            words));
  }
}
