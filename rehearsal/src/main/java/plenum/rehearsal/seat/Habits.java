package plenum.rehearsal.seat;

/**
 * In what a synthetic participant differs from a page.
 *
 * @param rude its microphone sends whatever the server says, and its media go on after it was sent
 *     away, until the process ends: what must not be heard is then held back by the server alone
 * @param reads keeps what its page would show of the conference; costs the patching of each change
 */
public record Habits(boolean rude, boolean reads) {
  /** A page behaves, and nobody looks at what this one shows. */
  public static final Habits PAGE = new Habits(false, false);
}
