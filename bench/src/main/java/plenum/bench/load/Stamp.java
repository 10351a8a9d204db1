package plenum.bench.load;

import java.lang.foreign.MemorySegment;
import plenum.media.octets.Octets;

/**
 * What the publisher writes into every payload: which packet of its stream this is, when it was
 * sent, and a word before and one at the very end that no other payload has. It outlives whatever a
 * server does to headers and picture ids.
 */
final class Stamp {
  /** Octets from its beginning to its end; the last word stands apart. */
  static final int LENGTH = 24;

  /** Octets of the word at the end of the payload. */
  static final int TAIL = 8;

  private static final long MARK = 0x506c656e756d2121L;

  private Stamp() {}

  /**
   * Writes the stamp.
   *
   * @param end where the payload ends
   */
  static void write(MemorySegment to, long offset, long end, long index, long nanos) {
    Octets.put64(to, offset, MARK);
    Octets.put64(to, offset + 8, index);
    Octets.put64(to, offset + 16, nanos);
    Octets.put64(to, end - TAIL, MARK ^ index);
  }

  /** Whether a whole stamp stands there. */
  static boolean there(MemorySegment from, long offset, long end) {
    return end - offset >= LENGTH + TAIL
        && Octets.i64(from, offset) == MARK
        && Octets.i64(from, end - TAIL) == (MARK ^ index(from, offset));
  }

  /** Which packet of its stream, from 0. */
  static long index(MemorySegment from, long offset) {
    return Octets.i64(from, offset + 8);
  }

  /** When it was sent, in nanoseconds since 1970. */
  static long sent(MemorySegment from, long offset) {
    return Octets.i64(from, offset + 16);
  }
}
