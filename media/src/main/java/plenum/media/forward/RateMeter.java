package plenum.media.forward;

import java.util.Arrays;

/** Bits per second over the last second, in steps of 100 ms. No allocation. */
final class RateMeter {
  private static final int STEPS = 10;
  private static final long STEP_NANOS = 100_000_000;

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
      first = now; // what came before a silence of a second says nothing of what comes after it
      step = now;
    }
    while (step < now) {
      octets[(int) (++step % STEPS)] = 0;
    }
  }

  /** 0 before anything came, or after a second in which nothing did. */
  double bitsPerSecond(long nowNanos) {
    if (step == Long.MIN_VALUE) {
      return 0;
    }
    advance(nowNanos);
    long total = 0;
    for (long of : octets) {
      total += of;
    }
    long steps = Math.clamp(step - first + 1, 1, STEPS);
    return total * 8e9 / (steps * STEP_NANOS);
  }
}
