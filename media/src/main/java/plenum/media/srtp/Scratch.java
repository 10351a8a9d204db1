package plenum.media.srtp;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.MemorySegment;

/** An array that grows to the largest packet seen: the JDK's ciphers are fastest on arrays. */
final class Scratch {
  private byte[] octets = new byte[2048];

  /** An array of at least {@code length} octets, the same one until a longer one is needed. */
  byte[] atLeast(int length) {
    if (octets.length < length) {
      octets = new byte[Math.max(length, 2 * octets.length)];
    }
    return octets;
  }

  /** The array, with {@code length} octets of the segment at its start. */
  byte[] filled(MemorySegment from, long offset, int length) {
    var filled = atLeast(length);
    MemorySegment.copy(from, JAVA_BYTE, offset, filled, 0, length);
    return filled;
  }

  /** Copies the first {@code length} octets out. */
  void emit(int length, MemorySegment to, long offset) {
    MemorySegment.copy(octets, 0, to, JAVA_BYTE, offset, length);
  }
}
