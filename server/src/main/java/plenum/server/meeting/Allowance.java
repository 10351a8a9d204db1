package plenum.server.meeting;

/**
 * How many messages one seat may send, whatever the number of its connections: {@value #BURST} at
 * once, {@value #PER_SECOND} a second in the long run. A page under a busy hand sends about three a
 * second. What is too much is told so in words, as often again; then it is thrown away unread, and
 * what even that does not stop loses its connection. Threads may share it.
 */
final class Allowance {
  private static final int BURST = 100;
  private static final int PER_SECOND = 20;

  /**
   * Thrown away unread, at once and a second: to read and drop a message costs some microseconds,
   * so a page gone wild at a thousand a second may stay. Lower cuts it off, and it comes again.
   */
  private static final int FLOOD = 5_000;

  private static final int FLOOD_PER_SECOND = 1_000;

  private double passes = BURST;
  private double words = BURST;
  private double drops = FLOOD;
  private long at;

  /** What is to be done with a message. */
  enum Verdict {
    /** It is carried out. */
    PASSES,
    /** It is answered that it is too much, and not carried out. */
    REFUSED,
    /** It is not even read. */
    DROPPED,
    /** Its connection is closed. */
    CUT
  }

  Allowance(long nowMillis) {
    at = nowMillis;
  }

  /** A clock that was set back gives nothing and takes nothing. */
  synchronized Verdict take(long nowMillis) {
    refill(nowMillis);
    if (passes >= 1) {
      passes--;
      return Verdict.PASSES;
    }
    if (words >= 1) {
      words--;
      return Verdict.REFUSED;
    }
    if (drops >= 1) {
      drops--;
      return Verdict.DROPPED;
    }
    return Verdict.CUT;
  }

  /** Whether it stands as if nothing had ever been sent. */
  synchronized boolean untouched(long nowMillis) {
    refill(nowMillis);
    return passes >= BURST && words >= BURST && drops >= FLOOD;
  }

  private void refill(long nowMillis) {
    double seconds = Math.max(0, nowMillis - at) / 1000.0;
    at = nowMillis;
    passes = Math.min(BURST, passes + seconds * PER_SECOND);
    words = Math.min(BURST, words + seconds * PER_SECOND);
    drops = Math.min(FLOOD, drops + seconds * FLOOD_PER_SECOND);
  }
}
