package plenum.rehearsal.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Predicate;
import plenum.rehearsal.languages.Change;
import plenum.rehearsal.languages.Kind;

/**
 * How changes of one kind were heard, at all listeners together.
 *
 * @param what they are, for people
 * @param changes how many, at listeners
 * @param soon milliseconds from the change to the first sound of who is right
 * @param gap milliseconds without any right sound
 * @param together milliseconds of both voices on one channel
 */
public record ChangeFigures(
    String what, int changes, Quantiles soon, Quantiles gap, Quantiles together) {
  private static final double MILLI = 1e6;

  /** Of those that were measured; without any all is 0. */
  public record Quantiles(int count, double median, double p95, double longest) {
    private static Quantiles of(Collection<Change> changes, Function<Change, OptionalLong> figure) {
      var sorted =
          changes.stream()
              .map(figure)
              .flatMapToLong(OptionalLong::stream)
              .sorted()
              .mapToDouble(nanos -> nanos / MILLI)
              .toArray();
      return sorted.length == 0
          ? new Quantiles(0, 0, 0, 0)
          : new Quantiles(
              sorted.length, at(sorted, 0.5), at(sorted, 0.95), sorted[sorted.length - 1]);
    }

    private static double at(double[] sorted, double share) {
      return sorted[(int) Math.max(0, Math.ceil(share * sorted.length) - 1)];
    }

    boolean measured() {
      return count > 0;
    }

    String words() {
      return measured()
          ? "%s / %s / %s"
              .formatted(Numbers.millis(median), Numbers.millis(p95), Numbers.millis(longest))
          : "–";
    }
  }

  static ChangeFigures of(String what, List<Change> all, Predicate<Change> which) {
    var changes = all.stream().filter(which).toList();
    return new ChangeFigures(
        what,
        changes.size(),
        Quantiles.of(changes, Change::soon),
        Quantiles.of(changes, Change::gap),
        Quantiles.of(changes, Change::together));
  }

  /** Of every kind that there was, and all together at last. */
  public static List<ChangeFigures> of(List<Change> all) {
    var figures = new ArrayList<ChangeFigures>();
    for (var kind : Kind.values()) {
      figures.add(of(kind.words(), all, change -> change.kind() == kind && !change.relay()));
    }
    figures.add(of("an interpreter comes to hear another booth", all, Change::relay));
    figures.removeIf(one -> one.changes() == 0);
    figures.add(of("all together", all, _ -> true));
    return figures;
  }
}
