package plenum.media.congestion;

/**
 * The rate that the delay allows: down to a part of what arrives when the line is overused, and up
 * while it is not, by a factor as long as its limit is unknown and by a packet per two response
 * times near it (draft-ietf-rmcat-gcc-02 section 5.5). Rates are in bits per second.
 */
final class AimdRate {
  /** What is left of the arriving rate after an overuse. Higher empties the queue more slowly. */
  private static final double BACK_OFF = 0.85;

  /**
   * What is left of the rate where less was sent than it allows: what arrives says nothing of the
   * line then, and the queue that was built before empties by itself.
   */
  private static final double CAUTION = 0.95;

  /** Per second, while the limit is unknown. */
  private static final double GROWTH = 1.08;

  private static final double LEAST_STEP = 1_000;
  private static final double LEAST_PER_SECOND = 4_000;

  /** What was never seen to arrive cannot be known: the estimate stays within this of it. */
  private static final double BEYOND = 1.5;

  private static final double BEYOND_MORE = 10_000;

  /** Below it not even one voice gets through. */
  static final double LEAST = 30_000;

  static final double MOST = 30_000_000;

  private static final double PACKET_BITS = 1_200 * 8;
  private static final double FRAMES = 30;
  private static final double DETECTION = 0.1;
  private static final long MILLI = 1_000_000;
  private static final long SECOND = 1_000 * MILLI;

  private final LinkCapacity capacity = new LinkCapacity();
  private double rate;
  private boolean rises;
  private long changed;
  private long reduced = Long.MIN_VALUE / 2;

  AimdRate(double start, long now) {
    rate = start;
    changed = now;
  }

  /**
   * @param acknowledged the rate that arrives, -1 if unknown
   * @param idle whether clearly less was sent than the rate allows
   * @param roundTrip in nanoseconds
   */
  void update(Usage usage, double acknowledged, boolean idle, long roundTrip, long now) {
    switch (usage) {
      case OVERUSE -> {
        if (mayReduce(acknowledged, roundTrip, now)) {
          if (idle) {
            set(CAUTION * rate, now);
            reduced = now;
          } else {
            reduce(acknowledged, now);
          }
        }
        rises = false;
      }
      case UNDERUSE -> rises = false; // the queue empties; then it may go up again
      case NORMAL -> {
        if (rises) {
          raise(acknowledged, roundTrip, now);
        } else {
          rises = true;
          changed = now;
        }
      }
    }
  }

  /** What a reduction did is seen only a round trip later. */
  private boolean mayReduce(double acknowledged, long roundTrip, long now) {
    long wait = Math.clamp(roundTrip, 10 * MILLI, 200 * MILLI);
    return now - reduced >= wait || acknowledged >= 0 && acknowledged < rate / 2;
  }

  private void reduce(double acknowledged, long now) {
    double arrives = acknowledged < 0 ? rate : acknowledged;
    if (arrives > capacity.upper() || arrives < capacity.lower()) {
      capacity.forget();
    }
    double lower = BACK_OFF * arrives;
    if (lower > rate && capacity.known()) {
      lower = BACK_OFF * capacity.bitsPerSecond();
    }
    capacity.overused(arrives);
    set(Math.min(rate, lower), now);
    reduced = now;
  }

  private void raise(double acknowledged, long roundTrip, long now) {
    double passed = Math.min(1, (double) (now - changed) / SECOND);
    if (acknowledged > capacity.upper()) {
      capacity.forget();
    }
    double more =
        capacity.known()
            ? perSecond(roundTrip) * passed
            : Math.max(LEAST_STEP, rate * (Math.pow(GROWTH, passed) - 1));
    double limit = acknowledged < 0 ? rate : BEYOND * acknowledged + BEYOND_MORE;
    set(Math.max(rate, Math.min(rate + more, limit)), now);
  }

  /** A packet per two response times, each a round trip and what detection takes. */
  private double perSecond(long roundTrip) {
    double frame = rate / FRAMES;
    double packet = frame / Math.ceil(frame / PACKET_BITS);
    double response = 2 * ((double) roundTrip / SECOND + DETECTION);
    return Math.max(LEAST_PER_SECOND, packet / response);
  }

  /** It was measured otherwise. */
  void measured(double bitsPerSecond, long now) {
    set(bitsPerSecond, now);
    rises = true;
  }

  private void set(double to, long now) {
    rate = Math.clamp(to, LEAST, MOST);
    changed = now;
  }

  double bitsPerSecond() {
    return rate;
  }

  /** When an overuse last took the rate down, in nanoseconds; far in the past if never. */
  long reduced() {
    return reduced;
  }
}
