package plenum.rehearsal.rules;

/**
 * Somebody may speak.
 *
 * @param right by which, as the journal names it
 * @param voice whose microphone is the open one: the speaker's or their interpreter's
 */
record Turn(String seat, String right, String voice) {
  boolean isChairs() {
    return right.equals("CHAIR");
  }

  boolean interrupts() {
    return right.equals("POINT_OF_ORDER");
  }
}
