package plenum.media.engine;

/**
 * The least of what was noted in the last {@value #SPAN_NANOS} to twice as many nanoseconds: what a
 * line takes when nothing holds it up. Confined to one thread; no allocation.
 */
final class Least {
  /**
   * Longer finds a moment without a queue also on a line that is seldom free, shorter follows a
   * change of the line and clocks that drift (50 parts per million are 3 ms in a minute).
   */
  static final long SPAN_NANOS = 30_000_000_000L;

  private boolean begun;
  private boolean hasBefore;
  private long spanBegan;
  private long latest;
  private long before;

  void note(long value, long now) {
    if (!begun || now - spanBegan > 2 * SPAN_NANOS) {
      begun = true;
      hasBefore = false;
      begin(value, now);
    } else if (now - spanBegan > SPAN_NANOS) {
      hasBefore = true;
      before = latest;
      begin(value, now);
    } else {
      latest = Math.min(latest, value);
    }
  }

  private void begin(long value, long now) {
    spanBegan = now;
    latest = value;
  }

  /** Whether something was noted lately enough. */
  boolean known(long now) {
    return begun && now - spanBegan <= 2 * SPAN_NANOS;
  }

  /** Of no meaning unless {@link #known}. */
  long value() {
    return hasBefore ? Math.min(before, latest) : latest;
  }
}
