package plenum.media.engine;

import java.lang.foreign.MemorySegment;
import plenum.media.codec.OpusPayload;
import plenum.media.rtp.RedPayload;

/**
 * Finds out which packets a payload with redundancy repeats. RED states timestamps and no sequence
 * numbers (RFC 2198 section 3), so only blocks count that join on to each other: each ends, by its
 * own length in time, at the tick at which the next begins, and so it was the packet before. Where
 * there is a hole, by a pause or by a block that the sender left out, nobody can say which numbers
 * lie beyond it. Allocates nothing.
 */
final class RedundantSounds {
  private final RedPayload red = new RedPayload();
  private final int opus;

  /** Takes blocks of this payload type alone. */
  RedundantSounds(int opus) {
    this.opus = opus;
  }

  /** Reads a payload; returns how many packets in a row are in it, with its own; 0 if none. */
  int read(MemorySegment packet, long offset, int length) {
    if (!red.read(packet, offset, length) || red.payloadType(block(0)) != opus) {
      return 0;
    }
    int count = 1;
    while (count < red.blocks() && joins(packet, count)) {
      count++;
    }
    return count;
  }

  private boolean joins(MemorySegment packet, int back) {
    int block = block(back);
    int ticks = OpusPayload.ticks(packet, red.offset(block), red.length(block));
    return red.payloadType(block) == opus
        && ticks > 0
        && red.earlier(block) - red.earlier(block(back - 1)) == ticks;
  }

  private int block(int back) {
    return red.blocks() - 1 - back;
  }

  /** By how many ticks the packet so many before this one is earlier. */
  int earlier(int back) {
    return red.earlier(block(back));
  }

  /** Where its octets begin. */
  long offset(int back) {
    return red.offset(block(back));
  }

  int length(int back) {
    return red.length(block(back));
  }
}
