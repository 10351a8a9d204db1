package plenum.rehearsal.seat;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import plenum.media.octets.Octets;

/**
 * Writes the RTP headers of one outgoing stream (RFC 3550 section 5.1) with extensions in the
 * one-byte form (RFC 8285 section 4.2).
 */
final class RtpHead {
  private static final int FIXED = 12;
  private static final int ONE_BYTE_FORM = 0xbede;

  private final int ssrc;
  private final ExtensionIds ids;
  private final byte[] mid;
  private final int ridId;
  private final byte[] rid;

  /**
   * @param ridId under which {@code rid} is written; 0 to leave it out
   */
  RtpHead(int ssrc, ExtensionIds ids, String mid, int ridId, String rid) {
    this.ssrc = ssrc;
    this.ids = ids;
    this.mid = mid.getBytes(StandardCharsets.US_ASCII);
    this.ridId = rid.isEmpty() ? 0 : ridId;
    this.rid = rid.getBytes(StandardCharsets.US_ASCII);
  }

  int ssrc() {
    return ssrc;
  }

  /**
   * Writes a header at the segment's start.
   *
   * @param level loudness, 0 to 127; negative for pictures
   * @param sendTime seconds in 6.18 fixed point
   * @return its octets
   */
  int write(
      MemorySegment to,
      int payloadType,
      boolean marker,
      int sequence,
      long timestamp,
      int level,
      int sendTime,
      int transportSequence) {
    Octets.put8(to, 0, 0x90);
    Octets.put8(to, 1, payloadType | (marker ? 0x80 : 0));
    Octets.put16(to, 2, sequence);
    Octets.put32(to, 4, timestamp);
    Octets.put32(to, 8, ssrc);
    int at = FIXED + 4;
    if (level >= 0) {
      at = element(to, at, ids.audioLevel(), level, 1);
    }
    at = element(to, at, ids.sendTime(), sendTime, 3);
    at = element(to, at, ids.transportSequence(), transportSequence, 2);
    at = element(to, at, ids.mid(), mid);
    at = element(to, at, ridId, rid);
    while (at % 4 != 0) {
      Octets.put8(to, at++, 0);
    }
    Octets.put16(to, FIXED, ONE_BYTE_FORM);
    Octets.put16(to, FIXED + 2, (at - FIXED - 4) / 4);
    return at;
  }

  private static int element(MemorySegment to, int at, int id, int value, int octets) {
    if (id == 0) {
      return at;
    }
    Octets.put8(to, at, id << 4 | octets - 1);
    for (int i = 0; i < octets; i++) {
      Octets.put8(to, at + 1 + i, value >> (8 * (octets - 1 - i)));
    }
    return at + 1 + octets;
  }

  private static int element(MemorySegment to, int at, int id, byte[] value) {
    if (id == 0) {
      return at;
    }
    Octets.put8(to, at, id << 4 | value.length - 1);
    Octets.put(to, at + 1, value);
    return at + 1 + value.length;
  }
}
