package plenum.media.forward;

import java.util.Arrays;

/**
 * Bits per second over the last two seconds, in steps of 200 ms: encoders spend unevenly, and what
 * follows every change would have pictures change for nothing. No allocation.
 */
final class RateMeter {
  private static final int STEPS = 10;
  private static final long STEP_NANOS = 200_000_000;

  private final long[] octets = new long[STEPS];
  private long step = Long.MIN_VALUE;
  private long first = Long.MIN_VALUE;

  void add(int size, long nowNanos) {
    advance(nowNanos);
    octets[(int) (step % STEPS)] += size;
  }

  private void advance(long nowNanos) {
    long now = nowNanos / STEP_NANOS;
    if (step == Long.MIN_VALUE || now - step >= STEPS) {
      Arrays.fill(octets, 0);
      first = now; // what came before such a silence says nothing of what comes after it
      step = now;
    }
    while (step < now) {
      octets[(int) (++step % STEPS)] = 0;
    }
  }

  /** 0 before anything came, or after two seconds in which nothing did. */
  double bitsPerSecond(long nowNanos) {
    if (step == Long.MIN_VALUE) {
      return 0;
    }
    advance(nowNanos);
    long total = 0;
    for (long of : octets) {
      total += of;
    }
    long from = Math.max(first, step - STEPS + 1) * STEP_NANOS;
    return total * 8e9 / Math.max(STEP_NANOS, nowNanos - from);
  }
}
