package plenum.server.certificate;

import java.io.FileReader;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.openssl.PEMException;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;

/**
 * A private key and its certificate chain, the server's own certificate first. The key is read as
 * PKCS#8, SEC1 or PKCS#1, whatever a certificate authority's tool wrote.
 */
public record PemKeys(PrivateKey key, List<X509Certificate> chain) {
  public PemKeys {
    chain = List.copyOf(chain);
    if (chain.isEmpty()) {
      throw new IllegalArgumentException("a chain has at least one certificate");
    }
  }

  /** Reads both files; the message of what it throws says which file is wrong and how. */
  public static PemKeys read(Path certificate, Path key)
      throws IOException, GeneralSecurityException {
    return new PemKeys(key(key), chain(certificate));
  }

  public X509Certificate certificate() {
    return chain.getFirst();
  }

  /** With one entry and an empty password. */
  public KeyStore store() throws GeneralSecurityException, IOException {
    var store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry("plenum", key, new char[0], chain.toArray(X509Certificate[]::new));
    return store;
  }

  /** Writes both files, the key readable by its owner alone. */
  void write(Path certificateFile, Path keyFile) throws IOException {
    OwnerOnly.write(keyFile, pem(key));
    Files.writeString(certificateFile, pem(certificate()));
  }

  /**
   * Reads what {@link #writeTogether} wrote: a crash between two files would leave a key beside
   * another key's certificate.
   */
  public static PemKeys readTogether(Path file) throws IOException, GeneralSecurityException {
    var chain = new ArrayList<X509Certificate>();
    try (var parser = new PEMParser(new FileReader(file.toFile(), StandardCharsets.US_ASCII))) {
      for (var found = parser.readObject(); found != null; found = parser.readObject()) {
        if (found instanceof X509CertificateHolder held) {
          chain.add(new JcaX509CertificateConverter().getCertificate(held));
        }
      }
    } catch (PEMException malformed) {
      throw new GeneralSecurityException(
          file + " is not PEM: " + malformed.getMessage(), malformed);
    }
    if (chain.isEmpty()) {
      throw new CertificateException(file + " holds no certificate in PEM.");
    }
    return new PemKeys(key(file), chain);
  }

  /** Writes the key and the whole chain into one file, which its owner alone may read. */
  public void writeTogether(Path file) throws IOException {
    var text = new StringBuilder(pem(key));
    for (var certificate : chain) {
      text.append(pem(certificate));
    }
    OwnerOnly.write(file, text.toString());
  }

  static String pem(Object thing) throws IOException {
    var text = new StringWriter();
    try (var writer = new JcaPEMWriter(text)) {
      // PKCS#8: as SEC1, Bouncy Castle leaves out the curve and cannot read its own file.
      writer.writeObject(
          thing instanceof PrivateKey key ? new JcaPKCS8Generator(key, null) : thing);
    }
    return text.toString();
  }

  private static List<X509Certificate> chain(Path file)
      throws IOException, GeneralSecurityException {
    try (var stream = Files.newInputStream(file)) {
      var certificates =
          CertificateFactory.getInstance("X.509").generateCertificates(stream).stream()
              .map(X509Certificate.class::cast)
              .toList();
      if (certificates.isEmpty()) {
        throw new CertificateException(file + " holds no certificate in PEM.");
      }
      return certificates;
    }
  }

  private static PrivateKey key(Path file) throws IOException, GeneralSecurityException {
    try (var parser = new PEMParser(new FileReader(file.toFile(), StandardCharsets.US_ASCII))) {
      var found = parser.readObject();
      while (found != null) {
        switch (found) {
          case PrivateKeyInfo plain -> {
            return new JcaPEMKeyConverter().getPrivateKey(plain);
          }
          case PEMKeyPair pair -> {
            return new JcaPEMKeyConverter().getPrivateKey(pair.getPrivateKeyInfo());
          }
          default -> found = parser.readObject(); // such as EC PARAMETERS before the key
        }
      }
      throw new GeneralSecurityException(file + " holds no unencrypted private key in PEM.");
    } catch (PEMException malformed) {
      throw new GeneralSecurityException(
          file + " is not PEM: " + malformed.getMessage(), malformed);
    }
  }
}
