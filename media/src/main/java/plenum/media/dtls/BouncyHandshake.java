package plenum.media.dtls;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.DTLSTransport;
import org.bouncycastle.tls.TlsFatalAlertReceived;
import org.bouncycastle.tls.TlsTimeoutException;

/** One association's life on its own virtual thread. */
final class BouncyHandshake implements Handshake {
  private final DatagramQueue queue;
  private final Supplier<DtlsRole> role;
  private final Listener listener;
  private volatile boolean closing;

  /** {@code role} may throw {@link IllegalArgumentException}, which fails the handshake. */
  BouncyHandshake(DatagramQueue queue, Supplier<DtlsRole> role, Listener listener) {
    this.queue = queue;
    this.role = role;
    this.listener = listener;
  }

  void start() {
    Thread.ofVirtual().name("dtls").start(this::run);
  }

  @Override
  public boolean receive(byte[] datagram) {
    return queue.offer(datagram);
  }

  @Override
  public void close() {
    closing = true;
    queue.end();
  }

  private void run() {
    queue.startComputing();
    Optional<String> failure;
    try {
      failure = live();
    } finally {
      queue.end();
      queue.stopComputing();
    }
    failure.ifPresentOrElse(listener::failed, listener::closed);
  }

  /** Empty if the association was closed in good order. */
  private Optional<String> live() {
    try {
      var side = role.get();
      var association = side.begin(queue);
      listener.completed(Objects.requireNonNull(side.keys()));
      awaitEnd(association);
      return Optional.empty();
    } catch (IOException | RuntimeException e) {
      return closing ? Optional.empty() : Optional.of(reason(e));
    }
  }

  /**
   * Reads on: the peer may have missed our last flight and need it again (RFC 6347 section 4.2.4),
   * and close_notify is to be seen. Application data means nothing here.
   */
  private void awaitEnd(DTLSTransport association) throws IOException {
    var ignored = new byte[DtlsRecords.LARGEST_DATAGRAM];
    try {
      while (!queue.isOver()) {
        association.receive(ignored, 0, ignored.length, 0);
      }
    } catch (InterruptedIOException e) {
      if (!queue.isOver()) {
        throw e;
      }
    }
    association.close(); // says close_notify, unless that was done in answer to the peer's
  }

  private static String reason(Exception e) {
    return switch (e) {
      case TlsTimeoutException _ -> "the handshake was not complete in time";
      case TlsFatalAlertReceived alert ->
          "the peer refused with " + AlertDescription.getText(alert.getAlertDescription());
      default -> Objects.requireNonNullElse(e.getMessage(), e.toString());
    };
  }
}
