package plenum.conference.command;

/**
 * Recognises a browser again: a hash, in hexadecimal, of a key that never leaves its tab. The key
 * itself must not be put here, for this stands in the journal.
 */
public record DeviceKey(String hash) {
  /** Characters: up to 512 bits, enough for any hash in use. */
  public static final int LONGEST = 128;

  public DeviceKey {
    if (!wellFormed(hash)) {
      throw new IllegalArgumentException("A device key is 16 to 128 lower-case hexadecimal digits");
    }
  }

  public static boolean wellFormed(String hash) {
    return hash.length() >= 16
        && hash.length() <= LONGEST
        && hash.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
  }

  @Override
  public String toString() {
    return hash;
  }
}
