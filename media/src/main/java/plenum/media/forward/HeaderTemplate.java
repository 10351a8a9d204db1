package plenum.media.forward;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import plenum.media.octets.Octets;

/**
 * The RTP header of one outgoing stream, made once: one CSRC (the source's number) and the one-byte
 * extension elements that the receiver negotiated. For each packet it is copied and patched.
 *
 * <p>An id of 0 leaves an element out; ids are 1 to 14 (RFC 8285 section 4.2).
 */
public final class HeaderTemplate {
  private static final int CSRC_AT = 12;
  private static final int EXTENSION_AT = 16;

  private final MemorySegment header;
  private final int length;
  private final int levelAt;
  private final int sendTimeAt;
  private final int transportSequenceAt;

  /** The header of the stream {@code ssrc}. */
  public HeaderTemplate(Arena arena, int ssrc, Extensions extensions) {
    header = arena.allocate(EXTENSION_AT + 4 + 12, 8);
    Octets.put32(header, 8, ssrc);
    int at = EXTENSION_AT + 4;
    levelAt = element(at, extensions.audioLevel(), 1);
    at += levelAt < 0 ? 0 : 2;
    sendTimeAt = element(at, extensions.sendTime(), 3);
    at += sendTimeAt < 0 ? 0 : 4;
    transportSequenceAt = element(at, extensions.transportSequence(), 2);
    at += transportSequenceAt < 0 ? 0 : 3;
    boolean extended = at > EXTENSION_AT + 4;
    length = extended ? (at + 3) / 4 * 4 : EXTENSION_AT;
    Octets.put8(header, 0, extended ? 0x91 : 0x81);
    if (extended) {
      Octets.put16(header, EXTENSION_AT, 0xbede);
      Octets.put16(header, EXTENSION_AT + 2, (length - EXTENSION_AT - 4) / 4);
    }
  }

  /** The ids of the header extension elements that a receiver takes; 0 where it does not. */
  public record Extensions(int audioLevel, int sendTime, int transportSequence) {}

  private int element(int at, int id, int octets) {
    if (id < 1 || id > 14) {
      return -1;
    }
    Octets.put8(header, at, id << 4 | octets - 1);
    return at + 1;
  }

  /** Octets of the header: 16 to 32. */
  public int length() {
    return length;
  }

  /** Whether packets carry a transport-wide sequence number. */
  public boolean counted() {
    return transportSequenceAt >= 0;
  }

  /**
   * Writes the header.
   *
   * @param level the audio level, 0 to 127 in -dBov
   * @param sendTime seconds in 6.18 fixed point, 24 bits
   */
  public void write(
      MemorySegment to,
      long offset,
      int payloadType,
      boolean marker,
      int sequence,
      long timestamp,
      int contributor,
      int level,
      int sendTime,
      int transportSequence) {
    Octets.copy(header, 0, to, offset, length);
    Octets.put8(to, offset + 1, marker ? payloadType | 0x80 : payloadType);
    Octets.put16(to, offset + 2, sequence);
    Octets.put32(to, offset + 4, timestamp);
    Octets.put32(to, offset + CSRC_AT, contributor);
    if (levelAt >= 0) {
      Octets.put8(to, offset + levelAt, level);
    }
    if (sendTimeAt >= 0) {
      Octets.put24(to, offset + sendTimeAt, sendTime);
    }
    if (transportSequenceAt >= 0) {
      Octets.put16(to, offset + transportSequenceAt, transportSequence);
    }
  }
}
