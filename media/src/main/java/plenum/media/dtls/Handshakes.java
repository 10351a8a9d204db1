package plenum.media.dtls;

/**
 * Begins handshakes. The certificate that both ends must show is known beforehand from the
 * fingerprint in the session description (RFC 8122); nothing else is trusted. A fingerprint is
 * written {@code AB:CD:...} or, as in the description, {@code sha-256 AB:CD:...}; one of another
 * hash, or malformed, ends in {@link Handshake.Listener#failed}.
 */
public interface Handshakes {

  /**
   * Waits for the peer's first flight (setup:passive). The deadline runs from the first datagram;
   * before that it waits until it is closed.
   */
  Handshake asServer(String remoteFingerprint, Handshake.Listener listener);

  /** Sends the first flight at once (setup:active); the deadline runs from now. */
  Handshake asClient(String remoteFingerprint, Handshake.Listener listener);
}
