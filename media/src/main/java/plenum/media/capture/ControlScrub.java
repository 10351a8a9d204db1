package plenum.media.capture;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import plenum.media.octets.Octets;

/**
 * Takes out of a compound RTCP packet what is no report: names and reasons that people or programs
 * wrote (SDES items, BYE's reason), what applications put in (APP), and whatever is of a kind that
 * is not known. It is overwritten with zeros, so that lengths stay as they were.
 */
final class ControlScrub {
  private static final int SENDER_REPORT = 200;
  private static final int RECEIVER_REPORT = 201;
  private static final int DESCRIPTION = 202;
  private static final int BYE = 203;
  private static final int TRANSPORT_FEEDBACK = 205;
  private static final int PAYLOAD_FEEDBACK = 206;
  private static final int EXTENDED_REPORT = 207;

  private static final int HEADER = 4;
  private static final int SSRC = 4;
  private static final int BLOCK = 24;
  private static final int SENDER = 20;
  private static final int REMB = 0x52454d42;

  private ControlScrub() {}

  /**
   * Scrubs a copy in place; returns how many of its octets are whole packets, and may be shown.
   *
   * @param length octets of the compound packet
   */
  static int scrub(MemorySegment copy, long offset, int length) {
    int at = 0;
    while (at + HEADER <= length) {
      int first = Octets.u8(copy, offset + at);
      int size = (Octets.u16(copy, offset + at + 2) + 1) * 4;
      if (first >> 6 != 2 || at + size > length) {
        return at;
      }
      int kept = kept(copy, offset + at, size, first & 31);
      zero(copy, offset + at + kept, size - kept);
      at += size;
    }
    return at;
  }

  /** Octets of one packet, from its start, that are report and nothing else. */
  private static int kept(MemorySegment copy, long at, int size, int count) {
    int kept =
        switch (Octets.u8(copy, at + 1)) {
          case SENDER_REPORT -> HEADER + SSRC + SENDER + count * BLOCK;
          case RECEIVER_REPORT -> HEADER + SSRC + count * BLOCK;
          case DESCRIPTION -> HEADER + (count == 0 ? 0 : SSRC);
          case BYE -> HEADER + count * SSRC;
          case TRANSPORT_FEEDBACK -> feedsBackTransport(count) ? size : HEADER + 2 * SSRC;
          case PAYLOAD_FEEDBACK ->
              feedsBackPayload(copy, at, size, count) ? size : HEADER + 2 * SSRC;
          case EXTENDED_REPORT -> size;
          default -> HEADER;
        };
    return Math.min(kept, size);
  }

  /** NACK (RFC 4585), congestion control feedback (RFC 8888), transport-wide feedback. */
  private static boolean feedsBackTransport(int format) {
    return format == 1 || format == 11 || format == 15;
  }

  /** PLI and SLI (RFC 4585), FIR (RFC 5104), and REMB, which is an application's by its format. */
  private static boolean feedsBackPayload(MemorySegment copy, long at, int size, int format) {
    return format == 1
        || format == 2
        || format == 4
        || format == 15 && size >= 16 && Octets.i32(copy, at + 12) == REMB;
  }

  private static void zero(MemorySegment copy, long at, int length) {
    for (int i = 0; i < length; i++) {
      copy.set(ValueLayout.JAVA_BYTE, at + i, (byte) 0);
    }
  }
}
