package plenum.bench.floor;

import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/**
 * How soon it was heard that the floor was given, and taken back.
 *
 * @param seats in the meeting
 * @param load the machine's load average over a minute, when the measurement ended
 */
public record Handovers(int seats, List<Handover> handovers, double load) {
  /** What the floor promises on loopback, in milliseconds, for 95 of 100. */
  private static final int HEARD_WITHIN = 80;

  private static final int QUIET_WITHIN = 50;

  public Handovers {
    handovers = List.copyOf(handovers);
  }

  /** Whether both promises were kept. */
  public boolean held() {
    return nanos(95, Handover::heard) <= HEARD_WITHIN * 1_000_000L
        && nanos(95, Handover::quiet) <= QUIET_WITHIN * 1_000_000L;
  }

  /** The table as Markdown, which a terminal shows as well. */
  public String table() {
    return "| %d times, %d seats, load %.1f | ms p50 | p95 | max | aim p95 |%n"
            .formatted(handovers.size(), seats, load)
        + "|:---|---:|---:|---:|---:|\n"
        + row("given, to the speaker's page being told", Handover::wanted, "")
        + row("given, to the first packet at a listener", Handover::heard, "" + HEARD_WITHIN)
        + row("of that, after the page was told", it -> it.heard() - it.wanted(), "")
        + row("taken back, to the last packet there", Handover::quiet, "" + QUIET_WITHIN);
  }

  private String row(String what, ToLongFunction<Handover> of, String aim) {
    return String.format(
        Locale.ROOT,
        "| %s | %.1f | %.1f | %.1f | %s |%n",
        what,
        nanos(50, of) / 1e6,
        nanos(95, of) / 1e6,
        nanos(100, of) / 1e6,
        aim);
  }

  /** The one below which {@code percent} of them are. */
  private long nanos(int percent, ToLongFunction<Handover> of) {
    var sorted = handovers.stream().mapToLong(of).sorted().toArray();
    int index = (int) Math.ceil(percent / 100.0 * sorted.length) - 1;
    return sorted.length == 0 ? 0 : sorted[Math.max(0, index)];
  }
}
