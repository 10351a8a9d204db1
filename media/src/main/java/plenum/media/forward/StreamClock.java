package plenum.media.forward;

/**
 * Puts a stream's RTP timestamps on the server's clock: by the sender's reports once there are any,
 * before that by when its packets came.
 */
final class StreamClock {
  private static final long NANOS = 1_000_000_000L;

  private final int rate;
  private final LineClock line;
  private boolean reported;
  private long reportedTimestamp;
  private long reportedSenderNanos;
  private boolean arrived;
  private long arrivalTimestamp;
  private long arrivalNanos;

  /** A clock for timestamps of {@code rate} per second. */
  StreamClock(int rate, LineClock line) {
    this.rate = rate;
    this.line = line;
  }

  /** A packet came; timestamps are extended. */
  void arrived(long timestamp, long serverNanos) {
    long early = arrivalNanos + nanos(timestamp - arrivalTimestamp);
    if (!arrived || serverNanos < early) {
      arrived = true;
      arrivalTimestamp = timestamp;
      arrivalNanos = serverNanos;
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
    return reported && line.known()
        ? reportedSenderNanos + nanos(timestamp - reportedTimestamp) + line.offset()
        : arrivalNanos + nanos(timestamp - arrivalTimestamp);
  }

  private long nanos(long ticks) {
    return Math.floorDiv(ticks, rate) * NANOS + Math.floorMod(ticks, rate) * NANOS / rate;
  }
}
