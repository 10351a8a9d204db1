package plenum.media.dtls;

import java.io.IOException;
import java.util.Hashtable;
import java.util.Vector;
import org.bouncycastle.tls.Certificate;
import org.bouncycastle.tls.CertificateRequest;
import org.bouncycastle.tls.ClientCertificateType;
import org.bouncycastle.tls.DTLSServerProtocol;
import org.bouncycastle.tls.DTLSTransport;
import org.bouncycastle.tls.DefaultTlsServer;
import org.bouncycastle.tls.HashAlgorithm;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.SignatureAlgorithm;
import org.bouncycastle.tls.SignatureAndHashAlgorithm;
import org.bouncycastle.tls.TlsCredentials;
import org.bouncycastle.tls.TlsExtensionsUtils;
import org.bouncycastle.tls.TlsSRTPUtils;
import org.bouncycastle.tls.TlsUtils;
import org.bouncycastle.tls.UseSRTPData;
import org.jspecify.annotations.Nullable;

/** The answers that Bouncy Castle asks for on the server's side. */
@SuppressWarnings({"rawtypes", "JdkObsolete"}) // the library's own signatures
final class DtlsServer extends DefaultTlsServer implements DtlsRole {
  /** Those of which the certificates of browsers and of OpenSSL make use, and stronger ones. */
  private static final short[] HASHES = {
    HashAlgorithm.sha256, HashAlgorithm.sha384, HashAlgorithm.sha512
  };

  private final DtlsParty party;
  private int profile;
  private @Nullable SrtpKeyingMaterial keys;

  DtlsServer(DtlsParty party) {
    super(party.crypto());
    this.party = party;
  }

  @Override
  public DTLSTransport begin(DatagramQueue queue) throws IOException {
    queue.awaitFirst();
    return new DTLSServerProtocol().accept(this, queue);
  }

  @Override
  public @Nullable SrtpKeyingMaterial keys() {
    return keys;
  }

  @Override
  protected ProtocolVersion[] getSupportedVersions() {
    return ProtocolVersion.DTLSv12.only();
  }

  @Override
  protected int[] getSupportedCipherSuites() {
    return DtlsParty.suites();
  }

  @Override
  public boolean requiresExtendedMasterSecret() {
    return true;
  }

  @Override
  public int getHandshakeTimeoutMillis() {
    return party.deadlineMillis();
  }

  @Override
  public int getHandshakeResendTimeMillis() {
    return party.resendMillis();
  }

  /** A client may sign with RSA, as GStreamer does; the suites say nothing of its certificate. */
  @Override
  public CertificateRequest getCertificateRequest() {
    return new CertificateRequest(
        new short[] {ClientCertificateType.ecdsa_sign, ClientCertificateType.rsa_sign},
        signatures(),
        null);
  }

  /**
   * Without RSA-PSS, which OpenSSL would prefer: Bouncy Castle asks the JDK for it by a name that
   * the JDK does not know, and the handshake would end in an internal error.
   */
  private static Vector<SignatureAndHashAlgorithm> signatures() {
    var all = new Vector<SignatureAndHashAlgorithm>();
    for (short signature : new short[] {SignatureAlgorithm.ecdsa, SignatureAlgorithm.rsa}) {
      for (short hash : HASHES) {
        all.add(SignatureAndHashAlgorithm.getInstance(hash, signature));
      }
    }
    return all;
  }

  @Override
  public void notifyClientCertificate(@Nullable Certificate certificate) throws IOException {
    party.verify(certificate);
  }

  @Override
  public TlsCredentials getCredentials() throws IOException {
    return party.credentials(context);
  }

  @Override
  public void processClientExtensions(Hashtable extensions) throws IOException {
    super.processClientExtensions(extensions);
    profile = party.choose(TlsSRTPUtils.getUseSRTPExtension(extensions));
  }

  @Override
  public Hashtable getServerExtensions() throws IOException {
    var extensions = TlsExtensionsUtils.ensureExtensionsInitialised(super.getServerExtensions());
    TlsSRTPUtils.addUseSRTPExtension(
        extensions, new UseSRTPData(new int[] {profile}, TlsUtils.EMPTY_BYTES));
    return extensions;
  }

  @Override
  public void notifyHandshakeComplete() throws IOException {
    super.notifyHandshakeComplete();
    keys = DtlsParty.keys(context, profile);
  }
}
