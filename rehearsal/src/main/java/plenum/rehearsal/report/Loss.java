package plenum.rehearsal.report;

/**
 * Packets by their numbers.
 *
 * @param lost never came, not even as a repair
 * @param repaired came in the end because they were asked for again
 */
public record Loss(long expected, long lost, long repaired) {
  public static final Loss NONE = new Loss(0, 0, 0);

  public Loss plus(Loss other) {
    return new Loss(expected + other.expected, lost + other.lost, repaired + other.repaired);
  }

  public double percent() {
    return expected == 0 ? 0 : 100.0 * lost / expected;
  }

  public double repairedPercent() {
    return expected == 0 ? 0 : 100.0 * repaired / expected;
  }
}
