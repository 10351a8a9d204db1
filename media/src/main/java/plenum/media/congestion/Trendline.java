package plenum.media.congestion;

/**
 * Whether the queueing delay grows: a line is laid through the smoothed delay of the last groups,
 * and its slope is held against a threshold that itself follows the slope (Carlucci, De Cicco,
 * Holmer, Mascolo: Analysis and Design of the Google Congestion Control for WebRTC, MMSys 2016,
 * sections 3.3 and 3.4). The threshold is what lets a flow live beside TCP, whose queue grows
 * whatever we do, and what makes a jittery line bearable. Confined to one thread.
 */
final class Trendline {
  /** Groups through which the line goes. Fewer answer sooner and to more noise. */
  private static final int WINDOW = 20;

  /** How much of the smoothed delay is what it was before. */
  private static final double SMOOTHING = 0.9;

  private static final double GAIN = 4;

  /** Deltas from which on the slope counts in full: the first ones say little. */
  private static final int FULL = 60;

  /** In milliseconds: with what the threshold begins, and where it ends. */
  private static final double THRESHOLD = 12.5;

  private static final double LEAST = 6;
  private static final double MOST = 600;

  /** Per millisecond: how fast it rises to a slope above it, and falls to one below. */
  private static final double RISE = 0.0087;

  private static final double FALL = 0.039;

  /** A slope so far above the threshold is a sudden drop of the line, not its habit. */
  private static final double SPIKE = 15;

  private static final long LONGEST_STEP = 100;

  /** Milliseconds for which the slope must have been too steep. */
  private static final double PERSISTENCE = 10;

  private final double[] moments = new double[WINDOW];
  private final double[] delays = new double[WINDOW];
  private int filled;
  private int at;
  private int deltas;
  private double accumulated;
  private double smoothed;
  private double threshold = THRESHOLD;
  private double slopeBefore;
  private double steepFor = -1;
  private int steep;
  private long adaptedAt = -1;
  private Usage usage = Usage.NORMAL;

  /** Another group is complete; both deltas in milliseconds. */
  void add(double arrivalDelta, double sentDelta, long arrivedNanos) {
    long arrived = arrivedNanos / 1_000_000;
    deltas = Math.min(deltas + 1, FULL);
    accumulated += arrivalDelta - sentDelta;
    smoothed = SMOOTHING * smoothed + (1 - SMOOTHING) * accumulated;
    moments[at] = arrived;
    delays[at] = smoothed;
    at = (at + 1) % WINDOW;
    filled = Math.min(filled + 1, WINDOW);
    double slope = filled < WINDOW ? slopeBefore : slope(slopeBefore);
    detect(slope, sentDelta, arrived);
  }

  /** Least squares; the order in the ring does not matter to it. */
  private double slope(double otherwise) {
    double x = 0;
    double y = 0;
    for (int i = 0; i < WINDOW; i++) {
      x += moments[i];
      y += delays[i];
    }
    x /= WINDOW;
    y /= WINDOW;
    double up = 0;
    double along = 0;
    for (int i = 0; i < WINDOW; i++) {
      up += (moments[i] - x) * (delays[i] - y);
      along += (moments[i] - x) * (moments[i] - x);
    }
    return along == 0 ? otherwise : up / along;
  }

  private void detect(double slope, double sentDelta, long arrived) {
    if (deltas < 2) {
      return;
    }
    double trend = deltas * slope * GAIN;
    if (trend > threshold) {
      steepFor = steepFor < 0 ? sentDelta / 2 : steepFor + sentDelta;
      steep++;
      if (steepFor > PERSISTENCE && steep > 1 && slope >= slopeBefore) {
        steepFor = 0;
        steep = 0;
        usage = Usage.OVERUSE;
      }
    } else {
      steepFor = -1;
      steep = 0;
      usage = trend < -threshold ? Usage.UNDERUSE : Usage.NORMAL;
    }
    slopeBefore = slope;
    adapt(Math.abs(trend), arrived);
  }

  private void adapt(double trend, long arrived) {
    long passed = adaptedAt < 0 ? 0 : Math.clamp(arrived - adaptedAt, 0, LONGEST_STEP);
    adaptedAt = arrived;
    if (trend > threshold + SPIKE) {
      return;
    }
    double speed = trend < threshold ? FALL : RISE;
    threshold = Math.clamp(threshold + speed * (trend - threshold) * passed, LEAST, MOST);
  }

  Usage usage() {
    return usage;
  }
}
