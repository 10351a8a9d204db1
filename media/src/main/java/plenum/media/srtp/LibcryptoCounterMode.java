package plenum.media.srtp;

import java.lang.foreign.MemorySegment;
import java.lang.ref.Reference;

/** AES-128 in counter mode by libcrypto: off-heap to off-heap, without garbage. */
final class LibcryptoCounterMode implements CounterMode {
  private final LibcryptoContext context;

  LibcryptoCounterMode(long cipher, byte[] key) {
    context = new LibcryptoContext(cipher, key, true);
  }

  @Override
  public void apply(
      long counterHead,
      long counterTail,
      MemorySegment from,
      long fromOffset,
      int length,
      MemorySegment to,
      long toOffset) {
    try {
      long in = Libcrypto.address(from, fromOffset, length);
      long out = Libcrypto.writable(to, toOffset, length);
      context.start(counterHead, counterTail);
      if (length > 0) {
        context.update(out, in, length);
      }
    } finally {
      Reference.reachabilityFence(from);
      Reference.reachabilityFence(to);
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
