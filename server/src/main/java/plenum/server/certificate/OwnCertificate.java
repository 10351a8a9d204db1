package plenum.server.certificate;

import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * The certificate that the server makes for a local network: its own signature, all its addresses
 * and its name. It is kept, so that a browser that was told to go on is not asked again, and made
 * anew only when an address is missing from it or its end is near.
 */
public final class OwnCertificate {
  /** Safari accepts none that lasts longer than 825 days, others none longer than 398. */
  private static final Duration VALID = Duration.ofDays(397);

  private static final Duration NEAR_ITS_END = Duration.ofDays(30);

  /** For clocks of phones that are behind. */
  private static final Duration EARLIER = Duration.ofDays(1);

  private final Path folder;
  private final SecureRandom random;

  /** Kept in {@code folder}, which is made if it is missing. */
  public OwnCertificate(Path folder, SecureRandom random) {
    this.folder = folder;
    this.random = random;
  }

  /** The kept certificate where it still serves, else a new one. */
  public PemKeys keys(Collection<InetAddress> addresses, String hostName, Instant now)
      throws IOException, GeneralSecurityException {
    var names = names(addresses, hostName);
    var certificate = folder.resolve("own-certificate.pem");
    var key = folder.resolve("own-key.pem");
    if (Files.exists(certificate) && Files.exists(key)) {
      var kept = PemKeys.read(certificate, key);
      if (serves(kept.certificate(), names, now)) {
        return kept;
      }
    }
    return make(certificate, key, names, now);
  }

  private PemKeys make(Path certificate, Path key, Set<String> names, Instant now)
      throws IOException, GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"), random);
    var pair = generator.generateKeyPair();
    var keys = new PemKeys(pair.getPrivate(), List.of(sign(pair, names, now)));
    Files.createDirectories(folder);
    keys.write(certificate, key);
    return keys;
  }

  private X509Certificate sign(KeyPair pair, Set<String> names, Instant now)
      throws IOException, GeneralSecurityException {
    var name = new X500Name("CN=Plenum on " + names.iterator().next().substring(2));
    try {
      var builder =
          new JcaX509v3CertificateBuilder(
              name,
              new BigInteger(127, random).setBit(0),
              Date.from(now.minus(EARLIER)),
              Date.from(now.plus(VALID).minus(EARLIER)),
              name,
              pair.getPublic());
      builder.addExtension(Extension.subjectAlternativeName, false, alternatives(names));
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
      builder.addExtension(
          Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
      var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate());
      return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    } catch (OperatorCreationException failed) {
      throw new GeneralSecurityException(failed);
    }
  }

  private static GeneralNames alternatives(Set<String> names) {
    return new GeneralNames(
        names.stream()
            .map(name -> new GeneralName(kind(name), name.substring(2)))
            .toArray(GeneralName[]::new));
  }

  private static int kind(String name) {
    return name.startsWith("n:") ? GeneralName.dNSName : GeneralName.iPAddress;
  }

  /** "n:" and a host name, or "a:" and an address without its scope; sorted, never empty. */
  private static Set<String> names(Collection<InetAddress> addresses, String hostName) {
    var names = new TreeSet<String>();
    names.add("n:localhost");
    names.add("n:" + hostName); // a machine may itself be called localhost
    for (var address : addresses) {
      var text = address.getHostAddress();
      int scope = text.indexOf('%');
      names.add("a:" + (scope < 0 ? text : text.substring(0, scope)));
    }
    return names;
  }

  private static boolean serves(X509Certificate kept, Set<String> wanted, Instant now)
      throws GeneralSecurityException {
    var held = new TreeSet<String>();
    var alternatives = kept.getSubjectAlternativeNames();
    if (alternatives != null) {
      alternatives.forEach(entry ->
          held.add((entry.get(0).equals(GeneralName.dNSName) ? "n:" : "a:") + entry.get(1)));
    }
    return held.containsAll(wanted)
        && kept.getNotAfter().toInstant().isAfter(now.plus(NEAR_ITS_END));
  }
}
