package plenum.rehearsal.measure;

/**
 * How durations are spread: counted in steps of 0.1 ms up to 2 s, so it never grows. Confined to
 * one thread at a time.
 */
public final class Spread {
  private static final long STEP = 100_000;
  private static final int STEPS = 20_000;

  private final int[] counts = new int[STEPS + 1];
  private long count;
  private long longest;

  public void add(long nanos) {
    counts[Math.clamp(nanos / STEP, 0, STEPS)]++;
    count++;
    longest = Math.max(longest, nanos);
  }

  /** Takes over what another one counted. */
  public void add(Spread other) {
    for (int i = 0; i <= STEPS; i++) {
      counts[i] += other.counts[i];
    }
    count += other.count;
    longest = Math.max(longest, other.longest);
  }

  public long count() {
    return count;
  }

  public long longestNanos() {
    return longest;
  }

  /**
   * The duration that {@code share} of all do not exceed, to 0.1 ms; 0 if there are none.
   *
   * @param share 0 to 1
   */
  public long quantileNanos(double share) {
    long rank = Math.max(1, (long) Math.ceil(share * count));
    long seen = 0;
    for (int i = 0; i <= STEPS && count > 0; i++) {
      seen += counts[i];
      if (seen >= rank) {
        return Math.min((i + 1) * STEP, longest);
      }
    }
    return 0;
  }
}
