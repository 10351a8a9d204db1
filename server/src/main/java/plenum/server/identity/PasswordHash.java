package plenum.server.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id (RFC 9106), written as the reference implementation writes it, so that parameters can
 * change while old hashes stay readable. Thread-safe; one hash is computed at a time, which bounds
 * what a flood of sign-ins can take.
 */
public final class PasswordHash {
  /**
   * KiB. OWASP's password cheat sheet pairs 19 MiB with two passes; more would not fit the server's
   * memory budget, less makes guessing on graphics cards cheaper.
   */
  private static final int MEMORY = 19_456;

  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int SALT_OCTETS = 16;
  private static final int HASH_OCTETS = 32;

  /** Refuses to read parameters that would take the server's memory or minutes of work. */
  private static final int MOST_MEMORY = 32_768;

  private static final int MOST_PASSES = 10;

  private static final Pattern WRITTEN =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,6}),t=(\\d{1,2}),p=(\\d)\\$((?:[A-Za-z0-9+/]{4}){2,16}[A-Za-z0-9+/]{2,3})\\$([A-Za-z0-9+/]{43})");

  private final RandomGenerator random;
  private final Semaphore one = new Semaphore(1);

  /** {@code random} must be cryptographically strong: it makes salts. */
  public PasswordHash(RandomGenerator random) {
    this.random = random;
  }

  public String of(String password) {
    var salt = new byte[SALT_OCTETS];
    random.nextBytes(salt);
    var hash = compute(password, salt, MEMORY, PASSES, LANES, HASH_OCTETS);
    var base64 = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
        .formatted(MEMORY, PASSES, LANES, base64.encodeToString(salt), base64.encodeToString(hash));
  }

  /** False for any other password, and for a hash that is not one. */
  public boolean matches(String password, String written) {
    var parts = WRITTEN.matcher(written);
    if (!parts.matches()) {
      return false;
    }
    int memory = Integer.parseInt(parts.group(1));
    int passes = Integer.parseInt(parts.group(2));
    int lanes = Integer.parseInt(parts.group(3));
    if (memory > MOST_MEMORY || passes > MOST_PASSES || passes < 1 || lanes < 1) {
      return false;
    }
    return matches(password, parts.group(4), parts.group(5), memory, passes, lanes);
  }

  private boolean matches(
      String password, String saltText, String hashText, int memory, int passes, int lanes) {
    var salt = Base64.getDecoder().decode(saltText);
    var hash = Base64.getDecoder().decode(hashText);
    return MessageDigest.isEqual(hash, compute(password, salt, memory, passes, lanes, hash.length));
  }

  private byte[] compute(
      String password, byte[] salt, int memory, int passes, int lanes, int octets) {
    one.acquireUninterruptibly();
    try {
      var generator = new Argon2BytesGenerator();
      generator.init(
          new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
              .withVersion(Argon2Parameters.ARGON2_VERSION_13)
              .withMemoryAsKB(memory)
              .withIterations(passes)
              .withParallelism(lanes)
              .withSalt(salt)
              .build());
      var hash = new byte[octets];
      generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
      return hash;
    } finally {
      one.release();
    }
  }
}
