package plenum.rehearsal.report;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;

/**
 * A picture between two axes. The drawing is an SVG of 100 by 100 that is stretched to its place;
 * its labels are HTML around it, so that they keep their size on a phone.
 *
 * @param drawing SVG within 0 to 100 each way, downwards
 * @param high how many CSS pixels
 */
record Plot(
    String label,
    Axis across,
    DoubleFunction<String> acrossWords,
    Axis up,
    DoubleFunction<String> upWords,
    String drawing,
    int high) {

  String html() {
    return Markup.element(
        "div",
        "class=\"plot\" role=\"img\" aria-label=\"" + Markup.text(label) + "\"",
        Markup.element("div", "class=\"up\"", upMarks())
            + "<svg viewBox=\"0 0 100 100\" preserveAspectRatio=\"none\" style=\"height:"
            + high
            + "px\" aria-hidden=\"true\">"
            + lines()
            + drawing
            + "</svg>\n"
            + Markup.element("div", "class=\"across\"", acrossMarks()));
  }

  private String lines() {
    return up.marks().stream()
        .map(mark -> 100 - up.percent(mark))
        .map(Markup::number)
        .map(y -> "<line class=\"grid\" x1=\"0\" x2=\"100\" y1=\"" + y + "\" y2=\"" + y + "\"/>")
        .collect(Collectors.joining());
  }

  private String upMarks() {
    return marks(up, upWords, "bottom");
  }

  private String acrossMarks() {
    return marks(across, acrossWords, "left");
  }

  private static String marks(Axis axis, DoubleFunction<String> words, String side) {
    return axis.marks().stream()
        .map(mark ->
            "<span style=\"%s:%s%%\">%s</span>"
                .formatted(side, Markup.number(axis.percent(mark)), Markup.text(words.apply(mark))))
        .collect(Collectors.joining());
  }

  /** A line through points; a hole where {@code breakAfter} is exceeded between two of them. */
  static String line(String style, List<double[]> points, Axis across, Axis up, double breakAfter) {
    var path = new StringBuilder();
    double before = Double.NEGATIVE_INFINITY;
    for (double[] point : points) {
      path.append(point[0] - before > breakAfter ? 'M' : 'L')
          .append(Markup.number(across.percent(point[0])))
          .append(' ')
          .append(Markup.number(100 - up.percent(point[1])));
      before = point[0];
    }
    return "<path class=\"line %s\" d=\"%s\"/>".formatted(style, path);
  }

  /** A rectangle; {@code attributes} say how it looks. */
  static String bar(double left, double right, double top, double bottom, String attributes) {
    return "<rect x=\"%s\" width=\"%s\" y=\"%s\" height=\"%s\" %s/>"
        .formatted(
            Markup.number(left),
            Markup.number(Math.max(right - left, 0)),
            Markup.number(top),
            Markup.number(Math.max(bottom - top, 0)),
            attributes);
  }
}
