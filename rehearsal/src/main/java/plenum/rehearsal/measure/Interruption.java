package plenum.rehearsal.measure;

/** Told each time that sound or picture was interrupted, once it goes on. */
@FunctionalInterface
interface Interruption {
  /** From when until when, by the clock of the arrivals. */
  void lasted(long fromNanos, long untilNanos);
}
