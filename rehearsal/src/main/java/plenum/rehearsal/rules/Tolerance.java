package plenum.rehearsal.rules;

/**
 * What is allowed around each change, in nanoseconds.
 *
 * @param beforeNanos two clocks of one computer may differ by so much
 * @param grantNanos until who was given the floor must be heard
 * @param withdrawalNanos for so long what was on its way may still arrive
 * @param stageNanos until the stage shows them: it waits for a key frame
 * @param pageNanos until every page shows what lies open
 */
public record Tolerance(
    long beforeNanos, long grantNanos, long withdrawalNanos, long stageNanos, long pageNanos) {
  private static final long MILLI = 1_000_000;

  /** The media engine promises that a tone is gone after 200 ms on a clear line. */
  private static final long GONE = 200 * MILLI;

  /** It promises a tone after 250 ms; a judge that counts in half seconds waits for two of them. */
  private static final long HEARD = 1_000 * MILLI;

  /** As the plain meeting's judge has it. */
  private static final long SHOWN = 2_500 * MILLI;

  /** Where the seats are later than this, their computer is no place to rehearse on. */
  private static final long LATEST = 1_000 * MILLI;

  /** A view goes out at most ten times a second, and a page has to draw it. */
  private static final long TURNED = 1_500 * MILLI;

  /**
   * What the engine promises, and what is not its fault.
   *
   * @param lineNanos what the lines take on purpose from seat to seat
   * @param lateNanos how late the seats themselves were at most
   * @param clockNanos by how much the server's clock is not known
   */
  public static Tolerance of(long lineNanos, long lateNanos, long clockNanos) {
    long outside = lineNanos + Math.clamp(lateNanos, 0, LATEST) + clockNanos;
    return new Tolerance(
        5 * MILLI + clockNanos, HEARD + outside, GONE + outside, SHOWN + outside, TURNED + outside);
  }
}
