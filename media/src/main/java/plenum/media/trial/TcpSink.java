package plenum.media.trial;

import java.util.TreeSet;

/** The receiver of a TCP connection: tells which segment it expects next, at once. */
final class TcpSink {
  private final TreeSet<Long> ahead = new TreeSet<>();
  private long expected;

  /** A segment came; returns the number of the next one that is missing. */
  long came(long number) {
    if (number >= expected) {
      ahead.add(number);
    }
    while (ahead.remove(expected)) {
      expected++;
    }
    return expected;
  }
}
