package plenum.server.photograph;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;

/**
 * Turns a picture from outside into one of our own: its pixels, upright, as a JPEG without anything
 * else that the file held. A program of its own, so that a file made to exhaust or to break a
 * decoder breaks nothing but this.
 */
public final class Developer {
  /** Pixels. What the heap below holds at 8 octets each; press cameras make 24 to 36 million. */
  static final long MOST_PIXELS = 40_000_000;

  /** Pixels along one edge, as {@code PhotographCheck} has it. */
  static final int LONGEST_EDGE = 16_384;

  /** Pixels along the longer edge of what is kept: 35 cm in print at 300 per inch. */
  static final int KEPT_EDGE = 4_096;

  /** Of JPEG, 0 to 1. Below it faces show blocks in print; above it files grow without a gain. */
  private static final float QUALITY = 0.9f;

  /** Exit codes. */
  public static final int DONE = 0;

  public static final int UNREADABLE = 3;
  public static final int TOO_MANY_PIXELS = 4;

  private final File from;
  private final File to;
  private final boolean asItCame;

  private Developer(File from, File to, boolean asItCame) {
    this.from = from;
    this.to = to;
    this.asItCame = asItCame;
  }

  /**
   * Reads the first file, writes the second, prints its width and height. With a third argument a
   * PNG stays one: JPEG would smear the letters of a page.
   */
  public static void main(String[] arguments) {
    System.exit(
        new Developer(new File(arguments[0]), new File(arguments[1]), arguments.length > 2)
            .develop());
  }

  private int develop() {
    try {
      ImageIO.setUseCache(false);
      var format = format();
      if (format.isEmpty()) {
        return UNREADABLE;
      }
      var reader = ImageIO.getImageReadersByFormatName(format.get().reader()).next();
      try (var stream = ImageIO.createImageInputStream(from)) {
        reader.setInput(stream, true, true);
        return develop(reader, asItCame ? format.get() : Format.JPEG);
      }
    } catch (IOException | RuntimeException broken) {
      return UNREADABLE;
    }
  }

  private Optional<Format> format() throws IOException {
    try (var stream = Files.newInputStream(from.toPath())) {
      return Format.of(stream.readNBytes(Format.TELLING));
    }
  }

  private int develop(ImageReader reader, Format written) throws IOException {
    long width = reader.getWidth(0);
    long height = reader.getHeight(0);
    if (width * height > MOST_PIXELS || Math.max(width, height) > LONGEST_EDGE) {
      return TOO_MANY_PIXELS;
    }
    var upright = turned(smaller(reader.read(0)), orientation());
    write(upright, written);
    System.out.println(upright.getWidth() + " " + upright.getHeight());
    return DONE;
  }

  /** Halves while that is still larger than wanted: one large step would leave out pixels. */
  private static BufferedImage smaller(BufferedImage picture) {
    var image = picture;
    int wanted = Math.min(KEPT_EDGE, edge(picture));
    while (edge(image) > 2 * wanted) {
      image = scaled(image, edge(image) / 2);
    }
    return scaled(image, wanted);
  }

  private static int edge(BufferedImage image) {
    return Math.max(image.getWidth(), image.getHeight());
  }

  /** On white and in sRGB, whatever colours and transparency it came with. */
  private static BufferedImage scaled(BufferedImage image, int edge) {
    double factor = edge / (double) edge(image);
    int width = Math.max(1, (int) Math.round(image.getWidth() * factor));
    int height = Math.max(1, (int) Math.round(image.getHeight() * factor));
    var paper = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    var pen = paper.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.drawImage(image, 0, 0, width, height, Color.WHITE, null);
    pen.dispose();
    return paper;
  }

  /** How the camera was held (Exif 2.3, tag 0x0112), 1 where nothing says so. */
  private int orientation() {
    try {
      var directory =
          ImageMetadataReader.readMetadata(from).getFirstDirectoryOfType(ExifIFD0Directory.class);
      var tag = directory == null ? null : directory.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
      return tag == null ? 1 : tag;
    } catch (ImageProcessingException | IOException | RuntimeException unreadable) {
      return 1;
    }
  }

  private static BufferedImage turned(BufferedImage image, int orientation) {
    if (orientation < 2 || orientation > 8) {
      return image;
    }
    boolean lying = orientation >= 5;
    int width = lying ? image.getHeight() : image.getWidth();
    int height = lying ? image.getWidth() : image.getHeight();
    var turned = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    var pen = turned.createGraphics();
    pen.drawImage(image, turn(orientation, width, height), null);
    pen.dispose();
    return turned;
  }

  /** From the picture as stored to the picture as seen, {@code width} by {@code height}. */
  private static AffineTransform turn(int orientation, int width, int height) {
    return switch (orientation) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, width, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, width, height);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, height);
      default -> new AffineTransform();
    };
  }

  private void write(BufferedImage image, Format format) throws IOException {
    var writer = ImageIO.getImageWritersByFormatName(format.reader()).next();
    var wish = writer.getDefaultWriteParam();
    if (format == Format.JPEG) {
      wish.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      wish.setCompressionQuality(QUALITY);
    }
    Files.deleteIfExists(to.toPath());
    try (var stream = ImageIO.createImageOutputStream(to)) {
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image, null, null), wish);
    } finally {
      writer.dispose();
    }
  }

  /** The command that runs this program with the class path of the one that asks. */
  static ProcessBuilder command(Path from, Path to) {
    return command(from.toString(), to.toString());
  }

  /** The same, and a PNG stays a PNG. */
  public static ProcessBuilder keepingFormat(Path from, Path to) {
    return command(from.toString(), to.toString(), "as-it-came");
  }

  private static ProcessBuilder command(String... arguments) {
    return program(Developer.class, List.of(arguments));
  }

  /** Runs a program with the class path of the one that asks, within bounds. */
  static ProcessBuilder program(Class<?> program, List<String> arguments) {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx640m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
    command.addAll(arguments);
    return new ProcessBuilder(command);
  }
}
