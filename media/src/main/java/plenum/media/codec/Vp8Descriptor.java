package plenum.media.codec;

import java.lang.foreign.MemorySegment;
import plenum.media.octets.Octets;

/**
 * Reads the VP8 payload descriptor in place (RFC 7741 section 4.2). One object is read into again
 * and again; it holds the fields of the payload that was read last. Confined to its shard's thread.
 */
public final class Vp8Descriptor {
  private static final int EXTENDED = 0x80;
  private static final int START = 0x10;

  private int pictureIdAt;
  private int pictureIdOctets;
  private int pictureId;
  private int layerIndexAt;
  private int layerIndex;
  private boolean keyFrame;
  private int length;

  /**
   * Reads the payload; false if it is cut short, and then no field means anything.
   *
   * @param length octets of payload
   */
  public boolean read(MemorySegment packet, long offset, int length) {
    pictureIdAt = -1;
    pictureIdOctets = 0;
    layerIndexAt = -1;
    keyFrame = false;
    this.length = 0;
    if (length < 1) {
      return false;
    }
    int first = Octets.u8(packet, offset);
    int at = 1;
    if ((first & EXTENDED) != 0) {
      at = readExtension(packet, offset, length);
    }
    if (at < 0 || at >= length) {
      return false;
    }
    this.length = at;
    boolean frameStart = (first & START) != 0 && (first & 7) == 0;
    keyFrame = frameStart && (Octets.u8(packet, offset + at) & 1) == 0;
    return true;
  }

  private int readExtension(MemorySegment packet, long offset, int length) {
    if (length < 2) {
      return -1;
    }
    int flags = Octets.u8(packet, offset + 1);
    int at = 2;
    if ((flags & 0x80) != 0) {
      if (length < 4) {
        return -1;
      }
      pictureIdAt = at;
      boolean wide = (Octets.u8(packet, offset + at) & 0x80) != 0;
      pictureIdOctets = wide ? 2 : 1;
      pictureId =
          wide ? Octets.u16(packet, offset + at) & 0x7fff : Octets.u8(packet, offset + at) & 0x7f;
      at += pictureIdOctets;
    }
    if ((flags & 0x40) != 0) {
      if (at >= length) {
        return -1;
      }
      layerIndexAt = at;
      layerIndex = Octets.u8(packet, offset + at);
      at++;
    }
    return (flags & 0x30) != 0 ? at + 1 : at;
  }

  /** Octets of the descriptor, 1 to 6; the payload of the codec begins after it. */
  public int length() {
    return length;
  }

  /** The payload begins a key frame. */
  public boolean keyFrame() {
    return keyFrame;
  }

  /** Where the picture id is, in octets from the payload's start; -1 if there is none. */
  public int pictureIdAt() {
    return pictureIdAt;
  }

  /** 1 (seven bits), 2 (fifteen bits), or 0 if there is none. */
  public int pictureIdOctets() {
    return pictureIdOctets;
  }

  /** The picture id. */
  public int pictureId() {
    return pictureId;
  }

  /** Where TL0PICIDX is; -1 if there is none. */
  public int layerIndexAt() {
    return layerIndexAt;
  }

  /** TL0PICIDX, 0 to 255. */
  public int layerIndex() {
    return layerIndex;
  }

  /** Writes a picture id of as many octets as there are. */
  public static void putPictureId(MemorySegment payload, long at, int octets, int pictureId) {
    if (octets == 2) {
      Octets.put16(payload, at, pictureId & 0x7fff | 0x8000);
    } else {
      Octets.put8(payload, at, pictureId & 0x7f);
    }
  }
}
