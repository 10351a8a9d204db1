package plenum.media.engine;

import java.nio.ByteBuffer;
import java.util.Arrays;
import plenum.fuzz.ScriptWriter;

/** Scripts in which media really flows from one peer to the other. */
final class ShardSeeds {
  private static final int CAMERA = 910;

  private ShardSeeds() {}

  /** A key frame, a gap that is asked for and mended, and repairs that hold nothing. */
  static byte[] picture() {
    var script = new ScriptWriter();
    for (int i = 0; i < 8; i++) {
      if (i != 5) {
        script.u8(2).u8(0).sized(vp8(100 + i, i));
      }
      script.u8(4).u8(10);
    }
    script.u8(2).u8(0).sized(repair(105, 5));
    for (int octets = 0; octets <= 3; octets++) {
      script.u8(2).u8(0).sized(Arrays.copyOf(repair(104 + octets, 9 + octets), 24 + octets));
    }
    script.u8(2).u8(0).sized(sound(7)).u8(4).u8(20).u8(2).u8(0).sized(sound(8));
    script.u8(3).u8(1).sized(nack(ShardScene.PICTURE_SSRC, 3));
    return script.u8(6).u8(0).u8(1).u8(4).u8(60).end();
  }

  private static byte[] vp8(int sequence, int frame) {
    var packet = video(96, CAMERA, sequence, frame, 0x21);
    return payload(packet, frame).array();
  }

  /** The packet of that number once more, as RTX. */
  private static byte[] repair(int sequence, int frame) {
    var packet = video(97, CAMERA + 10, frame, frame, 0x31).putShort((short) sequence);
    return payload(packet, frame).array();
  }

  private static ByteBuffer video(int type, int ssrc, int sequence, int frame, int rid) {
    var packet = ByteBuffer.allocate(type == 97 ? 38 : 36);
    packet.put((byte) 0x90).put((byte) (0x80 | type)).putShort((short) sequence);
    packet.putInt(90_000 + 3000 * frame).putInt(ssrc);
    packet.putShort((short) 0xbede).putShort((short) 2);
    packet.put((byte) 0x10).put((byte) '1').put((byte) rid).put((byte) 'r').put((byte) '0');
    return packet.put((byte) 0x51).putShort((short) frame);
  }

  private static ByteBuffer payload(ByteBuffer packet, int frame) {
    packet.put((byte) 0x90).put((byte) 0xe0).putShort((short) (0x8000 | frame)).put((byte) frame);
    return packet.put((byte) 0).put((byte) (frame == 0 ? 0x10 : 0x11)).put((byte) 2);
  }

  private static byte[] sound(int sequence) {
    var packet = ByteBuffer.allocate(28);
    packet.put((byte) 0x90).put((byte) 111).putShort((short) sequence);
    packet.putInt(960 * sequence).putInt(900);
    packet.putShort((short) 0xbede).putShort((short) 1);
    packet.put((byte) 0x10).put((byte) '0').put((byte) 0x40).put((byte) 0x1e);
    packet.putLong(0x78_00_01_02_03_04_05_06L);
    return packet.array();
  }

  private static byte[] nack(int ssrc, int packetId) {
    var packet = ByteBuffer.allocate(16);
    packet.putInt(0x81cd0003).putInt(1).putInt(ssrc);
    packet.putShort((short) packetId).putShort((short) 0xffff);
    return packet.array();
  }
}
