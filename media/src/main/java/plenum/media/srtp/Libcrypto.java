package plenum.media.srtp;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.Objects;

/**
 * The functions of OpenSSL 3 that SRTP needs. Pointers are plain longs, because a slice of a
 * segment per argument would be garbage; {@link #address} makes the checks that a slice would make.
 * Loading this class fails with a {@link LinkageError} where there is no libcrypto.so.3.
 *
 * <p>Calls made once per packet are {@link Linker.Option#critical}: they run for microseconds,
 * never block and never call back, so they may skip the thread's change of state. Calls that make
 * or free contexts, which take locks and memory, are ordinary ones.
 */
final class Libcrypto {
  private static final Linker LINKER = Linker.nativeLinker();
  private static final SymbolLookup LIBRARY =
      SymbolLookup.libraryLookup("libcrypto.so.3", Arena.global());
  private static final Linker.Option BRIEF = Linker.Option.critical(false);

  static final MethodHandle CIPHER_NEW = function("EVP_CIPHER_CTX_new", JAVA_LONG);
  static final MethodHandle CIPHER_FREE = procedure("EVP_CIPHER_CTX_free", JAVA_LONG);
  static final MethodHandle AES_128_GCM = function("EVP_aes_128_gcm", JAVA_LONG);
  static final MethodHandle AES_128_CTR = function("EVP_aes_128_ctr", JAVA_LONG);

  /** (context, cipher, engine, key, iv, encrypts or -1 for as before). */
  static final MethodHandle CIPHER_KEY =
      function(
          "EVP_CipherInit_ex",
          JAVA_INT,
          JAVA_LONG,
          JAVA_LONG,
          JAVA_LONG,
          JAVA_LONG,
          JAVA_LONG,
          JAVA_INT);

  /** The same function, for the calls that set the iv alone. */
  static final MethodHandle CIPHER_IV =
      brief("EVP_CipherInit_ex", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_INT);

  /** (context, out, length written, in, length). */
  static final MethodHandle CIPHER_UPDATE =
      brief("EVP_CipherUpdate", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_INT);

  /** (context, out, length written). */
  static final MethodHandle CIPHER_FINAL =
      brief("EVP_CipherFinal_ex", JAVA_LONG, JAVA_LONG, JAVA_LONG);

  /** (context, command, argument, pointer). */
  static final MethodHandle CIPHER_CONTROL =
      brief("EVP_CIPHER_CTX_ctrl", JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_LONG);

  /** (library context, name, properties). */
  static final MethodHandle MAC_FETCH =
      function("EVP_MAC_fetch", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);

  static final MethodHandle MAC_FREE = procedure("EVP_MAC_free", JAVA_LONG);
  static final MethodHandle MAC_NEW = function("EVP_MAC_CTX_new", JAVA_LONG, JAVA_LONG);
  static final MethodHandle MAC_CONTEXT_FREE = procedure("EVP_MAC_CTX_free", JAVA_LONG);

  /** (context, key, length, parameters); without a key it starts over with the one it has. */
  static final MethodHandle MAC_INIT =
      function("EVP_MAC_init", JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);

  /** (context, in, length). */
  static final MethodHandle MAC_UPDATE = brief("EVP_MAC_update", JAVA_LONG, JAVA_LONG, JAVA_LONG);

  /** (context, out, length written, capacity). */
  static final MethodHandle MAC_FINAL =
      function("EVP_MAC_final", JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);

  private Libcrypto() {}

  /**
   * The address of {@code length} octets to read.
   *
   * @throws IndexOutOfBoundsException if they are not all inside the segment
   * @throws IllegalArgumentException if the segment is on the heap
   * @throws IllegalStateException if its arena is closed
   */
  static long address(MemorySegment segment, long offset, int length) {
    Objects.checkFromIndexSize(offset, length, segment.byteSize());
    if (!segment.isNative()) {
      throw new IllegalArgumentException("libcrypto reads and writes off-heap memory only");
    }
    if (length > 0) {
      var _ = segment.get(JAVA_BYTE, offset); // Throws if closed or another thread's.
    }
    return segment.address() + offset;
  }

  /** The address of {@code length} octets to write; throws as {@link #address} does. */
  static long writable(MemorySegment segment, long offset, int length) {
    if (segment.isReadOnly()) {
      throw new IllegalArgumentException("The destination is read-only");
    }
    return address(segment, offset, length);
  }

  /** Most functions of libcrypto return 1 for success; anything else here is a bug of ours. */
  static void requireOne(int returned, String function) {
    if (returned != 1) {
      throw new IllegalStateException(function + " failed");
    }
  }

  /** Turns what {@code invokeExact} declares into what it can throw. */
  static RuntimeException unexpected(Throwable thrown) {
    return switch (thrown) {
      case RuntimeException e -> e;
      case Error e -> throw e;
      default -> new IllegalStateException(thrown);
    };
  }

  private static MethodHandle function(
      String name, MemoryLayout returned, MemoryLayout... arguments) {
    return LINKER.downcallHandle(
        LIBRARY.findOrThrow(name), FunctionDescriptor.of(returned, arguments));
  }

  private static MethodHandle procedure(String name, MemoryLayout... arguments) {
    return LINKER.downcallHandle(LIBRARY.findOrThrow(name), FunctionDescriptor.ofVoid(arguments));
  }

  private static MethodHandle brief(String name, MemoryLayout... arguments) {
    return LINKER.downcallHandle(
        LIBRARY.findOrThrow(name), FunctionDescriptor.of(JAVA_INT, arguments), BRIEF);
  }
}
