package plenum.bench.congestion;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import plenum.media.trial.CongestionTrial;
import plenum.media.trial.Course;
import plenum.media.trial.TestCase;

/** Every test case over several seeds: the mean, and the worst in brackets. */
public final class CongestionTable {
  private static final int SEEDS = 10;

  /** Where the case of a step goes back to the wide line, in seconds. */
  private static final int BACK_AT = 60;

  private CongestionTable() {}

  /** Runs all cases; they take some seconds, in virtual time. */
  public static String made(PrintStream progress) {
    var table =
        new StringBuilder(
            "| RFC 8867 | line | used | by media | waited ms, median | 95 % | lost | alike | back to 90 % after |\n"
                + "|---|---|---|---|---|---|---|---|---|\n");
    for (var test : TestCase.all()) {
      progress.println(test.name());
      table.append(row(test)).append('\n');
    }
    return table.toString();
  }

  private static String row(TestCase test) {
    var courses =
        LongStream.rangeClosed(1, SEEDS).mapToObj(seed -> CongestionTrial.run(test, seed)).toList();
    boolean step = test.section().equals("step");
    return List.of(
            test.section(),
            test.name(),
            percent(courses, Course::used, false),
            test.connections().isEmpty() ? "" : percent(courses, Course::media, false),
            figure(courses, course -> course.wait(0.5), "%.0f", true),
            figure(courses, course -> course.wait(0.95), "%.0f", true),
            percent(courses, Course::losses, true),
            test.flows().size() == 1 ? "" : figure(courses, Course::fairness, "%.2f", false),
            step ? figure(courses, course -> course.back(BACK_AT), "%.1f s", true) : "")
        .stream()
        .collect(Collectors.joining(" | ", "| ", " |"));
  }

  private static String percent(
      List<Course> courses, ToDoubleFunction<Course> of, boolean highIsBad) {
    return figure(courses, course -> 100 * of.applyAsDouble(course), "%.1f %%", highIsBad);
  }

  private static String figure(
      List<Course> courses, ToDoubleFunction<Course> of, String format, boolean highIsBad) {
    var all = courses.stream().mapToDouble(of).summaryStatistics();
    double worst = highIsBad ? all.getMax() : all.getMin();
    return String.format(Locale.ROOT, format + " (" + format + ")", all.getAverage(), worst);
  }
}
