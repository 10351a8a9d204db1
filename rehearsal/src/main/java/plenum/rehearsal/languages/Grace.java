package plenum.rehearsal.languages;

/**
 * What is allowed around each change, in nanoseconds.
 *
 * @param beforeNanos two clocks of one computer may differ by so much
 * @param dueNanos until who is right now must be heard
 * @param goneNanos for so long who was right before may still be
 * @param farNanos further than this from any moment at which it was right, a sound is wrong however
 *     late everything is
 * @param togetherNanos two voices may be on one channel for so long
 */
public record Grace(
    long beforeNanos, long dueNanos, long goneNanos, long farNanos, long togetherNanos) {
  private static final long MILLI = 1_000_000;

  /** All channels follow within 300 ms; and a packet has 20 and may be late. */
  private static final long DUE = 500 * MILLI;

  /** Both voices stay for 300 ms at a change, and what was on its way may come for 200 ms more. */
  private static final long GONE = 500 * MILLI;

  /** A change takes 300 ms, and packets and pages are not quite punctual. */
  private static final long TOGETHER = 400 * MILLI;

  /** Steps of a rehearsal are further apart. */
  private static final long FAR = 2_000 * MILLI;

  /** Where the seats are later than this, their computer is no place to rehearse on. */
  private static final long LATEST = 1_000 * MILLI;

  /**
   * What the program promises, and what is not its fault.
   *
   * @param lineNanos what the lines take on purpose from seat to seat
   * @param lateNanos how late the seats themselves were at most
   * @param clockNanos by how much the server's clock is not known
   */
  public static Grace of(long lineNanos, long lateNanos, long clockNanos) {
    long outside = lineNanos + Math.clamp(lateNanos, 0, LATEST) + clockNanos;
    return new Grace(
        5 * MILLI + clockNanos, DUE + outside, GONE + outside, FAR + outside, TOGETHER + outside);
  }
}
