package plenum.media.ice;

import java.util.random.RandomGenerator;

/**
 * One side's user fragment and password (RFC 8445 section 5.3). {@link #toString} keeps the
 * password to itself.
 *
 * @param ufrag 4 to 256 characters of A-Z, a-z, 0-9, + and /
 * @param password 22 to 256 of the same
 */
public record IceCredentials(String ufrag, String password) {
  private static final String CHARACTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  /** 48 bits: two of a server's thousands of transports never share a fragment. */
  private static final int UFRAG = 8;

  /** 144 bits; the RFC asks for 128. */
  private static final int PASSWORD = 24;

  private static final int LONGEST = 256;

  public IceCredentials {
    check("ice-ufrag", ufrag, 4);
    check("ice-pwd", password, 22);
  }

  /**
   * A fresh pair; {@code random} must be a {@link java.security.SecureRandom} on a real network.
   */
  public static IceCredentials random(RandomGenerator random) {
    return new IceCredentials(characters(random, UFRAG), characters(random, PASSWORD));
  }

  @Override
  public String toString() {
    return "IceCredentials[" + ufrag + "]";
  }

  private static String characters(RandomGenerator random, int length) {
    var text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
    }
    return text.toString();
  }

  private static void check(String what, String value, int shortest) {
    if (value.length() < shortest || value.length() > LONGEST) {
      throw new IllegalArgumentException(
          what + " has " + value.length() + " characters, not " + shortest + " to " + LONGEST);
    }
    if (value.chars().anyMatch(c -> CHARACTERS.indexOf(c) < 0)) {
      throw new IllegalArgumentException(
          what + " has characters other than A-Z, a-z, 0-9, + and /");
    }
  }
}
