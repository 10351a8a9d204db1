package plenum.media.net;

import java.net.InetSocketAddress;

/**
 * One UDP port, read and written in batches without blocking. It knows no protocol and keeps no
 * datagram of its own.
 *
 * <p>Threading: one thread at a time receives, sends and awaits; any thread may {@link #wake},
 * {@link #close} and read {@link #counters}. After a close, from whichever thread, {@code receive}
 * and {@code send} do nothing and {@code await} returns at once, so that a loop ends by asking
 * {@link #open}.
 */
public interface DatagramPort extends AutoCloseable {

  /**
   * Fills the batch from its first slot with what has arrived and sets its count. Datagrams longer
   * than a slot are dropped and counted.
   *
   * @return the batch's new count; 0 when nothing usable had arrived
   */
  int receive(DatagramBatch into);

  /** As {@link #send(DatagramBatch, int)} from the first slot. */
  default int send(DatagramBatch from) {
    return send(from, 0);
  }

  /**
   * Sends the slots from {@code first} to the batch's count, in order. A datagram that the system
   * refuses for its own sake (no route, a forbidden or wrong address, too long for the path) is
   * skipped and counted as refused. May rewrite addresses into another form of themselves.
   *
   * @return the slot to go on with: the count when all are done with, less when the socket's buffer
   *     is full; the caller drops the rest or tries again later
   */
  int send(DatagramBatch from, int first);

  /**
   * Waits until something can be received, until {@link #wake}, or for so long; it may return early
   * without cause. A wake between two calls ends the later one at once.
   *
   * @param timeoutNanos 0 or less only polls
   */
  void await(long timeoutNanos);

  /** Ends the present {@link #await}, or the next. */
  void wake();

  /** Where the port is bound; an IPv6 wildcard means both families, an IPv4 one only IPv4. */
  InetSocketAddress localAddress();

  /** What has gone through since the port was opened. */
  PortCounters counters();

  /** Whether nobody has closed the port yet. */
  boolean open();

  /** Frees the port, ending an {@link #await} in progress. Closing twice changes nothing. */
  @Override
  void close();
}
