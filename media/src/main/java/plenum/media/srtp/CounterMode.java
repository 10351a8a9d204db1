package plenum.media.srtp;

import java.lang.foreign.MemorySegment;

/** AES-128 in counter mode under one key (RFC 3711 section 4.1.1). */
sealed interface CounterMode extends AutoCloseable permits LibcryptoCounterMode, JdkCounterMode {

  /**
   * Encrypts or decrypts {@code length} octets from a 128-bit initial counter block, given in two
   * halves. Source and destination may be the very same place, but must not overlap otherwise.
   */
  void apply(
      long counterHead,
      long counterTail,
      MemorySegment from,
      long fromOffset,
      int length,
      MemorySegment to,
      long toOffset);

  /** Frees the key; what is called afterwards throws {@link IllegalStateException}. */
  @Override
  void close();
}
