package plenum.rehearsal.report;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** The delay of sound and pictures, second by second: median and 95th percentile. */
final class DelayPlot {
  private static final int HIGH = 190;

  /** Seconds without a measurement, after which the line is broken. */
  private static final double HOLE = 3;

  private DelayPlot() {}

  static String html(Findings found) {
    var across = Axis.time(found.setting().seconds(), 6);
    var up = Axis.upTo(highest(found), 4);
    var drawing =
        line("sound p95", found.soundOverTime(), true, across, up)
            + line("picture p95", found.pictureOverTime(), true, across, up)
            + line("sound", found.soundOverTime(), false, across, up)
            + line("picture", found.pictureOverTime(), false, across, up)
            + floor(found.setting().lineDelayMillis(), up);
    return new Plot(
            "Delay from seat to seat over time",
            across,
            Numbers::clock,
            up,
            Numbers::millis,
            drawing,
            HIGH)
        .html();
  }

  private static double highest(Findings found) {
    return Stream.of(found.soundOverTime(), found.pictureOverTime())
        .flatMap(List::stream)
        .flatMapToDouble(point -> DoubleStream.of(point.medianMillis(), point.p95Millis()))
        .max()
        .orElse(1);
  }

  private static String line(
      String style, List<DelayPoint> points, boolean p95, Axis across, Axis up) {
    var places =
        points.stream()
            .map(point ->
                new double[] {point.second(), p95 ? point.p95Millis() : point.medianMillis()})
            .toList();
    return Plot.line(style, places, across, up, HOLE);
  }

  /** What the lines take by themselves. */
  private static String floor(double millis, Axis up) {
    var y = Markup.number(100 - up.percent(millis));
    return millis == 0
        ? ""
        : "<line class=\"level floor\" x1=\"0\" x2=\"100\" y1=\"%s\" y2=\"%s\"/>".formatted(y, y);
  }
}
