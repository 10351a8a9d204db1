package plenum.rehearsal.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A scale from 0 to {@code end} with marks at round values.
 *
 * @param end never 0
 * @param marks 0 first; the last one may lie before the end
 */
record Axis(double end, List<Double> marks) {
  private static final double[] DECIMAL = {1, 2, 5};

  /** Seconds: what clocks show. */
  private static final double[] CLOCK = {
    1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200
  };

  Axis {
    marks = List.copyOf(marks);
  }

  /** Ends at the first mark that nothing exceeds; about {@code wanted} steps. */
  static Axis upTo(double highest, int wanted) {
    double step = decimal(Math.max(highest, 1e-9) / wanted);
    double end = step * Math.max(1, Math.ceil(highest / step - 1e-9));
    return new Axis(end, marks(end, step));
  }

  /** Ends where time ends. */
  static Axis time(double seconds, int wanted) {
    double end = Math.max(seconds, 1);
    double step = CLOCK[CLOCK.length - 1];
    for (int i = CLOCK.length - 1; i >= 0 && end / CLOCK[i] <= wanted; i--) {
      step = CLOCK[i];
    }
    return new Axis(end, marks(end, step));
  }

  private static double decimal(double rough) {
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    for (double digit : DECIMAL) {
      if (digit * power >= rough * (1 - 1e-9)) {
        return digit * power;
      }
    }
    return 10 * power;
  }

  private static List<Double> marks(double end, double step) {
    var marks = new ArrayList<Double>();
    for (int i = 0; i * step <= end * (1 + 1e-9) && i <= 50; i++) {
      marks.add(i * step);
    }
    return marks;
  }

  /** Where a value lies, 0 to 100; what is outside goes to the nearest end. */
  double percent(double value) {
    return Math.clamp(100 * value / end, 0, 100);
  }
}
