package plenum.media.sdp;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The SHA-256 of a DTLS certificate (RFC 8122 section 5) as 32 pairs of capital hexadecimal digits
 * with colons between. No other hash is taken: SHA-1 is broken, and every browser sends SHA-256.
 */
public record Fingerprint(String sha256) {
  private static final Pattern VALUE = Pattern.compile("[0-9A-F]{2}(:[0-9A-F]{2}){31}");
  private static final HexFormat COLONS = HexFormat.ofDelimiter(":").withUpperCase();
  private static final String RIGHT = "a=fingerprint:sha-256 and 32 pairs of digits with colons";

  /**
   * @throws IllegalArgumentException if it is not 32 pairs of capital digits
   */
  public Fingerprint {
    if (!VALUE.matcher(sha256).matches()) {
      throw new IllegalArgumentException("not a SHA-256 fingerprint: " + sha256);
    }
  }

  /** The fingerprint of a certificate in DER. */
  public static Fingerprint ofCertificate(byte[] der) {
    try {
      return new Fingerprint(COLONS.formatHex(MessageDigest.getInstance("SHA-256").digest(der)));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }

  /** Whether {@code der} is the certificate meant. */
  public boolean matches(byte[] der) {
    return MessageDigest.isEqual(
        sha256.getBytes(US_ASCII), ofCertificate(der).sha256.getBytes(US_ASCII));
  }

  static Fingerprint of(Section section, Section session) throws SdpException {
    var lines = section.all("fingerprint");
    if (lines.isEmpty()) {
      lines = session.all("fingerprint");
    }
    for (var line : lines) {
      var words = line.words(2, RIGHT);
      if (words[0].equalsIgnoreCase("sha-256")) {
        return of(line, words[1].toUpperCase(Locale.ROOT));
      }
    }
    if (lines.isEmpty()) {
      throw section.head().refuse("there is no a=fingerprint", RIGHT);
    }
    throw lines.getFirst().refuse(lines.getFirst().quoted() + " is no SHA-256", RIGHT);
  }

  private static Fingerprint of(Line line, String value) throws SdpException {
    if (!VALUE.matcher(value).matches()) {
      throw line.refuse(line.quoted() + " has not 32 pairs", RIGHT);
    }
    return new Fingerprint(value);
  }
}
