package plenum.server.meeting;

/**
 * How many messages one connection may send: {@value #BURST} at once, {@value #PER_SECOND} a second
 * in the long run. A page under a busy hand sends about three a second. Confined to its connection.
 */
final class Allowance {
  private static final int BURST = 100;
  private static final int PER_SECOND = 20;

  private double left = BURST;
  private long at;

  Allowance(long nowMillis) {
    at = nowMillis;
  }

  boolean take(long nowMillis) {
    left = Math.min(BURST, left + Math.max(0, nowMillis - at) * PER_SECOND / 1000.0);
    at = nowMillis;
    if (left < 1) {
      return false;
    }
    left--;
    return true;
  }
}
