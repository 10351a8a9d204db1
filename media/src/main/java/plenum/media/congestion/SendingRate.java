package plenum.media.congestion;

import java.util.Arrays;

/** How much goes out, in bits per second over the last 400 ms. */
final class SendingRate {
  private static final int STEPS = 4;
  private static final long STEP_NANOS = 100_000_000;

  private final long[] octets = new long[STEPS];
  private long step = Long.MIN_VALUE;

  void add(int size, long nowNanos) {
    advance(nowNanos);
    octets[(int) (step % STEPS)] += size;
  }

  private void advance(long nowNanos) {
    long now = nowNanos / STEP_NANOS;
    if (now - STEPS >= step || step == Long.MIN_VALUE) {
      Arrays.fill(octets, 0);
      step = now;
    }
    while (step < now) {
      octets[(int) (++step % STEPS)] = 0;
    }
  }

  double bitsPerSecond(long nowNanos) {
    advance(nowNanos);
    long total = 0;
    for (long of : octets) {
      total += of;
    }
    return total * 8e9 / (STEPS * STEP_NANOS);
  }
}
