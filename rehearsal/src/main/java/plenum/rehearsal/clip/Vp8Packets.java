package plenum.rehearsal.clip;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts encoded VP8 frames into RTP payloads (RFC 7741 section 4) with a picture id of 15 bits and a
 * TL0PICIDX, as libwebrtc does. All frames are of the one temporal layer 0. Confined to one thread.
 */
public final class Vp8Packets {
  private static final int DESCRIPTOR = 6;
  private static final int EXTENDED = 0x80;
  private static final int START = 0x10;
  private static final int PICTURE_ID_LAYER_INDEX_AND_LAYER = 0xe0;

  private final int largest;
  private int pictureId;
  private int layerIndex;

  /**
   * Numbers begin where the caller says, so that nobody comes to rely on zero.
   *
   * @param largest octets of one payload at most, descriptor included
   */
  public Vp8Packets(int largest, int pictureId, int layerIndex) {
    if (largest <= DESCRIPTOR) {
      throw new IllegalArgumentException("no frame fits payloads of " + largest + " octets");
    }
    this.largest = largest;
    this.pictureId = pictureId;
    this.layerIndex = layerIndex;
  }

  /** The payloads of the next frame, in order, of nearly the same size. */
  public List<byte[]> cut(byte[] frame) {
    int room = largest - DESCRIPTOR;
    int parts = Math.max(1, (frame.length + room - 1) / room);
    var payloads = new ArrayList<byte[]>(parts);
    for (int i = 0; i < parts; i++) {
      int from = (int) ((long) frame.length * i / parts);
      int to = (int) ((long) frame.length * (i + 1) / parts);
      var payload = new byte[DESCRIPTOR + to - from];
      describe(payload, i == 0);
      System.arraycopy(frame, from, payload, DESCRIPTOR, to - from);
      payloads.add(payload);
    }
    pictureId = pictureId + 1 & 0x7fff;
    layerIndex = layerIndex + 1 & 0xff;
    return payloads;
  }

  private void describe(byte[] payload, boolean first) {
    payload[0] = (byte) (first ? EXTENDED | START : EXTENDED);
    payload[1] = (byte) PICTURE_ID_LAYER_INDEX_AND_LAYER;
    payload[2] = (byte) (0x80 | pictureId >> 8);
    payload[3] = (byte) pictureId;
    payload[4] = (byte) layerIndex;
    payload[5] = 0;
  }
}
