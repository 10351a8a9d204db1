package plenum.rehearsal.report;

import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;

/** What the server spent over time: one plot for processor time, one for memory. */
final class LoadPlot {
  private static final int HIGH = 110;
  private static final double HOLE = 5;

  private LoadPlot() {}

  static String cpu(Findings found) {
    return plot(
        found,
        "Processor time of the server over time",
        ServerLoad.Point::cpuPercent,
        Numbers::percent,
        "cpu");
  }

  static String memory(Findings found) {
    return plot(
        found,
        "Memory of the server over time",
        ServerLoad.Point::megabytes,
        Numbers::megabytes,
        "memory");
  }

  private static String plot(
      Findings found,
      String label,
      ToDoubleFunction<ServerLoad.Point> value,
      DoubleFunction<String> words,
      String style) {
    var points = found.server().points();
    var across = Axis.time(found.setting().seconds(), 6);
    var up = Axis.upTo(points.stream().mapToDouble(value).max().orElse(1), 3);
    var places =
        points.stream()
            .map(point -> new double[] {point.second(), value.applyAsDouble(point)})
            .toList();
    var line = Plot.line(style, places, across, up, HOLE);
    return new Plot(label, across, Numbers::clock, up, words, line, HIGH).html();
  }
}
