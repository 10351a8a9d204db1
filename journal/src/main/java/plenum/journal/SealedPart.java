package plenum.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;

/**
 * A sealed part opened for its owner, with the salt that proves it to belong to the chain.
 *
 * @param salt 32 bytes as hexadecimal digits
 * @param stored canonical JSON, as it was hashed
 */
public record SealedPart(long seq, String owner, String salt, String stored) {
  /** Whether this is what the chain's entry sealed. */
  public boolean matches(Entry.Seal seal) {
    return seal.owner().equals(owner) && seal.digest().equals(digest());
  }

  static SealedPart of(long seq, String owner, byte[] salt, String stored) {
    return new SealedPart(seq, owner, HexFormat.of().formatHex(salt), stored);
  }

  Sha256 digest() {
    return Chain.digest(HexFormat.of().parseHex(salt), stored.getBytes(UTF_8));
  }
}
