package plenum.media.engine;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * What a synthetic payload says of itself, behind whatever the engine rewrites: which source made
 * it, and which part of which frame it is.
 *
 * @param frame counted from 0; of sound the milliseconds since the start, rounded down
 */
record Truth(int source, int layer, int frame, int index, int count, boolean key) {
  /** Begins as 20 ms of Opus do. */
  private static final int MAGIC = 0xf84c454e;

  private static final int DESCRIPTOR = 6;
  private static final byte[] SILENCE = {(byte) 0xf8, (byte) 0xff, (byte) 0xfe};

  /** A VP8 payload with a picture id of 15 bits and TL0PICIDX. */
  byte[] vp8(int pictureId, int size) {
    var payload = ByteBuffer.allocate(size);
    payload.put((byte) (index == 0 ? 0x90 : 0x80)).put((byte) 0xe0);
    payload.putShort((short) (pictureId | 0x8000)).put((byte) pictureId).put((byte) 0);
    payload.put((byte) (key && index == 0 ? 0x10 : 0x11));
    put(payload);
    return payload.array();
  }

  byte[] opus() {
    var payload = ByteBuffer.allocate(80);
    put(payload);
    return payload.array();
  }

  private void put(ByteBuffer to) {
    to.putInt(MAGIC).putInt(source).putInt(layer).putInt(frame).put((byte) index);
    to.put((byte) count).put((byte) (key ? 1 : 0));
  }

  static Truth ofVp8(byte[] payload) {
    return of(payload, DESCRIPTOR + 1);
  }

  static Truth ofOpus(byte[] payload) {
    return of(payload, 0);
  }

  static boolean silent(byte[] payload) {
    return Arrays.equals(payload, SILENCE);
  }

  static int pictureId(byte[] payload) {
    return ByteBuffer.wrap(payload).getShort(2) & 0x7fff;
  }

  static int layerIndex(byte[] payload) {
    return payload[4] & 0xff;
  }

  private static Truth of(byte[] payload, int at) {
    var from = ByteBuffer.wrap(payload).position(at);
    if (from.getInt() != MAGIC) {
      throw new IllegalArgumentException("Not a payload of ours");
    }
    return new Truth(
        from.getInt(), from.getInt(), from.getInt(), from.get(), from.get(), from.get() == 1);
  }
}
