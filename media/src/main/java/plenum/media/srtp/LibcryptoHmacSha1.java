package plenum.media.srtp;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.ref.Reference;

/** HMAC-SHA1 by libcrypto, in one EVP_MAC_CTX that keeps its key; one thread at a time. */
final class LibcryptoHmacSha1 implements HmacSha1 {
  // Two OSSL_PARAM of openssl/core.h: 40 octets each, the second one empty as the end.
  private static final int PARAMETERS_LENGTH = 80;
  private static final int TYPE_AT = 8;
  private static final int DATA_AT = 16;
  private static final int UTF8_STRING = 4;

  private final MemorySegment written = Arena.ofAuto().allocate(8, 8);
  private long context;

  LibcryptoHmacSha1(byte[] key) {
    try (var arena = Arena.ofConfined()) {
      var keyOctets = arena.allocateFrom(JAVA_BYTE, key);
      context = newContext(arena.allocateFrom("HMAC"));
      int done =
          (int)
              Libcrypto.MAC_INIT.invokeExact(
                  context, keyOctets.address(), (long) key.length, withSha1(arena).address());
      keyOctets.fill((byte) 0);
      requireKeyed(done);
    } catch (Throwable thrown) {
      throw Libcrypto.unexpected(thrown);
    }
  }

  @Override
  public void start() {
    try {
      int done = (int) Libcrypto.MAC_INIT.invokeExact(context(), 0L, 0L, 0L);
      Libcrypto.requireOne(done, "EVP_MAC_init");
    } catch (Throwable thrown) {
      throw Libcrypto.unexpected(thrown);
    }
  }

  @Override
  public void update(MemorySegment from, long offset, int length) {
    try {
      long in = Libcrypto.address(from, offset, length);
      int done = (int) Libcrypto.MAC_UPDATE.invokeExact(context(), in, (long) length);
      Libcrypto.requireOne(done, "EVP_MAC_update");
    } catch (Throwable thrown) {
      throw Libcrypto.unexpected(thrown);
    } finally {
      Reference.reachabilityFence(from);
    }
  }

  @Override
  public void finish(MemorySegment to, long offset) {
    try {
      long out = Libcrypto.writable(to, offset, LENGTH);
      int done =
          (int) Libcrypto.MAC_FINAL.invokeExact(context(), out, written.address(), (long) LENGTH);
      Libcrypto.requireOne(done, "EVP_MAC_final");
    } catch (Throwable thrown) {
      throw Libcrypto.unexpected(thrown);
    } finally {
      Reference.reachabilityFence(to);
      Reference.reachabilityFence(written);
    }
  }

  @Override
  public void close() {
    if (context == 0) {
      return;
    }
    try {
      Libcrypto.MAC_CONTEXT_FREE.invokeExact(context); // libcrypto cleanses the key as it frees.
    } catch (Throwable thrown) {
      throw Libcrypto.unexpected(thrown);
    } finally {
      context = 0;
    }
  }

  private static long newContext(MemorySegment name) throws Throwable {
    long mac = (long) Libcrypto.MAC_FETCH.invokeExact(0L, name.address(), 0L);
    if (mac == 0) {
      throw new IllegalStateException("EVP_MAC_fetch has no HMAC");
    }
    long context = (long) Libcrypto.MAC_NEW.invokeExact(mac);
    Libcrypto.MAC_FREE.invokeExact(mac); // The context holds a reference of its own.
    if (context == 0) {
      throw new OutOfMemoryError("EVP_MAC_CTX_new");
    }
    return context;
  }

  private static MemorySegment withSha1(Arena arena) {
    var digest = arena.allocateFrom("SHA1");
    var parameters = arena.allocate(PARAMETERS_LENGTH, 8);
    parameters.set(ADDRESS, 0, arena.allocateFrom("digest"));
    parameters.set(JAVA_INT, TYPE_AT, UTF8_STRING);
    parameters.set(ADDRESS, DATA_AT, digest);
    parameters.setAtIndex(JAVA_LONG, 3, digest.byteSize() - 1);
    return parameters;
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
      throw new IllegalStateException("EVP_MAC_init refused the key");
    }
  }
}
