package plenum.bench.load;

import java.util.Arrays;

/** Samples of a duration, and what share of them was how long. Confined to one thread. */
final class Delays {
  private long[] nanos = new long[1024];
  private int count;

  void add(long sample) {
    if (count == nanos.length) {
      nanos = Arrays.copyOf(nanos, 2 * count);
    }
    nanos[count++] = sample;
  }

  int count() {
    return count;
  }

  /** In microseconds, the least that {@code share} of the samples do not exceed; 0 without any. */
  double micros(double share) {
    if (count == 0) {
      return 0;
    }
    var sorted = Arrays.copyOf(nanos, count);
    Arrays.sort(sorted);
    int rank = (int) Math.ceil(share * count);
    return sorted[Math.clamp(rank - 1, 0, count - 1)] / 1e3;
  }
}
