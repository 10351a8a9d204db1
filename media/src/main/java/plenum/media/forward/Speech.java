package plenum.media.forward;

/**
 * Whether somebody speaks at a source, and how loudly, from the audio levels that its sender states
 * (RFC 6464: 0 is the loudest, 127 silence). Somebody speaks once {@value #ONSET} of the last
 * {@value #WINDOW} packets are louder than -{@value #THRESHOLD} dBov, and no longer {@value
 * #HANGOVER_NANOS} ns after the last of them. A source that states no levels speaks while its
 * packets come.
 */
public final class Speech {
  /** A quiet talker at half a metre reaches about -45; room noise stays under -55. */
  static final int THRESHOLD = 50;

  static final int ONSET = 3;
  static final int WINDOW = 5;

  /** Pauses between words are shorter; less would flicker, more would hold the stage too long. */
  static final long HANGOVER_NANOS = 500_000_000;

  /** What a source that states no levels is taken to have. */
  static final int UNSTATED_LEVEL = 30;

  private int window;
  private boolean speaking;
  private long lastLoud = Long.MIN_VALUE / 2;
  private double loudness;
  private boolean stated;

  void packet(int level, long unixNanos) {
    stated |= level >= 0;
    int taken = level < 0 ? UNSTATED_LEVEL : level;
    boolean loud = taken < THRESHOLD;
    window = (window << 1 | (loud ? 1 : 0)) & (1 << WINDOW) - 1;
    loudness += (127 - taken - loudness) / 16;
    if (loud) {
      lastLoud = unixNanos;
      speaking |= Integer.bitCount(window) >= ONSET;
    }
  }

  /** Whether somebody speaks at this moment, in nanoseconds since 1970. */
  public boolean speaking(long unixNanos) {
    speaking &= unixNanos - lastLoud < HANGOVER_NANOS;
    return speaking;
  }

  /** Loudness over the last third of a second, 0 (silence) to 127. */
  double loudness() {
    return loudness;
  }

  /** The same as packets state it: 0 the loudest, 127 silence, in -dBov. */
  public int level() {
    return (int) Math.round(127 - loudness);
  }

  /** Whether the sender ever stated a level. */
  public boolean stated() {
    return stated;
  }

  /** When a packet was last as loud as speech, in nanoseconds since 1970, or far in the past. */
  public long lastLoud() {
    return lastLoud;
  }
}
