package plenum.media.congestion;

/**
 * Where the line's limit was lately: a mean of the rates that arrived when the line was overused,
 * and how far they scatter. Near it the rate is raised with care.
 */
final class LinkCapacity {
  /** How much one overuse weighs. More follows a changing line, and a single mishap. */
  private static final double WEIGHT = 0.05;

  /** Of the scatter, relative to the mean in kbit/s. */
  private static final double LEAST = 0.4;

  private static final double MOST = 2.5;
  private static final double DEVIATIONS = 3;

  private double mean = -1;
  private double scatter = LEAST;

  /** The line was overused while so many bits per second arrived. */
  void overused(double bitsPerSecond) {
    double sample = bitsPerSecond / 1000;
    mean = mean < 0 ? sample : (1 - WEIGHT) * mean + WEIGHT * sample;
    double error = mean - sample;
    double now = error * error / Math.max(mean, 1);
    scatter = Math.clamp((1 - WEIGHT) * scatter + WEIGHT * now, LEAST, MOST);
  }

  /** The line is another one. */
  void forget() {
    mean = -1;
  }

  boolean known() {
    return mean >= 0;
  }

  /** In bits per second. */
  double bitsPerSecond() {
    return mean * 1000;
  }

  /** Beyond it the line has become wider. */
  double upper() {
    return known() ? (mean + deviation()) * 1000 : Double.POSITIVE_INFINITY;
  }

  /** Below it the line has become thinner. */
  double lower() {
    return known() ? Math.max(0, mean - deviation()) * 1000 : 0;
  }

  private double deviation() {
    return DEVIATIONS * Math.sqrt(scatter * mean);
  }
}
