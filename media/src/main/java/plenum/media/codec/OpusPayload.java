package plenum.media.codec;

import java.lang.foreign.MemorySegment;
import plenum.media.octets.Octets;

/** Tells how long the sound of an Opus packet lasts, by its first octets (RFC 6716 section 3.1). */
public final class OpusPayload {
  /** 120 ms, in ticks of 48 kHz. */
  private static final int LONGEST = 5_760;

  private static final int FIRST_HYBRID = 12;
  private static final int FIRST_CELT = 16;
  private static final int MILLISECOND = 48;

  private OpusPayload() {}

  /** In ticks of 48 kHz; 0 if these octets are no Opus packet. */
  public static int ticks(MemorySegment packet, long offset, int length) {
    if (length < 1) {
      return 0;
    }
    int first = Octets.u8(packet, offset);
    int frames =
        switch (first & 3) {
          case 0 -> 1;
          case 3 -> length < 2 ? 0 : Octets.u8(packet, offset + 1) & 0x3f;
          default -> 2;
        };
    int ticks = frames * frame(first >> 3);
    return ticks > LONGEST ? 0 : ticks;
  }

  /** One frame of this configuration. */
  private static int frame(int configuration) {
    if (configuration >= FIRST_CELT) {
      return MILLISECOND * 5 / 2 << (configuration & 3);
    }
    if (configuration >= FIRST_HYBRID) {
      return 10 * MILLISECOND << (configuration & 1);
    }
    int size = configuration & 3;
    return size == 3 ? 60 * MILLISECOND : 10 * MILLISECOND << size;
  }
}
