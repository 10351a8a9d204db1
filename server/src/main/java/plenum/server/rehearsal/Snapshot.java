package plenum.server.rehearsal;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** A photograph of a rehearsal: a room without anybody in it, in a colour of its own. */
final class Snapshot {
  private static final int WIDTH = 1200;
  private static final int HEIGHT = 800;

  private Snapshot() {}

  /** JPEG; the same of the same side. */
  static byte[] of(String side) throws IOException {
    var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    var pen = picture.createGraphics();
    float hue = (side.hashCode() & 0xff) / 255f;
    pen.setColor(Color.getHSBColor(hue, 0.25f, 0.85f));
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.setColor(Color.getHSBColor(hue, 0.5f, 0.4f));
    pen.fillRect(0, HEIGHT * 2 / 3, WIDTH, HEIGHT / 3);
    pen.fillOval(WIDTH / 2 - 120, HEIGHT / 5, 240, 240);
    pen.dispose();
    var file = new ByteArrayOutputStream();
    if (!ImageIO.write(picture, "jpeg", file)) {
      throw new IOException("this Java writes no JPEG");
    }
    return file.toByteArray();
  }

  /** What is not as it ought to be with one that comes back; empty if all is. */
  static String wrong(byte[] file) throws IOException {
    var picture = ImageIO.read(new ByteArrayInputStream(file));
    if (picture == null) {
      return "is no picture";
    }
    return picture.getWidth() == WIDTH && picture.getHeight() == HEIGHT
        ? ""
        : "is %d x %d large".formatted(picture.getWidth(), picture.getHeight());
  }
}
