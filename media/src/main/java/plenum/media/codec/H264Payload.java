package plenum.media.codec;

import java.lang.foreign.MemorySegment;
import plenum.media.octets.Octets;

/**
 * Tells where an H.264 key frame begins (RFC 6184 section 5): at a parameter set, or at the start
 * of an IDR slice, alone, aggregated (STAP-A) or in fragments (FU-A).
 */
public final class H264Payload {
  private static final int IDR = 5;
  private static final int SEQUENCE_PARAMETERS = 7;
  private static final int STAP_A = 24;
  private static final int FU_A = 28;

  private H264Payload() {}

  /** Whether a slice of a key frame, or a sequence parameter set, begins in this payload. */
  public static boolean keyFrame(MemorySegment packet, long offset, int length) {
    return contains(packet, offset, length, IDR) || parameters(packet, offset, length);
  }

  /** Whether there is a sequence parameter set in this payload, which begins a key frame. */
  public static boolean parameters(MemorySegment packet, long offset, int length) {
    return contains(packet, offset, length, SEQUENCE_PARAMETERS);
  }

  private static boolean contains(MemorySegment packet, long offset, int length, int wanted) {
    if (length < 2) {
      return false;
    }
    int type = Octets.u8(packet, offset) & 0x1f;
    return switch (type) {
      case STAP_A -> aggregated(packet, offset, length, wanted);
      case FU_A -> {
        int fragment = Octets.u8(packet, offset + 1);
        yield (fragment & 0x80) != 0 && (fragment & 0x1f) == wanted;
      }
      default -> type == wanted;
    };
  }

  private static boolean aggregated(MemorySegment packet, long offset, int length, int wanted) {
    int at = 1;
    while (at + 3 <= length) {
      int size = Octets.u16(packet, offset + at);
      if (size == 0 || at + 2 + size > length) {
        return false;
      }
      if ((Octets.u8(packet, offset + at + 2) & 0x1f) == wanted) {
        return true;
      }
      at += 2 + size;
    }
    return false;
  }
}
