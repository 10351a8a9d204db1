package plenum.fuzz.protocol;

import plenum.media.rtp.HeaderExtension;

/** The model of a header extension (RFC 8285): one walk over an array for both forms. */
final class ElementWalk {
  private static final int OFFSET = 5;

  private ElementWalk() {}

  /** What {@link HeaderExtension#find} should say of the packet at the offset that targets use. */
  static long find(byte[] packet, int id) {
    if (id == 0 || (packet[0] & 0x10) == 0) {
      return HeaderExtension.NONE;
    }
    int start = 12 + 4 * (packet[0] & 15);
    int profile = u16(packet, start);
    boolean narrow = profile == 0xbede;
    if (!narrow && profile >> 4 != 0x100) {
      return HeaderExtension.NONE;
    }
    int end = start + 4 + 4 * u16(packet, start + 2);
    return walk(packet, start + 4, end, narrow, id);
  }

  private static long walk(byte[] packet, int from, int end, boolean narrow, int id) {
    for (int at = from; at < end; ) {
      int first = packet[at] & 0xff;
      if (first == 0) {
        at++;
        continue;
      }
      int head = narrow ? 1 : 2;
      int element = narrow ? first >> 4 : first;
      if (at + head > end || (narrow && (element == 0 || element == 15))) {
        return HeaderExtension.NONE;
      }
      int length = narrow ? (first & 15) + 1 : packet[at + 1] & 0xff;
      if (at + head + length > end) {
        return HeaderExtension.NONE;
      }
      if (element == id) {
        return (long) (OFFSET + at + head) << 8 | length;
      }
      at += head + length;
    }
    return HeaderExtension.NONE;
  }

  private static int u16(byte[] packet, int at) {
    return (packet[at] & 0xff) << 8 | (packet[at + 1] & 0xff);
  }
}
