package plenum.media.dtls;

import java.io.InterruptedIOException;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.bouncycastle.tls.DatagramTransport;
import org.jspecify.annotations.Nullable;

/**
 * What Bouncy Castle takes for its socket: a bounded queue in, a consumer out.
 *
 * <p>One of the permits to compute is held all the time except while waiting for a datagram. So the
 * number of handshakes that compute at once is bounded, yet a peer that answers late, or never,
 * keeps nobody else waiting.
 */
final class DatagramQueue implements DatagramTransport {
  /** Bouncy Castle takes a cipher's overhead off this before it reads; no record may be cut. */
  private static final int RECEIVE_LIMIT = DtlsRecords.LARGEST_DATAGRAM + 64;

  /** Wakes the reader of an empty queue; too short to be a record. */
  private static final byte[] WAKE = {};

  private final BlockingQueue<byte[]> inbound;
  private final Predicate<byte[]> order;
  private final Consumer<byte[]> outbound;
  private final int sendLimit;
  private final Semaphore computing;
  private volatile boolean over;
  private byte @Nullable [] first;

  /**
   * What {@code order} does not accept is dropped when it would be read, on the reader's thread.
   */
  DatagramQueue(
      HandshakeSettings settings,
      Predicate<byte[]> order,
      Consumer<byte[]> outbound,
      Semaphore computing) {
    inbound = new ArrayBlockingQueue<>(settings.queue());
    sendLimit = settings.datagram();
    this.order = order;
    this.outbound = outbound;
    this.computing = computing;
  }

  /** Any thread; false if the datagram was dropped. */
  boolean offer(byte[] datagram) {
    return !over && DtlsRecords.isAcceptable(datagram) && inbound.offer(datagram);
  }

  /** Any thread: every receive from now on ends in {@link InterruptedIOException}. */
  void end() {
    over = true;
    inbound.offer(WAKE); // a full queue needs no waking
  }

  boolean isOver() {
    return over;
  }

  void startComputing() {
    computing.acquireUninterruptibly();
  }

  void stopComputing() {
    computing.release();
  }

  /** Waits, without limit, until there is something to receive. */
  void awaitFirst() throws InterruptedIOException {
    first = poll(0);
  }

  @Override
  public int receive(byte[] buffer, int offset, int length, int waitMillis)
      throws InterruptedIOException {
    var datagram = first == null ? poll(waitMillis) : first;
    first = null;
    if (datagram == null || datagram.length > length || !order.test(datagram)) {
      return -1;
    }
    System.arraycopy(datagram, 0, buffer, offset, datagram.length);
    return datagram.length;
  }

  @Override
  public void send(byte[] buffer, int offset, int length) {
    outbound.accept(Arrays.copyOfRange(buffer, offset, offset + length));
  }

  @Override
  public int getReceiveLimit() {
    return RECEIVE_LIMIT;
  }

  @Override
  public int getSendLimit() {
    return sendLimit;
  }

  /** By Bouncy Castle, when close_notify came or something fatal happened. */
  @Override
  public void close() {
    over = true;
  }

  /** In Bouncy Castle's terms 0 waits without limit. */
  private byte @Nullable [] poll(int waitMillis) throws InterruptedIOException {
    stopComputing();
    try {
      failIfOver();
      var datagram =
          waitMillis == 0 ? inbound.take() : inbound.poll(waitMillis, TimeUnit.MILLISECONDS);
      failIfOver();
      return datagram;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    } finally {
      startComputing();
    }
  }

  private void failIfOver() throws InterruptedIOException {
    if (over) {
      throw new InterruptedIOException("closed");
    }
  }
}
