package plenum.media.dtls;

import java.security.SecureRandom;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Predicate;
import org.bouncycastle.tls.crypto.impl.jcajce.JcaTlsCrypto;
import org.bouncycastle.tls.crypto.impl.jcajce.JcaTlsCryptoProvider;

/**
 * DTLS 1.2 with use_srtp (RFC 5764) by Bouncy Castle on the JDK's ciphers: mutual certificates,
 * ECDHE with ECDSA, extended master secret (RFC 7627), AES-GCM preferred for SRTP. Thread-safe.
 */
public final class BouncyHandshakes implements Handshakes {
  private final DtlsIdentity identity;
  private final Semaphore computing;
  private final HandshakeSettings settings;
  private final JcaTlsCrypto crypto;

  /**
   * {@code computing} holds as many permits as handshakes may compute at once; one that waits for
   * its peer holds none.
   */
  public BouncyHandshakes(DtlsIdentity identity, SecureRandom random, Semaphore computing) {
    this(identity, random, computing, HandshakeSettings.USUAL);
  }

  BouncyHandshakes(
      DtlsIdentity identity, SecureRandom random, Semaphore computing, HandshakeSettings settings) {
    this.identity = identity;
    this.computing = computing;
    this.settings = settings;
    crypto = new JcaTlsCryptoProvider().create(random);
  }

  @Override
  public Handshake asServer(String remoteFingerprint, Handshake.Listener listener) {
    return start(remoteFingerprint, listener, new FlightOrder()::isInOrder, DtlsServer::new);
  }

  @Override
  public Handshake asClient(String remoteFingerprint, Handshake.Listener listener) {
    return start(remoteFingerprint, listener, _ -> true, DtlsClient::new);
  }

  private Handshake start(
      String remoteFingerprint,
      Handshake.Listener listener,
      Predicate<byte[]> order,
      Function<DtlsParty, DtlsRole> role) {
    var queue = new DatagramQueue(settings, order, listener::send, computing);
    var handshake =
        new BouncyHandshake(queue, () -> role.apply(party(remoteFingerprint)), listener);
    handshake.start();
    return handshake;
  }

  private DtlsParty party(String remoteFingerprint) {
    return new DtlsParty(
        crypto, identity, CertificateFingerprint.parse(remoteFingerprint), settings);
  }
}
