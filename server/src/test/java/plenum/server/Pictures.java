package plenum.server;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Good pictures and bad ones. */
final class Pictures {
  private Pictures() {}

  /** Left half red, right half blue. */
  static byte[] encoded(String format, int width, int height) throws IOException {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    pen.setColor(Color.RED);
    pen.fillRect(0, 0, width / 2, height);
    pen.setColor(Color.BLUE);
    pen.fillRect(width / 2, 0, width - width / 2, height);
    pen.dispose();
    var out = new ByteArrayOutputStream();
    ImageIO.write(image, format, out);
    return out.toByteArray();
  }

  static BufferedImage decoded(byte[] octets) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(octets));
  }

  /** A JPEG that says where it was taken and that the camera was turned, right after SOI. */
  static byte[] held(byte[] jpeg, int orientation) throws IOException {
    var exif =
        HexFormat.of()
            .parseHex(
                "457869660000" // "Exif"
                    + "4d4d002a00000008" // big-endian TIFF, first directory at 8
                    + "0002"
                    + "01120003000000010000" // left out below: replaced by the orientation
                    + "0000"
                    + "013b00020000000c00000026" // Artist at 38
                    + "00000000");
    exif[6 + 8 + 2 + 9] = (byte) orientation;
    var artist = "SecretPlace\0".getBytes(StandardCharsets.US_ASCII);
    var out = new ByteArrayOutputStream();
    var data = new DataOutputStream(out);
    data.write(jpeg, 0, 2);
    data.writeShort(0xffe1);
    data.writeShort(2 + exif.length + artist.length);
    data.write(exif);
    data.write(artist);
    data.write(jpeg, 2, jpeg.length - 2);
    return out.toByteArray();
  }

  /** A PNG of a few octets that claims to be this large. */
  static byte[] bomb(int width, int height) throws IOException {
    var out = new ByteArrayOutputStream();
    out.write(HexFormat.of().parseHex("89504e470d0a1a0a"));
    var header = new ByteArrayOutputStream();
    var fields = new DataOutputStream(header);
    fields.writeInt(width);
    fields.writeInt(height);
    fields.write(new byte[] {8, 6, 0, 0, 0});
    chunk(out, "IHDR", header.toByteArray());
    chunk(out, "IDAT", HexFormat.of().parseHex("789c030000000001"));
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  static byte[] broken(byte[] picture) {
    return Arrays.copyOf(picture, 40);
  }

  private static void chunk(ByteArrayOutputStream out, String type, byte[] body)
      throws IOException {
    var data = new DataOutputStream(out);
    var name = type.getBytes(StandardCharsets.US_ASCII);
    var sum = new CRC32();
    sum.update(name);
    sum.update(body);
    data.writeInt(body.length);
    data.write(name);
    data.write(body);
    data.writeInt((int) sum.getValue());
  }
}
