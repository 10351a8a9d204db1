package plenum.media.srtp;

import java.lang.foreign.MemorySegment;

/** HMAC-SHA1 under one key: {@link #start}, then {@link #update}, then {@link #finish}. */
sealed interface HmacSha1 extends AutoCloseable permits LibcryptoHmacSha1, JdkHmacSha1 {
  int LENGTH = 20;

  void start();

  void update(MemorySegment from, long offset, int length);

  /** Writes all {@link #LENGTH} octets. */
  void finish(MemorySegment to, long offset);

  /** Frees the key; what is called afterwards throws {@link IllegalStateException}. */
  @Override
  void close();
}
