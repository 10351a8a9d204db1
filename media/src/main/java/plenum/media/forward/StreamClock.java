package plenum.media.forward;

/**
 * Puts a stream's RTP timestamps on the server's clock: by the sender's reports once there are any,
 * before that by when its packets came. A report that is far from what the packets show is not
 * believed: a sender with a wrong clock would throw every outlet's timestamps years ahead.
 *
 * <p>What the packets show is the arrival of the one that was held up least in the last {@value
 * #SPAN_NANOS} to twice as many nanoseconds, so that the estimate follows a clock that drifts and
 * timestamps that leap.
 */
final class StreamClock {
  /** Longer reads the line's least delay better, shorter follows drift sooner. */
  static final long SPAN_NANOS = 10_000_000_000L;

  /** How far a report may be from the arrivals: more than any queue on the way holds up. */
  static final long CREDIBLE_NANOS = 2_000_000_000L;

  private static final long NANOS = 1_000_000_000L;

  private final int rate;
  private final LineClock line;
  private final Anchor latest = new Anchor();
  private final Anchor before = new Anchor();
  private long spanBegan;
  private boolean reported;
  private long reportedTimestamp;
  private long reportedSenderNanos;

  /** The packet of a span that was held up least. */
  private final class Anchor {
    private boolean set;
    private long timestamp;
    private long serverNanos;

    long serverNanos(long of) {
      return serverNanos + nanos(of - timestamp);
    }

    void at(long timestamp, long serverNanos) {
      set = true;
      this.timestamp = timestamp;
      this.serverNanos = serverNanos;
    }
  }

  /** A clock for timestamps of {@code rate} per second. */
  StreamClock(int rate, LineClock line) {
    this.rate = rate;
    this.line = line;
  }

  /** A packet came; timestamps are extended. */
  void arrived(long timestamp, long serverNanos) {
    if (latest.set && serverNanos - latest.serverNanos(timestamp) > CREDIBLE_NANOS) {
      before.set = false; // the timestamps have leapt
      latest.set = false;
    }
    if (!latest.set) {
      spanBegan = serverNanos;
      latest.at(timestamp, serverNanos);
    } else if (serverNanos - spanBegan > SPAN_NANOS) {
      before.at(latest.timestamp, latest.serverNanos);
      spanBegan = serverNanos;
      latest.at(timestamp, serverNanos);
    } else if (serverNanos < latest.serverNanos(timestamp)) {
      latest.at(timestamp, serverNanos);
    }
  }

  /** A report said that this timestamp was at that moment of the sender's clock. */
  void report(long timestamp, long senderNanos) {
    reported = true;
    reportedTimestamp = timestamp;
    reportedSenderNanos = senderNanos;
  }

  /** When the moment of this timestamp was, by the server's clock, in nanoseconds since 1970. */
  long serverNanos(long timestamp) {
    long arrived = byArrival(timestamp);
    if (!reported || !line.known()) {
      return arrived;
    }
    long stated = reportedSenderNanos + nanos(timestamp - reportedTimestamp) + line.offset();
    return Math.abs(stated - arrived) > CREDIBLE_NANOS ? arrived : stated;
  }

  private long byArrival(long timestamp) {
    long arrived = latest.serverNanos(timestamp);
    return before.set ? Math.min(arrived, before.serverNanos(timestamp)) : arrived;
  }

  private long nanos(long ticks) {
    return Math.floorDiv(ticks, rate) * NANOS + Math.floorMod(ticks, rate) * NANOS / rate;
  }
}
