package plenum.media.rtp;

/** Extends 32-bit RTP timestamps to 64 bits; the same rule as {@link SequenceExtender}. */
public final class TimestampExtender {
  private long latest = -1;

  /** The extended timestamp in units of the codec's clock; never negative. */
  public long extend(long timestamp) {
    if (latest < 0) {
      latest = 0x1_0000_0000L + timestamp;
      return latest;
    }
    long extended = near(timestamp);
    latest = Math.max(latest, extended);
    return extended;
  }

  /** What {@link #extend} would give, without remembering it; 0 before the first. */
  public long near(long timestamp) {
    return latest < 0 ? 0 : latest + (int) (timestamp - latest);
  }
}
