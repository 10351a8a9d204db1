package plenum.dossier.photograph;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * Copies a JPEG file and puts an imprint into it, in place of whatever else is said in it: of what
 * comes in, only what decoders need goes out (ITU-T T.81, annex B). Pixels are not touched.
 */
public final class Imprinter {
  private static final int SOI = 0xD8;
  private static final int EOI = 0xD9;
  private static final int SOS = 0xDA;
  private static final int APP0 = 0xE0;
  private static final int APP1 = 0xE1;
  private static final int APP13 = 0xED;

  /** Adobe's, which says how colours are coded. */
  private static final int APP14 = 0xEE;

  private static final int APP15 = 0xEF;
  private static final int COM = 0xFE;

  /** Segments before the picture; a file of ours has about ten, and none needs more than this. */
  private static final int MOST_SEGMENTS = 1_000;

  private final DataInputStream in;
  private final DataOutputStream out;

  private Imprinter(InputStream in, OutputStream out) {
    this.in = new DataInputStream(in);
    this.out = new DataOutputStream(out);
  }

  /**
   * @throws NotJpeg if it is none, or breaks off before its picture begins
   * @throws IOException if a stream does not do its part
   */
  public static void copy(InputStream from, OutputStream to, Imprint imprint) throws IOException {
    var imprinter = new Imprinter(from, to);
    try {
      imprinter.copy(imprint);
    } catch (EOFException early) {
      throw new NotJpeg("It breaks off before its picture", early);
    }
    imprinter.out.flush();
  }

  /** A file that is no JPEG. */
  public static final class NotJpeg extends IOException {
    NotJpeg(String why) {
      super(why);
    }

    NotJpeg(String why, Throwable cause) {
      super(why, cause);
    }
  }

  private void copy(Imprint imprint) throws IOException {
    if (in.readUnsignedShort() != (0xFF00 | SOI)) {
      throw new NotJpeg("It does not begin as JPEG does");
    }
    out.writeShort(0xFF00 | SOI);
    boolean imprinted = false;
    for (int segments = 0; segments < MOST_SEGMENTS; segments++) {
      int marker = marker();
      int length = in.readUnsignedShort() - 2;
      if (length < 0) {
        throw new NotJpeg("A segment is shorter than its own length");
      }
      // JFIF wants its own segment first (T.871, section 10.1).
      if (!imprinted && marker != APP0) {
        imprint(imprint);
        imprinted = true;
      }
      pass(marker, length);
      if (marker == SOS) {
        in.transferTo(out);
        return;
      }
    }
    throw new NotJpeg("It has too many segments");
  }

  /** Any number of fill octets may stand before a marker (section B.1.1.2). */
  private int marker() throws IOException {
    if (in.readUnsignedByte() != 0xFF) {
      throw new NotJpeg("There is something between its segments");
    }
    int marker = 0xFF;
    for (int fill = 0; marker == 0xFF && fill < MOST_SEGMENTS; fill++) {
      marker = in.readUnsignedByte();
    }
    if (marker < 0xC0 || marker >= 0xD0 && marker <= SOI || marker == EOI || marker == 0xFF) {
      throw new NotJpeg("A marker stands where none may");
    }
    return marker;
  }

  private void pass(int marker, int length) throws IOException {
    if (says(marker)) {
      in.skipNBytes(length);
    } else {
      var content = in.readNBytes(length);
      if (content.length < length) {
        throw new EOFException();
      }
      segment(marker, content);
    }
  }

  /** Whether a segment says something about the picture rather than being part of it. */
  private static boolean says(int marker) {
    return marker == COM || marker >= APP1 && marker <= APP15 && marker != APP14;
  }

  private void imprint(Imprint imprint) throws IOException {
    segment(APP1, joined(Xmp.SIGNATURE, Xmp.packet(imprint)));
    segment(APP13, joined(Iim.SIGNATURE, Iim.resource(imprint)));
  }

  private void segment(int marker, byte[] content) throws IOException {
    out.writeShort(0xFF00 | marker);
    out.writeShort(content.length + 2);
    out.write(content);
  }

  private static byte[] joined(byte[] first, byte[] then) {
    var joined = Arrays.copyOf(first, first.length + then.length);
    System.arraycopy(then, 0, joined, first.length, then.length);
    return joined;
  }
}
