package plenum.media.dtls;

import java.io.IOException;
import java.util.Hashtable;
import org.bouncycastle.tls.CertificateRequest;
import org.bouncycastle.tls.DTLSClientProtocol;
import org.bouncycastle.tls.DTLSTransport;
import org.bouncycastle.tls.DefaultTlsClient;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.TlsAuthentication;
import org.bouncycastle.tls.TlsCredentials;
import org.bouncycastle.tls.TlsExtensionsUtils;
import org.bouncycastle.tls.TlsSRTPUtils;
import org.bouncycastle.tls.TlsServerCertificate;
import org.jspecify.annotations.Nullable;

/** The answers that Bouncy Castle asks for on the client's side. */
@SuppressWarnings({"rawtypes", "JdkObsolete"}) // the library's own signatures
final class DtlsClient extends DefaultTlsClient implements DtlsRole {
  private final DtlsParty party;
  private int profile;
  private @Nullable SrtpKeyingMaterial keys;

  DtlsClient(DtlsParty party) {
    super(party.crypto());
    this.party = party;
  }

  @Override
  public DTLSTransport begin(DatagramQueue queue) throws IOException {
    return new DTLSClientProtocol().connect(this, queue);
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

  @Override
  public Hashtable getClientExtensions() throws IOException {
    var extensions = TlsExtensionsUtils.ensureExtensionsInitialised(super.getClientExtensions());
    TlsSRTPUtils.addUseSRTPExtension(extensions, party.offer());
    return extensions;
  }

  @Override
  public void processServerExtensions(Hashtable extensions) throws IOException {
    super.processServerExtensions(extensions);
    profile = party.choose(TlsSRTPUtils.getUseSRTPExtension(extensions));
  }

  @Override
  public TlsAuthentication getAuthentication() {
    return new TlsAuthentication() {
      @Override
      public void notifyServerCertificate(TlsServerCertificate server) throws IOException {
        party.verify(server.getCertificate());
      }

      @Override
      public TlsCredentials getClientCredentials(CertificateRequest request) throws IOException {
        return party.credentials(context);
      }
    };
  }

  @Override
  public void notifyHandshakeComplete() throws IOException {
    super.notifyHandshakeComplete();
    keys = DtlsParty.keys(context, profile);
  }
}
