package plenum.media.net;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;

/**
 * Takes a stream of octets apart into frames (RFC 4571 section 2): a length of two octets, then so
 * many. What came of a frame that is not whole yet is kept, and nothing else, so it holds as much
 * memory as the longest frame. Not thread-safe.
 */
public final class FrameReader {
  /** Octets of the length before each frame. */
  public static final int PREFIX = 2;

  private static final byte[] NOTHING = {};

  private final int longest;
  private byte[] rest = NOTHING;

  /** Takes a frame, which is {@code length} octets of {@code data}; false ends the reading. */
  public interface Taker {
    boolean take(MemorySegment data, long offset, int length);
  }

  /** {@code longest} is what a frame may have without its prefix, in octets. */
  public FrameReader(int longest) {
    this.longest = longest;
  }

  /**
   * Puts what it kept at the beginning of {@code slab}; behind it, at the place that this returns,
   * the next octets of the stream belong.
   */
  public int begin(MemorySegment slab) {
    MemorySegment.copy(rest, 0, slab, ValueLayout.JAVA_BYTE, 0, rest.length);
    return rest.length;
  }

  /**
   * Hands the whole frames in the first {@code length} octets of {@code slab} to {@code taker};
   * empty ones, by which some peers keep a connection alive, are passed over. False if the stream
   * cannot be read on: a frame is too long, or the taker wants no more.
   */
  public boolean read(MemorySegment slab, int length, Taker taker) {
    int at = 0;
    while (length - at >= PREFIX) {
      int size = size(slab, at);
      if (size > longest) {
        return false;
      }
      int end = at + PREFIX + size;
      if (end > length) {
        break;
      }
      if (size > 0 && !taker.take(slab, at + PREFIX, size)) {
        return false;
      }
      at = end;
    }
    keep(slab, at, length);
    return true;
  }

  private void keep(MemorySegment slab, int from, int to) {
    if (from == to) {
      rest = NOTHING;
      return;
    }
    rest = Arrays.copyOf(rest, to - from);
    MemorySegment.copy(slab, ValueLayout.JAVA_BYTE, from, rest, 0, rest.length);
  }

  private static int size(MemorySegment slab, long at) {
    return Byte.toUnsignedInt(slab.get(ValueLayout.JAVA_BYTE, at)) << 8
        | Byte.toUnsignedInt(slab.get(ValueLayout.JAVA_BYTE, at + 1));
  }

  /** How many octets of an unfinished frame it keeps, its prefix included. */
  public int kept() {
    return rest.length;
  }
}
