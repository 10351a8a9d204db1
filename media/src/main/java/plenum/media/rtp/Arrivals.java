package plenum.media.rtp;

import java.lang.foreign.MemorySegment;
import plenum.media.octets.Octets;

/**
 * Reads transport-wide feedback (draft-holmer-rmcat-transport-wide-cc-extensions-01 section 3.1):
 * first the chunks that say which packets came, then the time that passed between them. It walks
 * both at once and keeps nothing. A feedback that is cut short, or longer than any browser's, is
 * told as far as it goes.
 */
final class Arrivals {
  private static final int FIXED = 20;

  /** Steps of 250 us in the 64 ms of the reference time. */
  private static final long BASE_STEPS = 256;

  /**
   * Packets of which one feedback may tell: those of 200 ms at 25 Mbit/s. Two octets can stand for
   * 8,191 packets that never were, and whoever sends such must not keep everybody waiting.
   */
  static final int MOST = 512;

  private static final int SMALL = 1;
  private static final int LARGE = 2;

  private Arrivals() {}

  static void read(MemorySegment from, long at, int size, RtcpVisitor visitor) {
    if (size < FIXED) {
      return;
    }
    int first = Octets.u16(from, at + 12);
    int count = Math.min(MOST, Octets.u16(from, at + 14));
    long steps = Octets.u24(from, at + 16) * BASE_STEPS;
    long end = at + size;
    long chunk = at + FIXED;
    long delta = afterChunks(from, chunk, end, Octets.u16(from, at + 14));
    for (int told = 0; told < count && chunk + 2 <= end; chunk += 2) {
      int bits = Octets.u16(from, chunk);
      int covered = Math.min(covers(bits), count - told);
      for (int i = 0; i < covered; i++) {
        int symbol = symbol(bits, i);
        int octets = symbol == SMALL || symbol == LARGE ? symbol : 0;
        if (delta + octets > end) {
          visitor.arrivalsTold();
          return;
        }
        steps += octets == 0 ? 0 : delta(from, delta, symbol);
        visitor.arrival(first + told & 0xffff, octets == 0 ? -1 : steps & 0xffff_ffffL);
        delta += octets;
        told++;
      }
    }
    visitor.arrivalsTold();
  }

  private static long delta(MemorySegment from, long at, int symbol) {
    return symbol == SMALL ? Octets.u8(from, at) : (short) Octets.u16(from, at);
  }

  /** Where the deltas begin. */
  private static long afterChunks(MemorySegment from, long start, long end, int count) {
    long at = start;
    for (int told = 0; told < count && at + 2 <= end; at += 2) {
      told += covers(Octets.u16(from, at));
    }
    return at;
  }

  /** How many packets a chunk tells of: a run (section 3.1.3), 14 of one bit or 7 of two. */
  private static int covers(int chunk) {
    if ((chunk & 0x8000) == 0) {
      return chunk & 0x1fff;
    }
    return (chunk & 0x4000) == 0 ? 14 : 7;
  }

  private static int symbol(int chunk, int i) {
    if ((chunk & 0x8000) == 0) {
      return chunk >> 13 & 3;
    }
    return (chunk & 0x4000) == 0 ? chunk >> 13 - i & 1 : chunk >> 12 - 2 * i & 3;
  }
}
