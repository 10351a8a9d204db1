package plenum.media.srtp;

import java.lang.foreign.MemorySegment;
import java.lang.ref.Reference;

/** AES-128-GCM by libcrypto: off-heap to off-heap, without garbage. */
final class LibcryptoGcm implements Gcm {
  // EVP_CTRL_AEAD_GET_TAG and EVP_CTRL_AEAD_SET_TAG of openssl/evp.h.
  private static final int READ_TAG = 0x10;
  private static final int EXPECT_TAG = 0x11;

  private final LibcryptoContext context;

  LibcryptoGcm(long cipher, byte[] key, Direction direction) {
    context = new LibcryptoContext(cipher, key, direction == Direction.SEAL);
  }

  @Override
  public void start(int ivHead, long ivTail) {
    context.start(ivHead, ivTail);
  }

  @Override
  public void associate(MemorySegment from, long offset, int length) {
    try {
      context.update(0, Libcrypto.address(from, offset, length), length);
    } finally {
      Reference.reachabilityFence(from);
    }
  }

  @Override
  public void seal(
      MemorySegment from, long fromOffset, int length, MemorySegment to, long toOffset) {
    try {
      long in = Libcrypto.address(from, fromOffset, length);
      long out = Libcrypto.writable(to, toOffset, length + TAG_LENGTH);
      if (length > 0) {
        context.update(out, in, length);
      }
      if (!context.finish()) {
        throw new IllegalStateException("EVP_CipherFinal_ex failed");
      }
      context.control(READ_TAG, TAG_LENGTH, out + length);
    } finally {
      Reference.reachabilityFence(from);
      Reference.reachabilityFence(to);
    }
  }

  @Override
  public boolean open(
      MemorySegment from,
      long fromOffset,
      int length,
      long tagOffset,
      MemorySegment to,
      long toOffset) {
    try {
      long in = Libcrypto.address(from, fromOffset, length);
      long tag = Libcrypto.address(from, tagOffset, TAG_LENGTH);
      long out = Libcrypto.writable(to, toOffset, length);
      context.control(EXPECT_TAG, TAG_LENGTH, tag);
      if (length > 0) {
        context.update(out, in, length);
      }
      return context.finish();
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
