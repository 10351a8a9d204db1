package plenum.media.srtp;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.ref.Reference;
import plenum.media.octets.Octets;

/**
 * One EVP_CIPHER_CTX whose key is set once: per packet only the initialization vector is. One
 * thread at a time; freed by {@link #close} and by nothing else.
 */
final class LibcryptoContext implements AutoCloseable {
  private static final int AS_BEFORE = -1;
  private static final int IV_CAPACITY = 16;
  private static final int WRITTEN_AT = 16;

  // The collector frees these few octets, so that close need not stop all threads as a shared arena
  // does, and the context may be made by one thread and used by another, as a confined one forbids.
  private final MemorySegment scratch = Arena.ofAuto().allocate(WRITTEN_AT + 8, 8);
  private final long iv = scratch.address();
  private final long written = scratch.address() + WRITTEN_AT;
  private long context;

  LibcryptoContext(long cipher, byte[] key, boolean encrypts) {
    try (var arena = Arena.ofConfined()) {
      var keyOctets = arena.allocateFrom(JAVA_BYTE, key);
      context = (long) Libcrypto.CIPHER_NEW.invokeExact();
      if (context == 0) {
        throw new OutOfMemoryError("EVP_CIPHER_CTX_new");
      }
      int done =
          (int)
              Libcrypto.CIPHER_KEY.invokeExact(
                  context, cipher, 0L, keyOctets.address(), 0L, encrypts ? 1 : 0);
      keyOctets.fill((byte) 0);
      requireKeyed(done);
    } catch (Throwable thrown) {
      throw Libcrypto.unexpected(thrown);
    }
  }

  /** Starts a packet with a 96-bit initialization vector. */
  void start(int ivHead, long ivTail) {
    Octets.put32(scratch, 0, ivHead);
    Octets.put64(scratch, 4, ivTail);
    start();
  }

  /** Starts a packet with a 128-bit initial counter block. */
  void start(long counterHead, long counterTail) {
    Octets.put64(scratch, 0, counterHead);
    Octets.put64(scratch, 8, counterTail);
    start();
  }

  /** Passes {@code length} octets at address {@code in} through; {@code out} 0 for mere AAD. */
  void update(long out, long in, int length) {
    try {
      int done = (int) Libcrypto.CIPHER_UPDATE.invokeExact(context(), out, written, in, length);
      Libcrypto.requireOne(done, "EVP_CipherUpdate");
    } catch (Throwable thrown) {
      throw Libcrypto.unexpected(thrown);
    } finally {
      Reference.reachabilityFence(scratch);
    }
  }

  /** Ends the packet; false if it is being opened and its tag does not fit. */
  boolean finish() {
    try {
      // A stream cipher has nothing left to write: where it would go to is never used.
      return (int) Libcrypto.CIPHER_FINAL.invokeExact(context(), iv, written) == 1;
    } catch (Throwable thrown) {
      throw Libcrypto.unexpected(thrown);
    } finally {
      Reference.reachabilityFence(scratch);
    }
  }

  void control(int command, int argument, long pointer) {
    try {
      int done = (int) Libcrypto.CIPHER_CONTROL.invokeExact(context(), command, argument, pointer);
      Libcrypto.requireOne(done, "EVP_CIPHER_CTX_ctrl");
    } catch (Throwable thrown) {
      throw Libcrypto.unexpected(thrown);
    }
  }

  @Override
  public void close() {
    if (context == 0) {
      return;
    }
    scratch.asSlice(0, IV_CAPACITY).fill((byte) 0);
    try {
      Libcrypto.CIPHER_FREE.invokeExact(context); // libcrypto cleanses the key as it frees.
    } catch (Throwable thrown) {
      throw Libcrypto.unexpected(thrown);
    } finally {
      context = 0;
    }
  }

  private void start() {
    try {
      int done = (int) Libcrypto.CIPHER_IV.invokeExact(context(), 0L, 0L, 0L, iv, AS_BEFORE);
      Libcrypto.requireOne(done, "EVP_CipherInit_ex");
    } catch (Throwable thrown) {
      throw Libcrypto.unexpected(thrown);
    } finally {
      Reference.reachabilityFence(scratch);
    }
  }

  private long context() {
    if (context == 0) {
      throw new IllegalStateException("The cipher is closed");
    }
    return context;
  }

  private void requireKeyed(int done) {
    if (done != 1) {
      close();
      throw new IllegalStateException("EVP_CipherInit_ex refused the key");
    }
  }
}
