package plenum.press.intake.measure;

/**
 * How often something was read rightly, wrongly, and not at all.
 *
 * @param wrong read otherwise than it is, or read where nothing is
 */
public record Tally(int found, int wrong, int missed) {
  /** What is wrong is believed; what is missing is seen to be missing. */
  private static final int WRONG_WEIGHS = 3;

  public static final Tally NOTHING = new Tally(0, 0, 0);

  public Tally plus(Tally other) {
    return new Tally(found + other.found, wrong + other.wrong, missed + other.missed);
  }

  /**
   * In percent, what is wrong weighing three times what is missed; 100 where nothing was to read.
   */
  public double score() {
    int all = found + missed + WRONG_WEIGHS * wrong;
    return all == 0 ? 100 : 100.0 * found / all;
  }
}
