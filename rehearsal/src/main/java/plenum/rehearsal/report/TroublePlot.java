package plenum.rehearsal.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What each seat missed and when: a row per seat along the meeting's time. Above them stands who
 * spoke, in the speaker's colour.
 */
final class TroublePlot {
  /** Marks that lie closer than this part of the whole could not be told apart. */
  private static final double FINEST = 1_000;

  private TroublePlot() {}

  static String html(Findings found) {
    var time = Axis.time(found.setting().seconds(), 6);
    var rows = found.seats().stream().map(seat -> row(seat, time)).collect(Collectors.joining());
    var marks =
        time.marks().stream()
            .map(mark ->
                "<span style=\"left:%s%%\">%s</span>"
                    .formatted(Markup.number(time.percent(mark)), Numbers.clock(mark)))
            .collect(Collectors.joining());
    return Markup.element(
        "div",
        "class=\"lanes\"",
        lane("Speaking", script(found, time), "speech")
            + rows
            + "<div></div>"
            + Markup.element("div", "class=\"across\"", marks));
  }

  private static String lane(String label, String drawing, String style) {
    return Markup.element("div", "class=\"who\"", label)
        + "<svg class=\"lane %s\" viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\">%s</svg>\n"
            .formatted(style, drawing);
  }

  private static String script(Findings found, Axis time) {
    return found.script().stream()
        .map(speech ->
            Plot.bar(
                time.percent(speech.second()),
                time.percent(speech.second() + speech.seconds()),
                0,
                10,
                "fill=\"" + colour(found, speech.seat()) + "\""))
        .collect(Collectors.joining());
  }

  private static String colour(Findings found, int number) {
    return found.seats().stream()
        .filter(seat -> seat.number() == number)
        .findFirst()
        .map(SeatFigures::hexColour)
        .orElse("#888888");
  }

  private static String row(SeatFigures seat, Axis time) {
    var marks =
        Arrays.stream(Interruption.Kind.values())
            .flatMap(kind -> merged(seat, kind, time.end() / FINEST).stream())
            .map(one -> mark(one, time))
            .collect(Collectors.joining());
    return lane(SeatLabel.html(seat), marks, "");
  }

  /** What would be drawn over each other, in several outlets or within a hair, becomes one. */
  static List<Interruption> merged(SeatFigures seat, Interruption.Kind kind, double near) {
    var merged = new ArrayList<Interruption>();
    seat.interruptions().stream()
        .filter(one -> one.kind() == kind)
        .sorted(Comparator.comparingDouble(Interruption::second))
        .forEach(one -> {
          var last = merged.isEmpty() ? null : merged.getLast();
          if (last != null && one.second() <= last.second() + last.seconds() + near) {
            double until = Math.max(end(last), end(one));
            merged.removeLast();
            merged.add(new Interruption(kind, last.outlet(), last.second(), until - last.second()));
          } else {
            merged.add(one);
          }
        });
    return merged;
  }

  private static double end(Interruption one) {
    return one.second() + one.seconds();
  }

  /** Gaps in the upper half, pictures in the lower, a turn unheard over both. */
  private static String mark(Interruption one, Axis time) {
    double left = time.percent(one.second());
    double right = time.percent(one.second() + one.seconds());
    return switch (one.kind()) {
      case GAP -> Plot.bar(left, right, 1, 4.7, "class=\"gap\"");
      case FREEZE -> Plot.bar(left, right, 5.3, 9, "class=\"freeze\"");
      case PAUSE -> Plot.bar(left, right, 5.3, 9, "class=\"pause\"");
      case UNHEARD -> Plot.bar(left, right, 0, 10, "class=\"unheard\"");
    };
  }
}
