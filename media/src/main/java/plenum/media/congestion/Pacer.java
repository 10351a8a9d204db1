package plenum.media.congestion;

/**
 * Whether a burst is to be spread: what has gone out is worked off at 2.5 times the estimate
 * (libwebrtc's pacing factor), and as long as more is left than the line takes 40 ms for, pictures
 * wait. A frame of a picture that the line carries takes less, so that only key frames and what
 * falls together with them is spread, and the packets of other frames leave in one batch. Confined
 * to its shard's thread; no allocation.
 */
public final class Pacer {
  /**
   * Of the estimate. Higher, and queues before the line are longer; lower, and key frames take
   * longer.
   */
  static final double FACTOR = 2.5;

  /** Of the line's time, that may go out at once: a little more than a frame at 30 per second. */
  static final long BURST = 40_000_000;

  /** What goes out together after that. Shorter costs system calls and wake-ups. */
  private static final long LUMP = 5_000_000;

  private static final double BITS_NANOS = 8e9;

  private double octets;
  private long since = Long.MIN_VALUE;

  /** So much went out, of whatever kind, over a line of this estimate in bits per second. */
  public void sent(int size, double estimate, long now) {
    workOff(estimate, now);
    octets += size;
  }

  private void workOff(double estimate, long now) {
    if (now > since) {
      double passed = since == Long.MIN_VALUE ? 0 : now - since;
      octets = Math.max(0, octets - FACTOR * estimate * passed / BITS_NANOS);
      since = now;
    }
  }

  /** Whether pictures are to wait. */
  public boolean full(double estimate, long now) {
    workOff(estimate, now);
    return octets > estimate * BURST / BITS_NANOS;
  }

  /** When a lump of what waits may go. */
  public long next(double estimate, long now) {
    workOff(estimate, now);
    double beyond = octets - estimate * BURST / BITS_NANOS;
    return now + LUMP + Math.max(0, (long) (beyond * BITS_NANOS / (FACTOR * estimate)));
  }
}
