package plenum.media.stun;

import java.util.random.RandomGenerator;

/** The 96 bits that tie a response to its request (RFC 8489 section 5). */
public record TransactionId(int first, long rest) {

  /** Unguessable only if {@code random} is a {@link java.security.SecureRandom}. */
  public static TransactionId random(RandomGenerator random) {
    return new TransactionId(random.nextInt(), random.nextLong());
  }
}
