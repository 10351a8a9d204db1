package plenum.conference.floor;

/** How the floor is taken. */
public enum Mode {
  /** Nobody asks: every microphone that is on is heard, as before the opening. */
  OPEN(false),
  /** Who wants to speak asks; chairs give the floor in order. */
  REQUEST(true),
  /** Nobody asks but for a point of order: chairs call whom they will. */
  CHAIR_CALLS(true),
  /** The order was prepared; who asks comes after it. */
  SPEAKERS_LIST(true),
  /** Up to so many microphones are open at once; who comes next waits, or takes the longest's. */
  FREE(false),
  /** One presenter has the floor; what the others ask for are replies. */
  BRIEFING(true);

  private final boolean single;

  Mode(boolean single) {
    this.single = single;
  }

  /** Whether one at a time holds the floor, chairs aside. */
  public boolean isSingle() {
    return single;
  }

  /** Whether a microphone needs a turn to be heard. */
  public boolean isRegulated() {
    return this != OPEN;
  }
}
