package plenum.media.dtls;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The SHA-256 of a certificate as session descriptions carry it (RFC 8122 section 5). */
final class CertificateFingerprint {
  private static final HexFormat FORMAT = HexFormat.ofDelimiter(":").withUpperCase();
  private static final String HASH = "sha-256";
  private static final int OCTETS = 32;
  private static final int LONGEST_SHOWN = 24;

  private final byte[] digest;

  private CertificateFingerprint(byte[] digest) {
    this.digest = digest;
  }

  /** That of a certificate in DER. */
  static CertificateFingerprint of(byte[] certificate) {
    try {
      return new CertificateFingerprint(MessageDigest.getInstance("SHA-256").digest(certificate));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /**
   * Reads {@code AB:CD:...} with or without {@code sha-256} before it, in any case; throws {@link
   * IllegalArgumentException} with a plain reason for anything else.
   */
  static CertificateFingerprint parse(String text) {
    var words = text.strip().split("\\s+", 3);
    if (words.length == 3) {
      throw new IllegalArgumentException("a fingerprint is a hash's name and its octets, no more");
    }
    if (words.length == 2 && !words[0].toLowerCase(Locale.ROOT).equals(HASH)) {
      throw new IllegalArgumentException(
          "fingerprint by " + shortened(words[0]) + ": only sha-256 is supported");
    }
    return new CertificateFingerprint(octets(words[words.length - 1]));
  }

  /** Compares in constant time. */
  boolean matches(byte[] certificate) {
    return MessageDigest.isEqual(digest, of(certificate).digest);
  }

  @Override
  public String toString() {
    return FORMAT.formatHex(digest);
  }

  private static byte[] octets(String hex) {
    try {
      var octets = FORMAT.parseHex(hex);
      if (octets.length == OCTETS) {
        return octets;
      }
    } catch (IllegalArgumentException e) {
      throw malformed(hex, e);
    }
    throw malformed(hex, null);
  }

  private static IllegalArgumentException malformed(String hex, @Nullable Exception cause) {
    return new IllegalArgumentException(
        "fingerprint \"" + shortened(hex) + "\" is not 32 octets in hexadecimal with colons",
        cause);
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "...";
  }
}
