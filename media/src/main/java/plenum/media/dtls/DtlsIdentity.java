package plenum.media.dtls;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A self-made ECDSA P-256 certificate with its key. Peers know it by its fingerprint alone, so its
 * name says nothing and its dates matter to nobody but the strict.
 */
public final class DtlsIdentity {
  /** The W3C's default for a peer connection's certificate. */
  private static final Duration VALIDITY = Duration.ofDays(30);

  /** For peers whose clock is slow. */
  private static final Duration BACKDATED = Duration.ofDays(1);

  private final PrivateKey privateKey;
  private final byte[] certificate;
  private final String fingerprint;

  private DtlsIdentity(PrivateKey privateKey, byte[] certificate) {
    this.privateKey = privateKey;
    this.certificate = certificate;
    fingerprint = CertificateFingerprint.of(certificate).toString();
  }

  /** A fresh one, good for 30 days from {@code now}. */
  public static DtlsIdentity generate(SecureRandom random, Instant now) {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"), random);
      var pair = generator.generateKeyPair();
      return new DtlsIdentity(pair.getPrivate(), selfSigned(pair, random, now));
    } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
      throw new IllegalStateException("this Java cannot make an ECDSA P-256 certificate", e);
    }
  }

  /** Its SHA-256 as {@code AB:CD:...}, for {@code a=fingerprint:sha-256}. */
  public String fingerprint() {
    return fingerprint;
  }

  PrivateKey privateKey() {
    return privateKey;
  }

  /** In DER; not to be changed. */
  byte[] certificate() {
    return certificate;
  }

  private static byte[] selfSigned(KeyPair pair, SecureRandom random, Instant now)
      throws OperatorCreationException, IOException {
    var name = new X500Name("CN=Plenum");
    var signer =
        new JcaContentSignerBuilder("SHA256withECDSA")
            .setSecureRandom(random)
            .build(pair.getPrivate());
    return new JcaX509v3CertificateBuilder(
            name,
            new BigInteger(64, random).add(BigInteger.ONE),
            Date.from(now.minus(BACKDATED)),
            Date.from(now.plus(VALIDITY)),
            name,
            pair.getPublic())
        .build(signer)
        .getEncoded();
  }
}
