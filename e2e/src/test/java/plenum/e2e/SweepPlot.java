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
    var svg = Svg.begun(LEFT + WIDTH + 30, TOP + HEIGHT + 40);
    Svg.text(
        svg,
        LEFT,
        TOP - 14,
        "start",
        "From one microphone to another's loudspeakers, Chromium " + version);
    for (int level = (int) -MOST; level <= MOST; level += 3) {
      var colour = Math.abs(level) == 3 ? "#a4452c" : Svg.FAINT;
      Svg.rule(svg, LEFT, y(level), LEFT + WIDTH, y(level), colour);
      Svg.text(svg, LEFT - 6, y(level) + 4, "end", level + " dB");
    }
    for (int hertz : List.of(125, 250, 500, 1_000, 2_000, 4_000, 8_000, 15_000)) {
      Svg.rule(svg, x(hertz), TOP, x(hertz), TOP + HEIGHT, Svg.FAINT);
      var name = hertz < 1_000 ? hertz + " Hz" : hertz / 1_000 + " kHz";
      Svg.text(svg, x(hertz), TOP + HEIGHT + 18, "middle", name);
    }
    var points =
        sweep.bands().stream()
            .map(band -> String.format(Locale.ROOT, "%.1f,%.1f", x(band.hertz()), y(band.level())))
            .collect(Collectors.joining(" "));
    Svg.line(svg, points, "#1f5fa8");
    return svg.append("</svg>\n").toString();
  }

  private static double x(double hertz) {
    return LEFT + Math.log(hertz / LOWEST) / Math.log(HIGHEST / LOWEST) * WIDTH;
  }

  private static double y(double level) {
    return TOP + (MOST - Math.clamp(level, -MOST, MOST)) / (2 * MOST) * HEIGHT;
  }
}
