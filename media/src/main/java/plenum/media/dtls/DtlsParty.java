package plenum.media.dtls;

import java.io.IOException;
import java.util.stream.IntStream;
import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.Certificate;
import org.bouncycastle.tls.CipherSuite;
import org.bouncycastle.tls.ExporterLabel;
import org.bouncycastle.tls.HashAlgorithm;
import org.bouncycastle.tls.SignatureAlgorithm;
import org.bouncycastle.tls.SignatureAndHashAlgorithm;
import org.bouncycastle.tls.TlsContext;
import org.bouncycastle.tls.TlsCredentials;
import org.bouncycastle.tls.TlsFatalAlert;
import org.bouncycastle.tls.UseSRTPData;
import org.bouncycastle.tls.crypto.TlsCertificate;
import org.bouncycastle.tls.crypto.TlsCryptoParameters;
import org.bouncycastle.tls.crypto.impl.jcajce.JcaDefaultTlsCredentialedSigner;
import org.bouncycastle.tls.crypto.impl.jcajce.JcaTlsCrypto;
import org.jspecify.annotations.Nullable;

/**
 * What server and client have in common: our certificate, the one the peer must show, the cipher
 * suites and the choice of an SRTP profile. One per handshake.
 */
final class DtlsParty {
  /** ECDSA only: our certificate has no other key. Browsers agree on the first. */
  private static final int[] SUITES = {
    CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256,
    CipherSuite.TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256,
    CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384,
  };

  private final JcaTlsCrypto crypto;
  private final DtlsIdentity identity;
  private final CertificateFingerprint remote;
  private final HandshakeSettings settings;

  DtlsParty(
      JcaTlsCrypto crypto,
      DtlsIdentity identity,
      CertificateFingerprint remote,
      HandshakeSettings settings) {
    this.crypto = crypto;
    this.identity = identity;
    this.remote = remote;
    this.settings = settings;
  }

  JcaTlsCrypto crypto() {
    return crypto;
  }

  static int[] suites() {
    return SUITES.clone();
  }

  int resendMillis() {
    return (int) settings.resend().toMillis();
  }

  int deadlineMillis() {
    return (int) settings.deadline().toMillis();
  }

  UseSRTPData offer() {
    return new UseSRTPData(settings.profileArray(), new byte[0]);
  }

  /** Our most preferred profile among those of the peer. */
  int choose(@Nullable UseSRTPData offered) throws TlsFatalAlert {
    if (offered == null) {
      throw new TlsFatalAlert(
          AlertDescription.handshake_failure, "the peer does not do SRTP (no use_srtp)");
    }
    return settings.profiles().stream()
        .filter(ours -> IntStream.of(offered.getProtectionProfiles()).anyMatch(p -> p == ours))
        .findFirst()
        .orElseThrow(() ->
            new TlsFatalAlert(
                AlertDescription.handshake_failure,
                "the peer has none of the SRTP profiles " + settings.profiles()));
  }

  TlsCredentials credentials(TlsContext context) throws IOException {
    var chain = new TlsCertificate[] {crypto.createCertificate(identity.certificate())};
    return new JcaDefaultTlsCredentialedSigner(
        new TlsCryptoParameters(context),
        crypto,
        identity.privateKey(),
        new Certificate(chain),
        SignatureAndHashAlgorithm.getInstance(HashAlgorithm.sha256, SignatureAlgorithm.ecdsa));
  }

  /** The first certificate is the peer's own (RFC 5246 section 7.4.2); the rest proves nothing. */
  void verify(@Nullable Certificate chain) throws IOException {
    if (chain == null || chain.isEmpty()) {
      throw new TlsFatalAlert(AlertDescription.bad_certificate, "the peer showed no certificate");
    }
    var certificate = chain.getCertificateAt(0).getEncoded();
    if (!remote.matches(certificate)) {
      throw new TlsFatalAlert(
          AlertDescription.bad_certificate,
          "the peer's certificate has the fingerprint "
              + CertificateFingerprint.of(certificate)
              + ", not the announced "
              + remote);
    }
  }

  /** RFC 5764 section 4.2. */
  static SrtpKeyingMaterial keys(TlsContext context, int profile) {
    return new SrtpKeyingMaterial(
        profile,
        context.exportKeyingMaterial(
            ExporterLabel.dtls_srtp, null, SrtpKeyingMaterial.length(profile)));
  }
}
