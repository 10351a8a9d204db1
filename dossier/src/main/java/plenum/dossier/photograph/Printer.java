package plenum.dossier.photograph;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import plenum.conference.photograph.Crop;

/**
 * Makes prints of photographs that are ours already: a part of one, or several beside each other. A
 * program of its own, since pixels need more memory than a server has.
 */
public final class Printer {
  /** Exit codes. */
  public static final int DONE = 0;

  public static final int UNREADABLE = 3;

  /** Of JPEG, 0 to 1, as of what comes in; a print of a print would show blocks below it. */
  private static final float QUALITY = 0.92f;

  private Printer() {}

  /** The arguments for a part of a photograph. */
  public static List<String> crop(String from, String to, Crop part) {
    return List.of(
        "crop", to, from, part.x() + "," + part.y() + "," + part.width() + "," + part.height());
  }

  /** The arguments for several beside each other, in this order. */
  public static List<String> compose(List<String> from, String to) {
    var arguments = new ArrayList<>(List.of("compose", to));
    arguments.addAll(from);
    return arguments;
  }

  /** Writes a JPEG and prints its width and height. */
  public static void main(String[] arguments) {
    System.exit(run(List.of(arguments)));
  }

  static int run(List<String> arguments) {
    try {
      ImageIO.setUseCache(false);
      var print =
          arguments.getFirst().equals("crop")
              ? cropped(arguments.get(2), arguments.get(3).split(",", 4))
              : composed(arguments.subList(2, arguments.size()));
      write(print, new File(arguments.get(1)));
      System.out.println(print.getWidth() + " " + print.getHeight());
      return DONE;
    } catch (IOException | RuntimeException broken) {
      return UNREADABLE;
    }
  }

  private static BufferedImage cropped(String from, String[] part) throws IOException {
    var picture = read(from);
    return picture.getSubimage(
        Integer.parseInt(part[0]),
        Integer.parseInt(part[1]),
        Integer.parseInt(part[2]),
        Integer.parseInt(part[3]));
  }

  private static BufferedImage composed(List<String> from) throws IOException {
    var pictures = new ArrayList<BufferedImage>();
    for (var file : from) {
      pictures.add(read(file));
    }
    return SideBySide.of(pictures);
  }

  private static BufferedImage read(String file) throws IOException {
    var picture = ImageIO.read(new File(file));
    if (picture == null) {
      throw new IOException("No picture that can be read");
    }
    return picture;
  }

  private static void write(BufferedImage image, File to) throws IOException {
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    var wish = writer.getDefaultWriteParam();
    wish.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    wish.setCompressionQuality(QUALITY);
    Files.deleteIfExists(to.toPath());
    try (var stream = ImageIO.createImageOutputStream(to)) {
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image, null, null), wish);
    } finally {
      writer.dispose();
    }
  }
}
