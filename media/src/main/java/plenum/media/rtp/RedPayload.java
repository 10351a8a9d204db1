package plenum.media.rtp;

import java.lang.foreign.MemorySegment;
import plenum.media.octets.Octets;

/**
 * A payload that carries earlier ones beside its own (RED, RFC 2198 section 3): read in place, and
 * the headers of such a payload written. A block is one of them, the oldest first; the last, the
 * primary, is the packet's own. Nothing is allocated after construction.
 */
public final class RedPayload {
  /** Blocks before the primary. Senders put one to nine there; more is refused. */
  public static final int MOST_EARLIER = 9;

  /** In octets, what a block before the primary may have: its length has 10 bits. */
  public static final int LONGEST = 1023;

  /** In ticks of the codec's clock, how much earlier a block may be: 14 bits say so. */
  public static final int FARTHEST = 16_383;

  /** Octets of header of a block before the primary. */
  public static final int EARLIER_HEADER = 4;

  /** Octets of header of the primary. */
  public static final int PRIMARY_HEADER = 1;

  private static final int MORE = 0x80;

  private final int[] payloadTypes = new int[MOST_EARLIER + 1];
  private final int[] earlier = new int[MOST_EARLIER + 1];
  private final long[] offsets = new long[MOST_EARLIER + 1];
  private final int[] lengths = new int[MOST_EARLIER + 1];
  private int blocks;

  /**
   * Reads a payload; false if its headers or the blocks that they announce do not lie within it, or
   * if there are too many. Then it has no blocks.
   */
  public boolean read(MemorySegment packet, long offset, int length) {
    blocks = 0;
    int count = headers(packet, offset, length);
    int at = count * EARLIER_HEADER + PRIMARY_HEADER;
    if (count < 0) {
      return false;
    }
    for (int block = 0; block < count; block++) {
      offsets[block] = offset + at;
      at += lengths[block];
    }
    if (at > length) {
      return false;
    }
    offsets[count] = offset + at;
    lengths[count] = length - at;
    blocks = count + 1;
    return true;
  }

  /** Reads the headers; returns how many blocks stand before the primary, or -1. */
  private int headers(MemorySegment packet, long offset, int length) {
    for (int count = 0, at = 0; at < length; count++, at += EARLIER_HEADER) {
      int first = Octets.u8(packet, offset + at);
      payloadTypes[Math.min(count, MOST_EARLIER)] = first & 0x7f;
      if ((first & MORE) == 0) {
        earlier[count] = 0;
        return count;
      }
      if (count == MOST_EARLIER || at + EARLIER_HEADER > length) {
        return -1;
      }
      int rest = Octets.u24(packet, offset + at + 1);
      earlier[count] = rest >> 10;
      lengths[count] = rest & LONGEST;
    }
    return -1;
  }

  /** How many blocks there are with the primary; 0 after a payload that was refused. */
  public int blocks() {
    return blocks;
  }

  /** 0 to 127. */
  public int payloadType(int block) {
    return payloadTypes[block];
  }

  /** By how many ticks a block's timestamp lies before the packet's; 0 for the primary. */
  public int earlier(int block) {
    return earlier[block];
  }

  /** Where a block's octets begin in the segment that was read. */
  public long offset(int block) {
    return offsets[block];
  }

  /** In octets; may be 0. */
  public int length(int block) {
    return lengths[block];
  }

  /**
   * Writes the header of a block before the primary.
   *
   * @param earlier 1 to {@link #FARTHEST}
   * @param length 0 to {@link #LONGEST}
   */
  public static void putEarlier(
      MemorySegment to, long offset, int payloadType, int earlier, int length) {
    Octets.put8(to, offset, MORE | payloadType);
    Octets.put24(to, offset + 1, earlier << 10 | length);
  }

  /** Writes the header of the primary. */
  public static void putPrimary(MemorySegment to, long offset, int payloadType) {
    Octets.put8(to, offset, payloadType);
  }
}
