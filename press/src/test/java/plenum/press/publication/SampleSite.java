package plenum.press.publication;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import plenum.press.publication.folder.SiteFolder;

/** Writes a site of invented releases into a folder, to look at. */
final class SampleSite {
  private SampleSite() {}

  /**
   * @param arguments the folder
   */
  public static void main(String... arguments) throws IOException {
    var picture = picture();
    Album album = (_, one) -> Releases.stored(picture, one.mediaType());
    var floods =
        new Bundle(
            new Slug("flood-warning"),
            List.of(
                Releases.english(1),
                Releases.english(2),
                Releases.vietnamese(1),
                Releases.vietnamese(2),
                Releases.chinese(),
                Releases.russian()));
    var later = new Bundle(new Slug("flood-warning-again"), Releases.floods().items());
    var due =
        Due.at(Releases.NOON.plusSeconds(100_000), Releases.SITE, List.of(floods, later), album);
    new SiteFolder(Path.of(arguments[0])).write(SitePlan.of(Releases.SITE, due.editions()));
  }

  private static byte[] picture() throws IOException {
    var image = new BufferedImage(1920, 1080, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    pen.setPaint(new GradientPaint(0, 0, new Color(0x30465f), 0, 1080, new Color(0x8fa0ad)));
    pen.fillRect(0, 0, 1920, 1080);
    pen.setColor(new Color(0xd9cbb5));
    pen.fillOval(420, 260, 300, 360);
    pen.fillOval(1200, 260, 300, 360);
    pen.setColor(new Color(0x23303d));
    pen.fillRoundRect(300, 640, 540, 600, 240, 240);
    pen.fillRoundRect(1080, 640, 540, 600, 240, 240);
    pen.dispose();
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "jpeg", bytes);
    return bytes.toByteArray();
  }
}
