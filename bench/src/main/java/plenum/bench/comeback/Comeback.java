package plenum.bench.comeback;

import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/**
 * What came of killing a server and starting it again, with everybody in the meeting.
 *
 * @param silentNanos from the kill to the last packet that any seat received
 * @param startNanos from the start of the new process to its first readiness
 * @param cpuNanos of the server's processor time, from its second start until all were back
 * @param load the machine's load average over a minute, when the measurement ended
 */
public record Comeback(
    int seats,
    long silentNanos,
    long startNanos,
    long cpuNanos,
    List<Return> returns,
    double load) {
  static final List<String> HEADINGS =
      List.of(
          "seats",
          "server's start s",
          "seen s p50",
          "p95",
          "slowest",
          "heard s p50",
          "p95",
          "slowest",
          "own waiting s p50",
          "slowest",
          "to the chamber s p50",
          "slowest",
          "to media s p50",
          "slowest",
          "to the picture s p50",
          "slowest",
          "server's CPU s",
          "never back",
          "load");

  public Comeback {
    returns = List.copyOf(returns);
  }

  /** How many seats did not come back. */
  public long missing() {
    return returns.stream().filter(seat -> !seat.isBack()).count();
  }

  List<String> words() {
    return List.of(
        Integer.toString(seats),
        seconds(startNanos),
        share(50, Return::seen),
        share(95, Return::seen),
        share(100, Return::seen),
        share(50, Return::heard),
        share(95, Return::heard),
        share(100, Return::heard),
        share(50, Return::began),
        share(100, Return::began),
        share(50, seat -> seat.admitted() - seat.began()),
        share(100, seat -> seat.admitted() - seat.began()),
        share(50, seat -> seat.connected() - seat.admitted()),
        share(100, seat -> seat.connected() - seat.admitted()),
        share(50, seat -> seat.seen() - seat.connected()),
        share(100, seat -> seat.seen() - seat.connected()),
        seconds(cpuNanos),
        Long.toString(missing()),
        String.format(Locale.ROOT, "%.1f", load));
  }

  /** Of those who are back, the one below which {@code percent} of them are. */
  private String share(int percent, ToLongFunction<Return> what) {
    var sorted = returns.stream().filter(Return::isBack).mapToLong(what).sorted().toArray();
    if (sorted.length == 0) {
      return "-";
    }
    int index = (int) Math.ceil(percent / 100.0 * sorted.length) - 1;
    return seconds(Math.max(0, sorted[Math.max(0, index)]));
  }

  private static String seconds(long nanos) {
    return String.format(Locale.ROOT, "%.2f", nanos / 1e9);
  }

  /** The table as Markdown, which a terminal shows as well. */
  public static String table(List<Comeback> comebacks) {
    var text = new StringBuilder(row(HEADINGS));
    text.append("|").append("---:|".repeat(HEADINGS.size())).append('\n');
    comebacks.forEach(one -> text.append(row(one.words())));
    return text.toString();
  }

  private static String row(List<String> words) {
    return "| " + String.join(" | ", words) + " |\n";
  }
}
