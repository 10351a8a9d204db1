package plenum.e2e;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Draws the levels of both voices at a handover, one panel per browser, as SVG. */
final class HandoverPlot {
  private static final int LEFT = 60;
  private static final int WIDTH = 640;
  private static final int HEIGHT = 190;
  private static final int GAP = 62;

  /** Milliseconds of the rendering: the second voice's first packet comes at {@link #COMES}. */
  private static final int FROM = 1_150;

  private static final int TO = 1_575;
  private static final int COMES = 1_213;

  private static final double LOWEST = -40;
  private static final double HIGHEST = 5;

  /** A curve: which column of the rows, and how it is drawn. */
  private enum Curve {
    FIRST(1, "#a4452c", "the first interpreter"),
    SECOND(2, "#1f5fa8", "the second interpreter"),
    FLOOR(3, "#888888", "the original below"),
    ALL(4, "#222222", "all together");

    private final int column;
    private final String colour;
    private final String name;

    Curve(int column, String colour, String name) {
      this.column = column;
      this.colour = colour;
      this.name = name;
    }
  }

  private HandoverPlot() {}

  static String of(Map<String, ListeningFigures> figures) {
    int height = figures.size() * (HEIGHT + GAP) + 40;
    var svg = Svg.begun(LEFT + WIDTH + 20, height);
    int top = 30;
    for (var entry : figures.entrySet()) {
      panel(svg, top, entry.getKey() + " " + entry.getValue().version(), entry.getValue().rows());
      top += HEIGHT + GAP;
    }
    legend(svg, height - 14);
    return svg.append("</svg>\n").toString();
  }

  private static void panel(StringBuilder svg, int top, String title, List<List<Double>> rows) {
    Svg.text(svg, LEFT, top - 8, "start", title);
    for (int level = (int) LOWEST; level <= HIGHEST; level += 10) {
      Svg.rule(svg, LEFT, y(top, level), LEFT + WIDTH, y(top, level), Svg.FAINT);
      Svg.text(svg, LEFT - 6, y(top, level) + 4, "end", level + " dB");
    }
    for (int at = -50; at < TO - COMES; at += 50) {
      Svg.rule(svg, x(COMES + at), top, x(COMES + at), top + HEIGHT, Svg.FAINT);
      Svg.text(svg, x(COMES + at), top + HEIGHT + 16, "middle", at + " ms");
    }
    for (var curve : Curve.values()) {
      var points =
          rows.stream()
              .filter(row -> row.getFirst() >= FROM && row.getFirst() <= TO)
              .map(row -> point(top, row.getFirst(), row.get(curve.column)))
              .collect(Collectors.joining(" "));
      Svg.line(svg, points, curve.colour);
    }
  }

  private static void legend(StringBuilder svg, int y) {
    double x = LEFT;
    for (var curve : Curve.values()) {
      svg.append(
          "<rect x=\"%.0f\" y=\"%d\" width=\"16\" height=\"3\" fill=\"%s\"/>%n"
              .formatted(x, y - 5, curve.colour));
      Svg.text(svg, x + 22, y, "start", curve.name);
      x += 165;
    }
  }

  private static String point(int top, double ms, double level) {
    return String.format(
        Locale.ROOT, "%.1f,%.1f", x(ms), y(top, Math.clamp(level, LOWEST, HIGHEST)));
  }

  private static double x(double ms) {
    return LEFT + (ms - FROM) / (TO - FROM) * WIDTH;
  }

  private static double y(int top, double level) {
    return top + (HIGHEST - level) / (HIGHEST - LOWEST) * HEIGHT;
  }
}
