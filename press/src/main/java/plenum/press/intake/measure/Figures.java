package plenum.press.intake.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import plenum.press.intake.Intake;
import plenum.press.intake.form.UnreadableException;

/**
 * How well a folder of releases is read, and how fast.
 *
 * @param differences by the file's name
 * @param perSecond releases read per second by one thread
 */
public record Figures(
    int releases,
    Map<Field, Tally> tallies,
    Map<String, List<Measure.Difference>> differences,
    double perSecond) {
  /** What reads the time; a parameter, so that nothing here knows a clock. */
  public interface Stopwatch {
    long nanos();
  }

  /**
   * @param rounds how often all are read to find the speed; the first round alone is mostly the
   *     machine warming up
   * @throws UnreadableException if one of them cannot be read
   */
  public static Figures of(Intake intake, List<Sample> samples, int rounds, Stopwatch watch)
      throws UnreadableException {
    var tallies = new EnumMap<Field, Tally>(Field.class);
    var differences = new LinkedHashMap<String, List<Measure.Difference>>();
    for (var sample : samples) {
      var result = Measure.of(intake.read(sample.bytes(), sample.key().received()), sample.key());
      result.tallies().forEach((field, tally) -> tallies.merge(field, tally, Tally::plus));
      if (!result.differences().isEmpty()) {
        differences.put(sample.file().getFileName().toString(), result.differences());
      }
    }
    return new Figures(samples.size(), tallies, differences, speed(intake, samples, rounds, watch));
  }

  private static double speed(Intake intake, List<Sample> samples, int rounds, Stopwatch watch)
      throws UnreadableException {
    long shortest = Long.MAX_VALUE;
    for (int round = 0; round < rounds; round++) {
      long begin = watch.nanos();
      for (var sample : samples) {
        intake.read(sample.bytes(), sample.key().received());
      }
      shortest = Math.min(shortest, watch.nanos() - begin);
    }
    return rounds == 0
        ? 0
        : samples.size() * (double) Duration.ofSeconds(1).toNanos() / Math.max(1, shortest);
  }

  public Tally tally(Field field) {
    return tallies.getOrDefault(field, Tally.NOTHING);
  }

  /** A table for people, a line per field. */
  public String table() {
    var lines = new ArrayList<String>();
    lines.add(
        "%-16s %6s %6s %6s %7s  %s".formatted("field", "found", "wrong", "missed", "score", "aim"));
    for (var field : Field.values()) {
      var tally = tally(field);
      var aim =
          field.aim() == 0 ? "" : field.aim() + (tally.score() >= field.aim() ? "" : "  below");
      lines.add(
          String.format(
              Locale.ROOT,
              "%-16s %6d %6d %6d %6.1f%%  %s",
              field.title(),
              tally.found(),
              tally.wrong(),
              tally.missed(),
              tally.score(),
              aim));
    }
    lines.add(String.format(Locale.ROOT, "%d releases, %.0f per second", releases, perSecond));
    return String.join("\n", lines) + "\n";
  }
}
