package plenum.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * How the entries of one conference hang together. The framing is fixed for ever, and simple enough
 * to be recomputed by anybody who holds the stored bytes:
 *
 * <pre>
 * hash(0) = SHA-256("plenum journal 1\n" ‖ conference id in UTF-8)
 * hash(n) = SHA-256(hash(n - 1) ‖ length ‖ public part ‖ 00)             no sealed part
 * hash(n) = SHA-256(hash(n - 1) ‖ length ‖ public part ‖ 01 ‖ digest)    with a sealed part
 * digest  = SHA-256(salt ‖ sealed part)
 * </pre>
 *
 * Hashes and digests are 32 bytes, salts are 32 bytes, the length is that of the public part as
 * four bytes, most significant first; so no two different entries frame to the same bytes. The
 * public part is the canonical JSON of {@link Envelope}, which names conference, seq, time, term,
 * actor, type, version and the sealed part's owner; so none of these can be changed either.
 */
public final class Chain {
  /** Bytes of salt before a sealed part: nobody finds a short text by trying. */
  public static final int SALT_BYTES = 32;

  private static final byte[] OPEN = {0};
  private static final byte[] SEALED = {1};

  private Chain() {}

  /** The hash before the first entry. */
  public static Sha256 start(String conference) {
    return Sha256.over(("plenum journal 1\n" + conference).getBytes(UTF_8));
  }

  /** The hash after an entry with these stored bytes. */
  public static Sha256 link(Sha256 previous, byte[] publicPart, Optional<Sha256> sealedDigest) {
    var length = ByteBuffer.allocate(Integer.BYTES).putInt(publicPart.length).array();
    return sealedDigest
        .map(d -> Sha256.over(previous.bytes(), length, publicPart, SEALED, d.bytes()))
        .orElseGet(() -> Sha256.over(previous.bytes(), length, publicPart, OPEN));
  }

  /** What the chain keeps of a sealed part. */
  public static Sha256 digest(byte[] salt, byte[] sealedPart) {
    return Sha256.over(salt, sealedPart);
  }
}
