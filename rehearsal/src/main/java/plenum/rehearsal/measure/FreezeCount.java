package plenum.rehearsal.measure;

/**
 * Counts freezes as W3C's webrtc-stats defines freezeCount: an interval between two rendered frames
 * that is longer than three times the average of the last 30, and than that average plus 150 ms. An
 * interval over 5 s is a pause (pauseCount) instead.
 */
public final class FreezeCount {
  private static final int AVERAGED = 30;
  private static final long MARGIN = 150_000_000;
  private static final long PAUSE = 5_000_000_000L;

  private final long[] intervals = new long[AVERAGED];
  private int known;
  private long sum;
  private long last = -1;
  private int freezes;
  private int pauses;
  private long frozenNanos;
  private final Interruption freeze;
  private final Interruption pause;

  public FreezeCount() {
    this((_, _) -> {}, (_, _) -> {});
  }

  FreezeCount(Interruption freeze, Interruption pause) {
    this.freeze = freeze;
    this.pause = pause;
  }

  /** A frame was shown. */
  public void rendered(long nowNanos) {
    if (last >= 0) {
      interval(nowNanos - last, nowNanos);
    }
    last = nowNanos;
  }

  private void interval(long nanos, long nowNanos) {
    if (nanos > PAUSE) {
      pauses++;
      pause.lasted(nowNanos - nanos, nowNanos);
      return;
    }
    int filled = Math.min(known, AVERAGED);
    if (filled > 0) {
      long average = sum / filled;
      if (nanos > Math.max(3 * average, average + MARGIN)) {
        freezes++;
        frozenNanos += nanos;
        freeze.lasted(nowNanos - nanos, nowNanos);
      }
    }
    sum += nanos - intervals[known % AVERAGED];
    intervals[known % AVERAGED] = nanos;
    known++;
  }

  public int freezes() {
    return freezes;
  }

  public int pauses() {
    return pauses;
  }

  /** The length of all freezes together. */
  public long frozenNanos() {
    return frozenNanos;
  }
}
