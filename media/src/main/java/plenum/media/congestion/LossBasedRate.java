package plenum.media.congestion;

/**
 * The rate that losses allow: of some bandwidths around the present one that which {@link
 * LossModel} finds likeliest, as libwebrtc's second loss-based estimator does (G. Garcia, <i>Loss
 * based bandwidth estimation in WebRTC</i>, rtcbits.com, January 2024). A line that loses at random
 * is used; one that drops what exceeds it, with no queue that delay could tell of, is not filled
 * further. While nothing limits it, it stands where the delay does.
 */
final class LossBasedRate {
  /** Up by 8 % per second, as the delay-based rate. */
  private static final double UP = 1.02;

  private static final double DOWN = 0.95;

  /** An observation lasts at least so long. Shorter, and one lost packet is a share. */
  private static final long OBSERVATION = 250_000_000;

  /** After a pause as long as this, rates begin anew. */
  private static final long PAUSE = 1_000_000_000;

  /** Before so many observations nothing is concluded. */
  private static final int FEWEST = 3;

  /** The rate does not rise where so much more is lost than is believed to be inherent. */
  private static final double UNEXPLAINED = 0.01;

  private static final double FIRST_INHERENT = 0.01;

  private final LossModel model = new LossModel();
  private double rate = AimdRate.MOST;
  private double inherent = FIRST_INHERENT;
  private double likelihood;
  private boolean limits;
  private int came;
  private int lost;
  private long octets;
  private long since = Long.MIN_VALUE;
  private long latest = Long.MIN_VALUE;

  /** A packet that was sent then came. */
  void came(long sentNanos, int size) {
    came++;
    sent(sentNanos, size);
  }

  /** It did not come. */
  void lost(long sentNanos, int size) {
    lost++;
    sent(sentNanos, size);
  }

  /** What was told as lost has come after all. */
  void cameAfterAll() {
    came++;
    lost = Math.max(0, lost - 1);
  }

  private void sent(long at, int size) {
    if (latest == Long.MIN_VALUE || at - latest > PAUSE) {
      since = at;
      octets = 0;
    } else {
      octets += size;
    }
    latest = Math.max(latest, at);
  }

  /**
   * A feedback was told to its end.
   *
   * @param delayed the rate that the delay allows
   * @param acknowledged the rate that arrives, -1 if unknown
   */
  void update(double delayed, double acknowledged) {
    if (!limits) {
      rate = delayed;
    }
    if (latest != Long.MIN_VALUE && latest - since >= OBSERVATION) {
      model.observed(came, lost, octets * 8e9 / (latest - since));
      came = 0;
      lost = 0;
      octets = 0;
      since = latest;
      if (model.known() >= FEWEST) {
        choose(delayed, acknowledged);
      }
    }
    rate = Math.clamp(rate, AimdRate.LEAST, AimdRate.MOST);
    limits = rate < delayed;
    rate = Math.min(rate, delayed);
  }

  /**
   * That losses limit nothing is tried with all rates that were observed, not with what the delay
   * allows now: after an overuse those lie above it, and their losses would count as excess.
   */
  private void choose(double delayed, double acknowledged) {
    double before = rate;
    double believed = inherent;
    likelihood = Double.NEGATIVE_INFINITY;
    consider(Math.max(before, model.highest()), delayed, believed);
    if (limits) {
      double more = Math.min(delayed, UP * before);
      consider(more, more, believed);
      consider(before, before, believed);
    }
    consider(DOWN * before, DOWN * before, believed);
    if (acknowledged >= AimdRate.LEAST && acknowledged < before) {
      consider(acknowledged, acknowledged, believed);
    }
    double loss = model.loss();
    if (rate > before && loss > inherent + UNEXPLAINED) {
      rate = before;
    }
    rate = Math.min(rate, Math.max(LossModel.bound(loss), acknowledged));
  }

  /** If the line's bandwidth is likelier this one than those before, the rate is to be that. */
  private void consider(double bandwidth, double then, double believed) {
    double share = model.inherent(bandwidth, believed);
    double is = model.likelihood(bandwidth, share);
    if (is > likelihood) {
      likelihood = is;
      rate = then;
      inherent = share;
    }
  }

  /** A probe has shown that more gets through. */
  void measured(double bitsPerSecond) {
    rate = Math.max(rate, bitsPerSecond);
  }

  /** The share that the line is believed to lose by itself, 0 to 1. */
  double inherent() {
    return inherent;
  }

  /** In bits per second; more than any line has while losses do not limit. */
  double bitsPerSecond() {
    return limits ? rate : AimdRate.MOST;
  }
}
