package plenum.rehearsal.seat;

/**
 * When a synthetic seat got how far, in nanoseconds since 1970 by its loop; 0 for not yet. After a
 * reconnection they are those of the latest one.
 *
 * @param began it turned to the server
 * @param knocked its green room was done
 * @param admitted the server said: chamber
 * @param connected media could flow
 */
public record Milestones(long began, long knocked, long admitted, long connected) {
  static final Milestones NONE = new Milestones(0, 0, 0, 0);

  /** From admission, which may wait for a person, to media; 0 for not yet. */
  public long mediaNanos() {
    return connected == 0 ? 0 : connected - admitted;
  }

  /** From turning to the server to media; 0 for not yet. */
  public long joinNanos() {
    return connected == 0 ? 0 : connected - began;
  }
}
