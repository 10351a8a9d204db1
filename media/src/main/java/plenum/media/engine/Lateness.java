package plenum.media.engine;

/**
 * For how long the packets of one stream were held up on their way to us, by the sender's reports
 * of which moment of its clock a timestamp is (RFC 3550 section 6.4.1). Confined to the shard's
 * thread; no allocation.
 */
final class Lateness {
  private static final long NANOS = 1_000_000_000L;

  private final int rate;
  private final Upward way;
  private boolean reported;
  private long timestamp;
  private long senderNanos;
  private long packets;
  private long nanos;

  /** Of a stream of this clock rate, which comes this way. */
  Lateness(int rate, Upward way) {
    this.rate = rate;
    this.way = way;
  }

  /** This timestamp was sent at that moment of the sender's clock, and the report of it came. */
  void report(long timestamp, long senderNanos, long now) {
    reported = true;
    this.timestamp = timestamp;
    this.senderNanos = senderNanos;
    way.reported(senderNanos, now);
  }

  /** A packet came; its timestamp is extended. */
  void packet(long of, long now) {
    if (!reported) {
      return;
    }
    long ticks = of - timestamp;
    long since =
        Math.floorDiv(ticks, (long) rate) * NANOS
            + Math.floorMod(ticks, (long) rate) * NANOS / rate;
    long held = way.held(senderNanos + since, now);
    if (held >= 0) {
      packets++;
      nanos += held;
    }
  }

  /** Packets that could be dated. */
  long packets() {
    return packets;
  }

  /** The sum over these. */
  long nanos() {
    return nanos;
  }
}
