package plenum.media.rtp;

import java.lang.foreign.MemorySegment;
import plenum.media.octets.Octets;

/**
 * Finds elements of the RTP header extension in place, in the one-byte and two-byte forms (RFC 8285
 * sections 4.2 and 4.3). A place is a long: the element's offset in the segment shifted left by 8,
 * plus its length; {@link #NONE} if the element is not there. The header's length must have been
 * checked by {@link RtpHeader#length}.
 */
public final class HeaderExtension {
  /** There is no such element. */
  public static final long NONE = -1;

  private static final int ONE_BYTE_FORM = 0xbede;
  private static final int TWO_BYTE_FORM = 0x100;
  private static final int STOP = 15;

  private HeaderExtension() {}

  /** Where the element with this id is, or {@link #NONE}; an id of 0 is never found. */
  public static long find(MemorySegment packet, long offset, int id) {
    if (id == 0 || !RtpHeader.hasExtension(packet, offset)) {
      return NONE;
    }
    long start = offset + RtpHeader.FIXED + 4L * RtpHeader.contributors(packet, offset);
    long end = start + 4 + 4L * Octets.u16(packet, start + 2);
    int profile = Octets.u16(packet, start);
    if (profile == ONE_BYTE_FORM) {
      return findOneByte(packet, start + 4, end, id);
    }
    return profile >> 4 == TWO_BYTE_FORM ? findTwoByte(packet, start + 4, end, id) : NONE;
  }

  /** The offset of a found element's data. */
  public static long offset(long place) {
    return place >> 8;
  }

  /** The octets of a found element's data, 0 to 255. */
  public static int length(long place) {
    return (int) (place & 0xff);
  }

  private static long findOneByte(MemorySegment packet, long from, long end, int id) {
    long at = from;
    while (at < end) {
      int first = Octets.u8(packet, at);
      if (first == 0) {
        at++;
        continue;
      }
      int length = (first & 0x0f) + 1;
      if (first >> 4 == 0 || first >> 4 == STOP || at + 1 + length > end) {
        return NONE;
      }
      if (first >> 4 == id) {
        return at + 1 << 8 | length;
      }
      at += 1 + length;
    }
    return NONE;
  }

  private static long findTwoByte(MemorySegment packet, long from, long end, int id) {
    long at = from;
    while (at < end) {
      int element = Octets.u8(packet, at);
      if (element == 0) {
        at++;
        continue;
      }
      if (at + 2 > end) {
        return NONE;
      }
      int length = Octets.u8(packet, at + 1);
      if (at + 2 + length > end) {
        return NONE;
      }
      if (element == id) {
        return at + 2 << 8 | length;
      }
      at += 2 + length;
    }
    return NONE;
  }
}
