package plenum.media.congestion;

import java.util.Arrays;

/**
 * Bits per second over the last steps of time, by when something was noted. What came before a
 * silence as long as all steps says nothing of what comes after it. No allocation.
 */
public final class RateMeter {
  private final long[] octets;
  private final long stepNanos;
  private long step = Long.MIN_VALUE;
  private long first = Long.MIN_VALUE;

  /** Looks back upon so many steps of so many nanoseconds. */
  public RateMeter(int steps, long stepNanos) {
    octets = new long[steps];
    this.stepNanos = stepNanos;
  }

  /** So many octets went by now. */
  public void add(int size, long nowNanos) {
    advance(nowNanos);
    octets[place(step)] += size;
  }

  private void advance(long nowNanos) {
    long now = nowNanos / stepNanos;
    if (step == Long.MIN_VALUE || now - step >= octets.length) {
      Arrays.fill(octets, 0);
      first = now;
      step = now;
    }
    while (step < now) {
      octets[place(++step)] = 0;
    }
  }

  /** 0 before anything was noted, or after a silence as long as all steps. */
  public double bitsPerSecond(long nowNanos) {
    if (step == Long.MIN_VALUE) {
      return 0;
    }
    advance(nowNanos);
    long total = 0;
    for (long of : octets) {
      total += of;
    }
    long from = Math.max(first, step - octets.length + 1) * stepNanos;
    return total * 8e9 / Math.max(stepNanos, nowNanos - from);
  }

  private int place(long of) {
    return (int) (of % octets.length);
  }
}
