package plenum.media.dtls;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Hashtable;
import java.util.Objects;
import java.util.Vector;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.tls.Certificate;
import org.bouncycastle.tls.CertificateRequest;
import org.bouncycastle.tls.DTLSClientProtocol;
import org.bouncycastle.tls.DTLSTransport;
import org.bouncycastle.tls.DefaultTlsClient;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.SignatureAlgorithm;
import org.bouncycastle.tls.SignatureAndHashAlgorithm;
import org.bouncycastle.tls.TlsAuthentication;
import org.bouncycastle.tls.TlsCredentials;
import org.bouncycastle.tls.TlsExtensionsUtils;
import org.bouncycastle.tls.TlsSRTPUtils;
import org.bouncycastle.tls.TlsServerCertificate;
import org.bouncycastle.tls.UseSRTPData;
import org.bouncycastle.tls.crypto.TlsCertificate;
import org.bouncycastle.tls.crypto.TlsCryptoParameters;
import org.bouncycastle.tls.crypto.impl.jcajce.JcaDefaultTlsCredentialedSigner;
import org.bouncycastle.tls.crypto.impl.jcajce.JcaTlsCrypto;
import org.bouncycastle.tls.crypto.impl.jcajce.JcaTlsCryptoProvider;
import org.jspecify.annotations.Nullable;

/**
 * A client with an RSA certificate, as GStreamer's is: it signs with RSA-PSS if the server takes
 * that, like OpenSSL, which does GStreamer's DTLS.
 */
@SuppressWarnings({"rawtypes", "JdkObsolete"}) // the library's own signatures
final class RsaClient extends DefaultTlsClient implements DtlsRole {
  private static final int PROFILE = SrtpKeyingMaterial.AES_CM_128_HMAC_SHA1_80;

  private final JcaTlsCrypto crypto;
  private final KeyPair pair;
  private final byte[] certificate;
  private @Nullable SrtpKeyingMaterial keys;

  private RsaClient(JcaTlsCrypto crypto, KeyPair pair, byte[] certificate) {
    super(crypto);
    this.crypto = crypto;
    this.pair = pair;
    this.certificate = certificate;
  }

  static RsaClient made(SecureRandom random)
      throws GeneralSecurityException, OperatorCreationException, IOException {
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048, random);
    var pair = generator.generateKeyPair();
    var now = Instant.now();
    var name = new X500Name("CN=client");
    var certificate =
        new JcaX509v3CertificateBuilder(
                name,
                BigInteger.ONE,
                Date.from(now.minus(Duration.ofDays(1))),
                Date.from(now.plus(Duration.ofDays(1))),
                name,
                pair.getPublic())
            .build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate()));
    return new RsaClient(new JcaTlsCryptoProvider().create(random), pair, certificate.getEncoded());
  }

  String fingerprint() {
    return CertificateFingerprint.of(certificate).toString();
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
  public Hashtable getClientExtensions() throws IOException {
    var extensions = TlsExtensionsUtils.ensureExtensionsInitialised(super.getClientExtensions());
    TlsSRTPUtils.addUseSRTPExtension(extensions, new UseSRTPData(new int[] {PROFILE}, new byte[0]));
    return extensions;
  }

  @Override
  public TlsAuthentication getAuthentication() {
    return new TlsAuthentication() {
      @Override
      public void notifyServerCertificate(TlsServerCertificate server) {}

      @Override
      public TlsCredentials getClientCredentials(CertificateRequest request) throws IOException {
        var chain = new TlsCertificate[] {crypto.createCertificate(certificate)};
        return new JcaDefaultTlsCredentialedSigner(
            new TlsCryptoParameters(context),
            crypto,
            pair.getPrivate(),
            new Certificate(chain),
            preferred(request.getSupportedSignatureAlgorithms()));
      }
    };
  }

  private static SignatureAndHashAlgorithm preferred(Vector accepted) {
    var pss = SignatureAndHashAlgorithm.rsa_pss_rsae_sha256;
    return accepted.contains(pss)
        ? pss
        : Objects.requireNonNull(plainRsa(accepted), "the server takes no RSA");
  }

  private static @Nullable SignatureAndHashAlgorithm plainRsa(Vector accepted) {
    for (var each : accepted) {
      var algorithm = (SignatureAndHashAlgorithm) each;
      if (algorithm.getSignature() == SignatureAlgorithm.rsa) {
        return algorithm;
      }
    }
    return null;
  }

  @Override
  public void notifyHandshakeComplete() throws IOException {
    super.notifyHandshakeComplete();
    keys = DtlsParty.keys(context, PROFILE);
  }
}
