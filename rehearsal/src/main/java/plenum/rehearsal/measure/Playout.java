package plenum.rehearsal.measure;

/**
 * When a viewer would see a frame. Browsers show frames by their timestamps, behind a buffer that
 * grows as far as frames come late, so that a line whose losses are repaired is late rather than
 * restless. Here the same, simply: a frame is due when the fastest one so far would be, and the
 * buffer later; one that is later still is shown when it comes, and the buffer is as long from then
 * on, shrinking slowly. Confined to one thread at a time.
 */
final class Playout {
  private static final long NANOS_PER_SECOND = 1_000_000_000;
  private static final int CLOCK = 90_000;

  /** More than this browsers would not hold back: they show the next key frame instead. */
  private static final long LONGEST = 1_000_000_000;

  /** Per second: faster, and a line with few losses freezes at each; slower, and it stays late. */
  private static final double SHRINKS = 0.01;

  /** What two clocks may drift apart: 1 ms per second at most. */
  private static final double DRIFT = 0.001;

  private boolean begun;
  private long lastTimestamp;
  private long fastest;
  private long buffer;
  private long shown;

  /**
   * A whole frame came.
   *
   * @param timestamp extended, in 1/90000 s
   * @return when it is shown, never before the one before it
   */
  long shown(long timestamp, long arrivalNanos) {
    long media =
        timestamp / CLOCK * NANOS_PER_SECOND + timestamp % CLOCK * NANOS_PER_SECOND / CLOCK;
    long transit = arrivalNanos - media;
    if (!begun) {
      begun = true;
      fastest = transit;
    } else {
      long passed = Math.max(0, media - lastTimestamp);
      fastest = Math.min(transit, fastest + (long) (passed * DRIFT));
      buffer = Math.max(0, buffer - (long) (passed * SHRINKS));
    }
    lastTimestamp = media;
    shown = Math.max(shown, Math.max(arrivalNanos, media + fastest + buffer));
    buffer = Math.clamp(transit - fastest, buffer, LONGEST);
    return shown;
  }
}
