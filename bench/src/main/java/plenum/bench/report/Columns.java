package plenum.bench.report;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Measurements as rows of words, under headings that name the unit. */
final class Columns {
  static final List<String> HEADINGS =
      List.of(
          "viewers",
          "packets/s",
          "CPU us/packet",
          "of it kernel",
          "audio ms p50",
          "p99",
          "video ms p50",
          "p99",
          "lost",
          "own drops",
          "RSS MB",
          "B/packet",
          "client late ms p99",
          "load");

  private Columns() {}

  static List<String> of(Measurement of) {
    var tally = of.tally();
    return List.of(
        Integer.toString(of.viewers()),
        Math.round(tally.received() / of.seconds()) + "",
        number(of.microsPerPacket(), 2),
        number(of.kernelMicrosPerPacket(), 2),
        number(tally.audioMedian() / 1e3, 2),
        number(tally.audio99() / 1e3, 2),
        number(tally.videoMedian() / 1e3, 2),
        number(tally.video99() / 1e3, 2),
        lost(of),
        Long.toString(tally.dropped()),
        Math.round(of.highWater() / 1e6) + "",
        garbage(of.allocatedPerPacket()),
        number(tally.lateness() / 1e3, 2),
        number(of.load(), 1));
  }

  /** Anything else that was not as it should be stands beside the losses. */
  private static String lost(Measurement of) {
    var tally = of.tally();
    var text = new StringBuilder().append(tally.lost());
    append(text, tally.duplicates(), "twice");
    append(text, tally.breaks(), "renumbered");
    append(text, tally.wrong(), "wrong");
    return text.toString();
  }

  private static void append(StringBuilder text, long count, String what) {
    if (count != 0) {
      text.append(", ").append(count).append(' ').append(what);
    }
  }

  private static String garbage(OptionalDouble bytes) {
    return bytes.isEmpty() ? "-" : number(bytes.getAsDouble(), 2);
  }

  private static String number(double value, int digits) {
    return String.format(Locale.ROOT, "%." + digits + "f", value);
  }
}
