package plenum.rehearsal.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How long each seat took to join: a bar each, in its colour, and a line for the 95th percentile.
 */
final class JoinPlot {
  private static final int HIGH = 150;

  /** Of its place, so that neighbours do not touch. */
  private static final double WIDE = 0.72;

  private JoinPlot() {}

  static String html(Findings found, Totals totals) {
    var seats = found.seats();
    double highest =
        seats.stream().flatMapToDouble(seat -> seat.joinMillis().stream()).max().orElse(1);
    var up = Axis.upTo(highest, 4);
    var across = new Axis(seats.size(), marks(seats.size()));
    var bars = new ArrayList<String>();
    for (int i = 0; i < seats.size(); i++) {
      var seat = seats.get(i);
      double left = across.percent(i + (1 - WIDE) / 2);
      double right = across.percent(i + (1 + WIDE) / 2);
      var look = "fill=\"" + seat.hexColour() + "\" class=\"bar\"";
      seat.joinMillis()
          .ifPresent(
              millis -> bars.add(Plot.bar(left, right, 100 - up.percent(millis), 100, look)));
    }
    bars.add(level(up, totals.joinP95Millis(), "p95"));
    bars.add(level(up, totals.joinMedianMillis(), "median"));
    return new Plot(
            "Join time of each seat",
            across,
            mark -> Integer.toString((int) Math.round(mark + 0.5)),
            up,
            Numbers::millis,
            bars.stream().collect(Collectors.joining()),
            HIGH)
        .html();
  }

  private static String level(Axis up, double millis, String style) {
    var y = Markup.number(100 - up.percent(millis));
    return "<line class=\"level %s\" x1=\"0\" x2=\"100\" y1=\"%s\" y2=\"%s\"/>"
        .formatted(style, y, y);
  }

  /** The middle of a seat's place; with many seats not of every one. */
  private static List<Double> marks(int seats) {
    int step = seats <= 14 ? 1 : seats <= 30 ? 2 : 10;
    var marks = new ArrayList<Double>();
    for (int i = 0; i < seats; i += step) {
      marks.add(i + 0.5);
    }
    return marks;
  }
}
