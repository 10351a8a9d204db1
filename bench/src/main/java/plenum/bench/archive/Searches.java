package plenum.bench.archive;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How soon the archive answered.
 *
 * @param nanos of each kind of question, in the order asked
 * @param cpu nanoseconds of processor time for the same questions
 * @param found on average, of each kind
 * @param octets of the index
 * @param load the machine's load average over a minute, when the measurement ended
 */
record Searches(
    int releases,
    double buildSeconds,
    long octets,
    Map<String, List<Long>> nanos,
    Map<String, List<Long>> cpu,
    Map<String, Long> found,
    double load) {
  /** What the archive promises for 95 of 100 questions, in milliseconds. */
  private static final int WITHIN = 50;

  /** Whether the promise was kept over all questions. */
  boolean held() {
    return millis(all(nanos), 95) <= WITHIN;
  }

  private static List<Long> all(Map<String, List<Long>> kinds) {
    return kinds.values().stream().flatMap(List::stream).toList();
  }

  /** As Markdown, which a terminal shows as well. */
  String table() {
    var text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%,d releases filed in %.0f s (%.0f/s), %.0f MB on disk; load %.1f.%n%n",
            releases,
            buildSeconds,
            releases / buildSeconds,
            octets / 1e6,
            load));
    text.append(
        "| asked for | found | ms p50 | p95 | p99 | CPU ms p95 |\n|:---|---:|---:|---:|---:|---:|\n");
    nanos.forEach((kind, times) -> {
      var spent = cpu.getOrDefault(kind, List.of());
      text.append(row(kind, found.getOrDefault(kind, 0L), times, spent));
    });
    long average = (long) found.values().stream().mapToLong(Long::longValue).average().orElse(0);
    return text.append(row("**all of these**", average, all(nanos), all(cpu))).toString();
  }

  private static String row(String kind, long found, List<Long> times, List<Long> cpu) {
    return String.format(
        Locale.ROOT,
        "| %s | %,d | %.1f | %.1f | %.1f | %.1f |%n",
        kind,
        found,
        millis(times, 50),
        millis(times, 95),
        millis(times, 99),
        millis(cpu, 95));
  }

  private static double millis(List<Long> times, int percent) {
    var sorted = times.stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(sorted);
    int index = (int) Math.ceil(percent / 100.0 * sorted.length) - 1;
    return sorted.length == 0 ? 0 : sorted[Math.max(0, index)] / 1e6;
  }
}
