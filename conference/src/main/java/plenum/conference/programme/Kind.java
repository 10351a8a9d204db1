package plenum.conference.programme;

/** Whether a conference is meant. A trial or rehearsal never reaches archive or figures. */
public enum Kind {
  REAL,
  TRIAL,
  REHEARSAL;

  /** Whether archive and figures may know of it. */
  public boolean counts() {
    return this == REAL;
  }
}
