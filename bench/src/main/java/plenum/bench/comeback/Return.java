package plenum.bench.comeback;

/**
 * One seat's way back, in nanoseconds since the server answered again; {@link #NEVER} for what did
 * not happen. Negative where it was sooner than the answer was noticed.
 *
 * @param began it turned to the server, for the time that succeeded: before that it waited
 * @param admitted the server said that it is in the chamber
 * @param connected media could flow
 * @param seen a frame of the other head could be shown
 * @param heard the tone of the other head had been decoded
 */
record Return(long began, long admitted, long connected, long seen, long heard) {
  static final long NEVER = Long.MAX_VALUE;

  boolean isBack() {
    return seen != NEVER && heard != NEVER;
  }

  /** When both came. */
  long back() {
    return Math.max(seen, heard);
  }
}
