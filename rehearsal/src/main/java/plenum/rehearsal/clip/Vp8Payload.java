package plenum.rehearsal.clip;

import java.util.Optional;

/**
 * What the descriptor before a piece of a VP8 frame says (RFC 7741 section 4.2).
 *
 * @param start the piece begins a frame
 * @param pictureId 7 or 15 bits; -1 if there is none
 * @param headerLength octets of descriptor
 */
public record Vp8Payload(boolean start, int pictureId, int headerLength) {
  private static final int EXTENDED = 0x80;
  private static final int START = 0x10;

  /** Reads a payload of any content; empty if nothing of a frame follows the descriptor. */
  public static Optional<Vp8Payload> read(byte[] payload) {
    if (payload.length < 2) {
      return Optional.empty();
    }
    boolean start = (payload[0] & START) != 0 && (payload[0] & 7) == 0;
    if ((payload[0] & EXTENDED) == 0) {
      return Optional.of(new Vp8Payload(start, -1, 1));
    }
    int flags = payload[1];
    int at = 2;
    int pictureId = -1;
    if ((flags & 0x80) != 0 && payload.length > at + 1) {
      boolean wide = payload[at] < 0;
      pictureId =
          wide ? ((payload[at] & 0x7f) << 8) | (payload[at + 1] & 0xff) : payload[at] & 0x7f;
      at += wide ? 2 : 1;
    }
    at += (flags & 0x40) != 0 ? 1 : 0;
    at += (flags & 0x30) != 0 ? 1 : 0;
    return at < payload.length
        ? Optional.of(new Vp8Payload(start, pictureId, at))
        : Optional.empty();
  }
}
