package plenum.media.congestion;

/**
 * What losses say of a line, by the model of libwebrtc's second loss-based estimator. A line loses
 * a share of the packets by itself, its inherent loss {@code p}, and of what is sent at a rate
 * {@code s} beyond its bandwidth {@code b} all that exceeds it:
 *
 * <pre>P(lost) = p + (1 - p) * max(0, (s - b) / s)</pre>
 *
 * <p>Of some bandwidths, each with the inherent loss that goes best with it, the likeliest is that
 * which makes what was observed lately most probable. Where all rates were the same, "too much was
 * sent" and "it loses anyway" explain losses equally well; then a preference for higher bandwidths
 * decides, and the next rates show whether that was right. Confined to its shard's thread; no
 * allocation.
 */
final class LossModel {
  /** Remembered; more tell random loss from overuse better, and follow a line later. */
  private static final int OBSERVATIONS = 20;

  /** What an observation weighs beside the one after it. */
  private static final double FADING = 0.9;

  /**
   * By how much a bandwidth that is e times as high is preferred, per packet. Higher takes more
   * losses as the line's own: with 0.1 a line with a queue of 20 ms loses 10 %, with 0.03 it loses
   * 4 %. Lower takes chance for overuse.
   */
  private static final double PREFERENCE = 0.03;

  /** Of a Newton step towards the best inherent loss; the next observation takes the next. */
  private static final double STEP = 0.75;

  private static final double LEAST_INHERENT = 0.001;
  private static final double CERTAIN = 1e-6;

  /**
   * A line is believed to lose so much by itself at any rate, and beyond it the share of which
   * {@link #BALANCE} bits per second are lost. libwebrtc has 0.05: there a line of 2.5 Mbit/s that
   * loses 10 % counts as overused.
   */
  private static final double BELIEVED = 0.10;

  private static final double BALANCE = 100_000;

  private final double[] came = new double[OBSERVATIONS];
  private final double[] lost = new double[OBSERVATIONS];
  private final double[] rates = new double[OBSERVATIONS];
  private int count;

  /** So many packets came and were lost while bits per second went out at this rate. */
  void observed(int packetsCame, int packetsLost, double rate) {
    int slot = count++ % OBSERVATIONS;
    came[slot] = packetsCame;
    lost[slot] = packetsLost;
    rates[slot] = rate;
  }

  /** The share that was lost lately, later observations weighing more; 0 before the first. */
  double loss() {
    double all = 0;
    double missing = 0;
    double weight = 1;
    for (int age = 0; age < known(); age++, weight *= FADING) {
      all += weight * (came[slot(age)] + lost[slot(age)]);
      missing += weight * lost[slot(age)];
    }
    return all == 0 ? 0 : missing / all;
  }

  /** How well this bandwidth and inherent loss explain what was observed; more is better. */
  double likelihood(double bandwidth, double inherent) {
    double sum = 0;
    double weight = 1;
    double preferred = PREFERENCE * Math.log(bandwidth);
    for (int age = 0; age < known(); age++, weight *= FADING) {
      int slot = slot(age);
      double losing = losing(inherent, beyond(rates[slot], bandwidth));
      sum +=
          weight
              * (lost[slot] * Math.log(losing)
                  + came[slot] * Math.log(1 - losing)
                  + (lost[slot] + came[slot]) * preferred);
    }
    return sum;
  }

  /** One step from this inherent loss towards the one that goes best with the bandwidth. */
  double inherent(double bandwidth, double from) {
    double slope = 0;
    double bend = 0;
    double weight = 1;
    for (int age = 0; age < known(); age++, weight *= FADING) {
      int slot = slot(age);
      double beyond = beyond(rates[slot], bandwidth);
      double losing = losing(from, beyond);
      double by = 1 - beyond;
      slope += weight * by * (lost[slot] / losing - came[slot] / (1 - losing));
      bend +=
          weight
              * by
              * by
              * (lost[slot] / (losing * losing) + came[slot] / ((1 - losing) * (1 - losing)));
    }
    double step = bend == 0 ? 0 : STEP * slope / bend;
    return Math.clamp(from + step, LEAST_INHERENT, Math.max(LEAST_INHERENT, believed(bandwidth)));
  }

  /** The most that a line of this bandwidth is believed to lose by itself. */
  private static double believed(double bandwidth) {
    return Math.min(1, BELIEVED + BALANCE / bandwidth);
  }

  /**
   * Where more is lost than that, what may be sent at most: losses that no bandwidth explains must
   * not let the rate stand. Infinite while little is lost.
   */
  static double bound(double loss) {
    return loss <= BELIEVED ? Double.POSITIVE_INFINITY : BALANCE / (loss - BELIEVED);
  }

  private static double losing(double inherent, double beyond) {
    return Math.clamp(inherent + (1 - inherent) * beyond, CERTAIN, 1 - CERTAIN);
  }

  private static double beyond(double rate, double bandwidth) {
    return rate <= bandwidth ? 0 : (rate - bandwidth) / rate;
  }

  /** How many observations there are. */
  int known() {
    return Math.min(count, OBSERVATIONS);
  }

  /** The highest rate that was observed lately. */
  double highest() {
    double most = 0;
    for (int age = 0; age < known(); age++) {
      most = Math.max(most, rates[slot(age)]);
    }
    return most;
  }

  private int slot(int age) {
    return Math.floorMod(count - 1 - age, OBSERVATIONS);
  }
}
