package plenum.media.rtp;

import java.lang.foreign.MemorySegment;
import plenum.media.octets.Octets;

/**
 * Reads an RTP header in place (RFC 3550 section 5.1). {@link #length} must be asked first: it is
 * the one method that trusts nothing; the others read fields that it has shown to be there.
 */
public final class RtpHeader {
  /** Octets of the header without CSRCs and extension. */
  public static final int FIXED = 12;

  private RtpHeader() {}

  /**
   * The octets of fixed header, CSRCs and extension, or -1 if {@code length} octets do not hold
   * them or the version is not 2.
   */
  public static int length(MemorySegment packet, long offset, int length) {
    if (length < FIXED || Octets.u8(packet, offset) >> 6 != 2) {
      return -1;
    }
    int header = FIXED + 4 * contributors(packet, offset);
    if (hasExtension(packet, offset)) {
      if (length < header + 4) {
        return -1;
      }
      header += 4 + 4 * Octets.u16(packet, offset + header + 2);
    }
    return header <= length ? header : -1;
  }

  /**
   * The octets of payload without padding, or -1 if the padding count is wrong.
   *
   * @param header what {@link #length} gave
   */
  public static int payloadLength(MemorySegment packet, long offset, int length, int header) {
    int payload = length - header;
    if ((Octets.u8(packet, offset) & 0x20) == 0) {
      return payload;
    }
    if (payload == 0) {
      return -1;
    }
    int padding = Octets.u8(packet, offset + length - 1);
    return padding == 0 || padding > payload ? -1 : payload - padding;
  }

  /** How many CSRCs follow the fixed header, 0 to 15. */
  public static int contributors(MemorySegment packet, long offset) {
    return Octets.u8(packet, offset) & 0x0f;
  }

  static boolean hasExtension(MemorySegment packet, long offset) {
    return (Octets.u8(packet, offset) & 0x10) != 0;
  }

  /** The marker bit: the last packet of a picture, or the first of a talk spurt. */
  public static boolean marker(MemorySegment packet, long offset) {
    return (Octets.u8(packet, offset + 1) & 0x80) != 0;
  }

  /** The payload type, 0 to 127. */
  public static int payloadType(MemorySegment packet, long offset) {
    return Octets.u8(packet, offset + 1) & 0x7f;
  }

  /** The sequence number as it stands, 0 to 65535. */
  public static int sequence(MemorySegment packet, long offset) {
    return Octets.u16(packet, offset + 2);
  }

  /** The timestamp in units of the codec's clock, 0 to 2^32 - 1. */
  public static long timestamp(MemorySegment packet, long offset) {
    return Octets.u32(packet, offset + 4);
  }

  /** The SSRC as a signed int of the same bits. */
  public static int ssrc(MemorySegment packet, long offset) {
    return Octets.i32(packet, offset + 8);
  }

  /** The first CSRC as a signed int of the same bits, or 0 if there is none. */
  public static int contributor(MemorySegment packet, long offset) {
    return contributors(packet, offset) == 0 ? 0 : Octets.i32(packet, offset + FIXED);
  }
}
