package plenum.bench.flood;

import java.util.List;
import java.util.Locale;
import plenum.bench.load.Tally;

/**
 * What came of one flood. Memory is in octets.
 *
 * @param tally what the pair sent and received meanwhile
 * @param before resident before the flood, after a collection of garbage
 * @param most resident at any moment of it
 * @param after resident some seconds after it, after a collection of garbage
 * @param heapBefore live heap before
 * @param heapAfter live heap after
 * @param overflowed datagrams that the kernel dropped since the server had no room for them
 * @param cpu seconds of processor time that the server spent meanwhile
 * @param seconds for which it was flooded
 * @param load the machine's load average over a minute, at the end
 */
public record Flooded(
    Flood flood,
    Sent sent,
    Tally tally,
    long before,
    long most,
    long after,
    double heapBefore,
    double heapAfter,
    double overflowed,
    double cpu,
    double seconds,
    double load) {
  /** What a server is to keep to whatever comes, in octets. */
  private static final long BOUND = 300_000_000;

  private static final List<String> HEADINGS =
      List.of(
          "flood",
          "datagrams/s",
          "Mbit/s",
          "answered per byte asked",
          "pair lost",
          "of",
          "its audio ms p99",
          "RSS MB before",
          "most",
          "after",
          "live heap MB before",
          "after",
          "dropped by the kernel",
          "server's CPU",
          "load");

  /** Whether memory stayed within its bound, and nobody was answered more than they had asked. */
  public boolean held() {
    return most < BOUND && sent.answeredOctets() <= sent.octets();
  }

  private List<String> words() {
    return List.of(
        flood.words(),
        number(sent.datagrams() / seconds, 0),
        number(sent.octets() * 8 / seconds / 1e6, 0),
        number(sent.amplification(), 4),
        Long.toString(tally.lost()),
        Long.toString(tally.expected()),
        number(tally.audio99() / 1e3, 2),
        number(before / 1e6, 0),
        number(most / 1e6, 0),
        number(after / 1e6, 0),
        number(heapBefore / 1e6, 1),
        number(heapAfter / 1e6, 1),
        number(overflowed, 0),
        number(cpu / seconds, 2),
        number(load, 1));
  }

  private static String number(double value, int digits) {
    return String.format(Locale.ROOT, "%." + digits + "f", value);
  }

  /** The table as Markdown, which a terminal shows as well. */
  public static String table(List<Flooded> floods) {
    var text = new StringBuilder(row(HEADINGS)).append("|:---|");
    text.append("---:|".repeat(HEADINGS.size() - 1)).append('\n');
    floods.forEach(one -> text.append(row(one.words())));
    return text.toString();
  }

  private static String row(List<String> words) {
    return "| " + String.join(" | ", words) + " |\n";
  }
}
