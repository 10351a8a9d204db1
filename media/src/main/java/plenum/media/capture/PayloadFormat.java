package plenum.media.capture;

import java.lang.foreign.MemorySegment;
import plenum.media.codec.Vp8Descriptor;
import plenum.media.octets.Octets;

/**
 * How a payload begins: with so many octets that describe it, after which comes what is said or
 * shown. Whatever is not known begins with none.
 */
public enum PayloadFormat {
  /** Opus (RFC 7587): the payload is sound from its first octet on. */
  OPUS,

  /** RED (RFC 2198): the headers of its blocks. */
  RED,

  /** VP8 (RFC 7741): the descriptor, which is not of the encoded picture. */
  VP8,

  /** H.264 (RFC 6184): the NAL unit's header, and that of a fragment. */
  H264,

  /**
   * RTX (RFC 4588) of VP8: the number of the packet that it repeats, then that one's descriptor.
   */
  VP8_REPAIR,

  H264_REPAIR,

  UNKNOWN;

  private static final int RED_EARLIER = 4;
  private static final int RED_MORE = 0x80;

  /** More blocks than anybody sends; without a bound a payload could pass for headers. */
  private static final int MOST_BLOCKS = 16;

  private static final int ORIGINAL_NUMBER = 2;
  private static final int FRAGMENT_A = 28;
  private static final int FRAGMENT_B = 29;

  /**
   * Octets of description at the payload's start, 0 to {@code length}. Allocates nothing.
   *
   * @param length octets of payload
   */
  public int described(MemorySegment packet, long offset, int length, Vp8Descriptor descriptor) {
    int octets =
        switch (this) {
          case OPUS, UNKNOWN -> 0;
          case RED -> blocks(packet, offset, length);
          case VP8 -> descriptor.read(packet, offset, length) ? descriptor.length() : 0;
          case H264 -> unit(packet, offset, length);
          case VP8_REPAIR -> original(VP8, packet, offset, length, descriptor);
          case H264_REPAIR -> original(H264, packet, offset, length, descriptor);
        };
    return Math.min(octets, length);
  }

  private static int blocks(MemorySegment packet, long offset, int length) {
    int at = 0;
    for (int block = 0; block < MOST_BLOCKS && at < length; block++) {
      if ((Octets.u8(packet, offset + at) & RED_MORE) == 0) {
        return at + 1;
      }
      at += RED_EARLIER;
    }
    return 0; // it does not read as RED
  }

  private static int unit(MemorySegment packet, long offset, int length) {
    if (length == 0) {
      return 0;
    }
    int type = Octets.u8(packet, offset) & 31;
    return type == FRAGMENT_A || type == FRAGMENT_B ? 2 : 1;
  }

  private static int original(
      PayloadFormat of, MemorySegment packet, long offset, int length, Vp8Descriptor descriptor) {
    return length < ORIGINAL_NUMBER
        ? 0
        : ORIGINAL_NUMBER
            + of.described(packet, offset + ORIGINAL_NUMBER, length - ORIGINAL_NUMBER, descriptor);
  }
}
