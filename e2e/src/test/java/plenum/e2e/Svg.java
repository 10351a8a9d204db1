package plenum.e2e;

import java.util.Locale;

/** The strokes of the plots that tests draw. */
final class Svg {
  /** Behind what is drawn. */
  static final String FAINT = "#dddddd";

  private Svg() {}

  /** Of this size, in pixels, on white. */
  static StringBuilder begun(int width, int height) {
    return new StringBuilder(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
                .formatted(width, height))
        .append(" font-size=\"12\">\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
  }

  static void rule(StringBuilder svg, double x1, double y1, double x2, double y2, String colour) {
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

  static void text(StringBuilder svg, double x, double y, String anchor, String words) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n",
            x,
            y,
            anchor,
            words));
  }

  /**
   * @param points "x,y" one after the other
   */
  static void line(StringBuilder svg, String points, String colour) {
    svg.append(
        "<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"2\" points=\"%s\"/>%n"
            .formatted(colour, points));
  }
}
