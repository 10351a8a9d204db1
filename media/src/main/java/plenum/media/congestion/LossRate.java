package plenum.media.congestion;

/**
 * The rate that losses allow (draft-ietf-rmcat-gcc-02 section 6): less above 10 % of loss, more
 * below 2 %, in between it stays. It never falls below what arrives: a line that loses at random
 * loses as much at half the rate, and one that drops what exceeds its rate still delivers that
 * rate.
 */
final class LossRate {
  private static final double HIGH = 0.10;
  private static final double LOW = 0.02;
  private static final double GROWTH = 1.08;
  private static final long MILLI = 1_000_000;

  /** Packets and time over which losses are counted. Fewer take one lost burst for a habit. */
  private static final int PACKETS = 20;

  private static final long WINDOW = 300 * MILLI;

  private double rate = AimdRate.MOST;
  private int came;
  private int lost;
  private long since = Long.MIN_VALUE;

  void came() {
    came++;
  }

  void lost() {
    lost++;
  }

  /** What was told as lost has come after all. */
  void cameAfterAll() {
    came++;
    lost = Math.max(0, lost - 1);
  }

  /** Weighs what was counted; {@code delayed} is the rate that the delay allows. */
  void update(double delayed, double acknowledged, long roundTrip, long now) {
    if (since == Long.MIN_VALUE) {
      since = now;
    }
    long passed = now - since;
    if (came + lost >= PACKETS && passed >= WINDOW + roundTrip) {
      double fraction = (double) lost / (came + lost);
      rate = Math.min(rate, delayed);
      if (fraction > HIGH) {
        rate = Math.max(rate * (1 - fraction / 2), Math.min(rate, acknowledged));
      } else if (fraction < LOW) {
        rate = rate * Math.pow(GROWTH, Math.min(1, passed / 1e9)) + 1_000;
      }
      came = 0;
      lost = 0;
      since = now;
    }
    rate = Math.max(rate, AimdRate.LEAST);
  }

  /** A probe has shown that more gets through. */
  void measured(double bitsPerSecond) {
    rate = Math.max(rate, bitsPerSecond);
  }

  double bitsPerSecond() {
    return rate;
  }
}
