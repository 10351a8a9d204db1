package plenum.media.ice;

import plenum.media.net.RemoteAddress;
import plenum.media.stun.TransactionId;

/**
 * One check that waits for its answer, and when it is to be sent again (RFC 8489 section 6.2.1).
 */
final class OutstandingCheck {
  /** The RFC's first timeout, doubled at each sending; lower answers loss sooner but sends more. */
  private static final long FIRST_TIMEOUT = 500_000_000L;

  /** The RFC's Rc: sendings until it is given up. */
  static final int SENDINGS = 7;

  /** The RFC's Rm: after the last sending, this many first timeouts are waited. */
  private static final int LAST_WAIT = 16;

  final RemoteAddress to;
  final TransactionId transaction;
  final boolean nominates;
  private int sent;
  private long dueNanos;

  OutstandingCheck(
      RemoteAddress to, TransactionId transaction, boolean nominates, long firstNanos) {
    this.to = to;
    this.transaction = transaction;
    this.nominates = nominates;
    dueNanos = firstNanos;
  }

  /** When something is to be done: send it, or give it up. */
  long dueNanos() {
    return dueNanos;
  }

  boolean isDue(long nowNanos) {
    return nowNanos - dueNanos >= 0;
  }

  boolean isExhausted() {
    return sent == SENDINGS;
  }

  void sent(long nowNanos) {
    long wait = sent == SENDINGS - 1 ? LAST_WAIT : 1L << sent;
    sent++;
    dueNanos = nowNanos + wait * FIRST_TIMEOUT;
  }
}
