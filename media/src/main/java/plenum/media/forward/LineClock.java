package plenum.media.forward;

/**
 * How a sender's clock stands against the server's: one offset for a whole transport, so that its
 * microphone and camera stay together. It is the least seen difference between when a sender report
 * was written and when it came, in a window of the last reports, so a report that was held up on
 * the way does not move it.
 */
public final class LineClock {
  /** Reports looked back upon: about half a minute. Fewer follow drift faster and jitter more. */
  private static final int WINDOW = 16;

  private final long[] offsets = new long[WINDOW];
  private int count;

  /** A report written at {@code senderNanos} of the sender's clock came at {@code serverNanos}. */
  public void report(long senderNanos, long serverNanos) {
    offsets[count++ % WINDOW] = serverNanos - senderNanos;
  }

  /** The sender's line ends at another shard, which has found this offset. */
  public void adopt(long offset) {
    offsets[0] = offset;
    count = 1;
  }

  /** Whether any report has come. */
  boolean known() {
    return count > 0;
  }

  /** What to add to the sender's clock to get the server's, in nanoseconds; 0 while unknown. */
  public long offset() {
    long least = offsets[0];
    for (int i = 1; i < Math.min(count, WINDOW); i++) {
      least = Math.min(least, offsets[i]);
    }
    return least;
  }
}
