package plenum.journal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 hash as 64 lower-case hexadecimal digits. */
public record Sha256(String hex) {
  /** Refuses anything but 64 lower-case hexadecimal digits. */
  public Sha256 {
    if (hex.length() != 64 || !hex.chars().allMatch(Sha256::digit)) {
      throw new IllegalArgumentException("not a SHA-256 in lower-case hexadecimal: " + hex);
    }
  }

  /** The hash whose 32 bytes are these. */
  public static Sha256 ofBytes(byte[] hash) {
    return new Sha256(HexFormat.of().formatHex(hash));
  }

  /** The hash of all {@code parts}, one after the other, nothing between them. */
  public static Sha256 over(byte[]... parts) {
    var digest = fresh();
    for (var part : parts) {
      digest.update(part);
    }
    return ofBytes(digest.digest());
  }

  /** The 32 bytes, a fresh array. */
  public byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }

  static MessageDigest fresh() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  private static boolean digit(int unit) {
    return (unit >= '0' && unit <= '9') || (unit >= 'a' && unit <= 'f');
  }

  @Override
  public String toString() {
    return hex;
  }
}
