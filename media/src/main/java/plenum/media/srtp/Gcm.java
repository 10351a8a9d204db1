package plenum.media.srtp;

import java.lang.foreign.MemorySegment;

/**
 * AES-128-GCM under one key, in one direction, one packet after another: {@link #start}, then
 * {@link #associate} as often as needed, then {@link #seal} or {@link #open}. Source and
 * destination may be the very same place, but must not overlap otherwise.
 */
sealed interface Gcm extends AutoCloseable permits LibcryptoGcm, JdkGcm {
  int TAG_LENGTH = 16;

  /** Which of {@link #seal} and {@link #open} it is for. */
  enum Direction {
    SEAL,
    OPEN
  }

  /** Begins a packet with a 96-bit initialization vector, its first 32 bits and its last 64. */
  void start(int ivHead, long ivTail);

  /** Adds octets that are authenticated but not encrypted. */
  void associate(MemorySegment from, long offset, int length);

  /** Writes {@code length} octets of ciphertext and the tag. */
  void seal(MemorySegment from, long fromOffset, int length, MemorySegment to, long toOffset);

  /**
   * Writes {@code length} octets of plaintext; false if the tag does not fit, and then what was
   * written means nothing.
   */
  boolean open(
      MemorySegment from,
      long fromOffset,
      int length,
      long tagOffset,
      MemorySegment to,
      long toOffset);

  /** Frees the key; what is called afterwards throws {@link IllegalStateException}. */
  @Override
  void close();
}
