package plenum.media.engine;

/**
 * The way from one peer to us: how its clock stands against ours, less what the way takes at the
 * least, is the least difference seen lately over all that came with a date; what a packet has
 * beyond that held it up. What the way itself takes no report can tell: that is for round trips.
 * Confined to the shard's thread; no allocation.
 */
final class Upward {
  /** More than any queue holds up: the sender's clock or its timestamps have leapt. */
  static final long CREDIBLE_NANOS = 2_000_000_000L;

  /** What is older says nothing of how the way is now. */
  private static final long FRESH_NANOS = 1_000_000_000L;

  private final Least line = new Least();
  private long last;
  private long lastAt = Long.MIN_VALUE / 2;

  /** A report was written at this moment of the sender's clock: it holds whatever it says. */
  void reported(long senderNanos, long now) {
    line.note(now - senderNanos, now);
    came(now - senderNanos, now);
  }

  /** For how long a packet that was sent then was held up; negative if that is not credible. */
  long held(long senderNanos, long now) {
    long apart = now - senderNanos;
    if (!line.known(now) || Math.abs(apart - line.value()) > CREDIBLE_NANOS) {
      return -1;
    }
    line.note(apart, now);
    return came(apart, now);
  }

  private long came(long apart, long now) {
    last = apart - line.value();
    lastAt = now;
    return last;
  }

  /**
   * For how long what came last was held up, and so what comes with it; negative if nothing dated
   * came lately.
   */
  long heldLately(long now) {
    return now - lastAt <= FRESH_NANOS ? last : -1;
  }
}
