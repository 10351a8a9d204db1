package plenum.rehearsal.clip;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A VP8 film in the IVF container: a header of 32 octets, then every frame with its length and time
 * before it, all numbers in little-endian order.
 *
 * @param frames encoded, in order; not to be changed
 */
public record Ivf(int width, int height, List<byte[]> frames) {
  private static final int HEADER = 32;
  private static final int FRAME_HEADER = 12;
  private static final int LARGEST_FRAME = 1 << 20;

  public Ivf {
    frames = List.copyOf(frames);
  }

  /**
   * Reads a whole file.
   *
   * @throws IvfException if it is cut short, empty, or of another codec
   */
  public static Ivf read(byte[] file) throws IvfException {
    var from = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    if (file.length < HEADER || !word(from, 0).equals("DKIF") || !word(from, 8).equals("VP80")) {
      throw new IvfException("the file does not begin as IVF with VP8 does");
    }
    int header = Short.toUnsignedInt(from.getShort(6));
    if (header < HEADER || header > file.length) {
      throw new IvfException("the header claims " + header + " octets");
    }
    var frames = new ArrayList<byte[]>();
    from.position(header);
    while (from.hasRemaining()) {
      frames.add(frame(from));
    }
    if (frames.isEmpty()) {
      throw new IvfException("the file has no frame");
    }
    int width = Short.toUnsignedInt(from.getShort(12));
    return new Ivf(width, Short.toUnsignedInt(from.getShort(14)), frames);
  }

  private static byte[] frame(ByteBuffer from) throws IvfException {
    int at = from.position();
    if (from.remaining() < FRAME_HEADER) {
      throw new IvfException("a frame's header is cut short at octet " + at);
    }
    int length = from.getInt();
    from.getLong();
    if (length < 1 || length > LARGEST_FRAME || length > from.remaining()) {
      throw new IvfException("the frame at octet " + at + " claims " + length + " octets");
    }
    var frame = new byte[length];
    from.get(frame);
    return frame;
  }

  private static String word(ByteBuffer from, int at) {
    var word = new byte[4];
    from.get(at, word);
    return new String(word, StandardCharsets.ISO_8859_1);
  }
}
