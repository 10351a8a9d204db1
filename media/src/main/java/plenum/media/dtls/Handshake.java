package plenum.media.dtls;

/**
 * One DTLS association: from the first flight to the close_notify that ends it. Bytes go in here;
 * bytes and SRTP keys come out at the {@link Listener}.
 */
public interface Handshake extends AutoCloseable {

  /**
   * Hands in a datagram, which must not be changed afterwards. Never blocks; any thread may call
   * it.
   *
   * @return false if it was dropped: the queue is full, it is too large, or the association is over
   */
  boolean receive(byte[] datagram);

  /**
   * Ends the association: tells the peer, then the listener. Returns at once; any thread may call
   * it, also twice.
   */
  @Override
  void close();

  /**
   * What a handshake tells. All methods are called on the handshake's own thread, one at a time; a
   * listener hands over to its own thread and does not block. The last call is either {@link
   * #failed} or {@link #closed}, and comes exactly once.
   */
  interface Listener {
    /** A datagram of at most 1,200 octets for the peer; also after {@link #completed}. */
    void send(byte[] datagram);

    /** The peer proved to own the certificate of the fingerprint; at most once. */
    void completed(SrtpKeyingMaterial keys);

    /** There are no keys, or no longer; {@code why} is a sentence for a log. */
    void failed(String why);

    /** The peer sent close_notify, or {@link Handshake#close} was called. */
    void closed();
  }
}
