package plenum.fuzz.protocol;

import static plenum.fuzz.Oracle.demand;
import static plenum.fuzz.Oracle.same;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import plenum.fuzz.FuzzTarget;
import plenum.media.net.FrameReader;

/**
 * Any octets as what a TCP connection brings, cut into pieces by the first octet of the input. What
 * comes out is what one who has all octets at once finds there; no frame is longer than may be; and
 * no more is kept than one that is not whole yet.
 */
public final class FrameTarget implements FuzzTarget {
  private static final int LONGEST = 600;

  private final MemorySegment slab = MemorySegment.ofArray(new byte[8192]);

  @Override
  public void accept(byte[] input) {
    if (input.length == 0) {
      return;
    }
    int piece = 1 + Byte.toUnsignedInt(input[0]);
    var wanted = new ArrayList<ByteBuffer>();
    boolean whole = atOnce(ByteBuffer.wrap(input, 1, input.length - 1), wanted);
    var taken = new ArrayList<ByteBuffer>();
    var reader = new FrameReader(LONGEST);
    boolean good = true;
    for (int at = 1; good && at < input.length; at += piece) {
      int length = Math.min(piece, input.length - at);
      int before = reader.begin(slab);
      MemorySegment.copy(input, at, slab, ValueLayout.JAVA_BYTE, before, length);
      good =
          reader.read(
              slab,
              before + length,
              (data, offset, size) -> {
                demand(size > 0 && size <= LONGEST, "a frame is as long as it may be");
                var octets = data.asSlice(offset, size).toArray(ValueLayout.JAVA_BYTE);
                return taken.add(ByteBuffer.wrap(octets));
              });
      demand(reader.kept() < FrameReader.PREFIX + LONGEST, "no more is kept than one frame");
    }
    same(whole, good, "whether it can be read on");
    same(wanted, taken, "what comes out does not depend on where the stream was cut");
  }

  private static boolean atOnce(ByteBuffer stream, List<ByteBuffer> frames) {
    while (stream.remaining() >= FrameReader.PREFIX) {
      int size = Short.toUnsignedInt(stream.getShort());
      if (size > LONGEST) {
        return false;
      }
      if (size > stream.remaining()) {
        return true;
      }
      if (size > 0) {
        frames.add(stream.slice(stream.position(), size));
      }
      stream.position(stream.position() + size);
    }
    return true;
  }

  @Override
  public List<byte[]> seeds() {
    var seeds = new ArrayList<byte[]>();
    for (int piece : new int[] {0, 1, 6, 254}) {
      var all = ByteBuffer.allocate(4096).put((byte) piece);
      for (byte[] packet : StunSamples.all().subList(0, 2)) {
        all.putShort((short) packet.length).put(packet).putShort((short) 0);
      }
      seeds.add(java.util.Arrays.copyOf(all.array(), all.position()));
    }
    return seeds;
  }
}
