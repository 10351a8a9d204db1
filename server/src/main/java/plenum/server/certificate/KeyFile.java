package plenum.server.certificate;

import java.io.FileReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;

/** Both halves of a key in one file that its owner alone may read: PKCS#8, then the public one. */
public final class KeyFile {
  private KeyFile() {}

  /** Reads what {@link #write} wrote; the message of what it throws says what is wrong. */
  public static KeyPair read(Path file) throws IOException, GeneralSecurityException {
    try (var parser = new PEMParser(new FileReader(file.toFile(), StandardCharsets.US_ASCII))) {
      if (parser.readObject() instanceof PrivateKeyInfo own
          && parser.readObject() instanceof SubjectPublicKeyInfo known) {
        var converter = new JcaPEMKeyConverter();
        return new KeyPair(converter.getPublicKey(known), converter.getPrivateKey(own));
      }
      throw new GeneralSecurityException(file + " does not hold both halves of a key in PEM.");
    }
  }

  public static void write(Path file, KeyPair keys) throws IOException {
    OwnerOnly.write(file, PemKeys.pem(keys.getPrivate()) + PemKeys.pem(keys.getPublic()));
  }
}
