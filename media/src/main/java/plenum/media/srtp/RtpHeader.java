package plenum.media.srtp;

import java.lang.foreign.MemorySegment;
import plenum.media.octets.Octets;

/** How long an RTP header is (RFC 3550 section 5.1): all that SRTP must know of it. */
final class RtpHeader {
  private static final int FIXED = 12;
  private static final int CSRC = 4;
  private static final int EXTENSION_HEAD = 4;
  private static final int CSRC_COUNT = 0x0f;
  private static final int HAS_EXTENSION = 0x10;

  private RtpHeader() {}

  /**
   * Octets of fixed header, CSRCs and extension, or -1 if they are more than {@code available},
   * which may be negative.
   */
  static int length(MemorySegment packet, long offset, int available) {
    if (available < FIXED) {
      return -1;
    }
    int first = Octets.u8(packet, offset);
    int length = FIXED + CSRC * (first & CSRC_COUNT);
    if ((first & HAS_EXTENSION) != 0) {
      length += EXTENSION_HEAD;
      if (length > available) {
        return -1;
      }
      length += 4 * Octets.u16(packet, offset + length - 2);
    }
    return length > available ? -1 : length;
  }
}
