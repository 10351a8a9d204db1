package plenum.conference;

/** How far a conference has come; it never goes back. */
public enum Phase {
  NOT_CONVENED,
  /** Seats may already come, see and hear each other. */
  CONVENED,
  OPEN,
  CLOSED,
  /** A trial or rehearsal that has had its time. */
  EXPIRED;

  /** Whether people may be in it. */
  public boolean receives() {
    return this == CONVENED || this == OPEN;
  }
}
