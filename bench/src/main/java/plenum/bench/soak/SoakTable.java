package plenum.bench.soak;

import java.util.Locale;
import java.util.stream.Collectors;
import plenum.media.engine.Soak;

/** What a soak says of itself. */
public final class SoakTable {
  private static final double MINUTE = 60e9;
  private static final double SECOND = 1e9;

  private SoakTable() {}

  /** A table in Markdown of one row; below it what happened, and what was wrong. */
  public static String of(Soak.Outcome outcome) {
    String row =
        String.format(
            Locale.ROOT,
            "| %d | %d | %.1f | %,d | %,d | %,d | %,d | %,d | %d | %d | %.1f |",
            outcome.seed(),
            outcome.shards(),
            outcome.nanos() / MINUTE,
            outcome.steps(),
            outcome.packets(),
            outcome.repairs(),
            outcome.redundancy(),
            outcome.beginnings(),
            outcome.stage(),
            outcome.violations().size(),
            outcome.processorNanos() / SECOND);
    String happened =
        outcome.happened().entrySet().stream()
            .map(each -> each.getKey() + " " + each.getValue())
            .collect(Collectors.joining(", "));
    String wrong =
        outcome.violations().stream().map(each -> "- " + each + "\n").collect(Collectors.joining());
    return """
    | seed | shards | minutes | steps | packets | repairs | redundancy | beginnings | stage in the last 2 s | wrong | CPU s |
    |---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|
    %s

    What happened: %s.
    %s\
    """
        .formatted(row, happened, wrong);
  }
}
