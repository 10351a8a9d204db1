package plenum.dossier.photograph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenum.conference.photograph.Crop;

class PrinterTest {
  private static final Color LEFT = new Color(30, 90, 160);
  private static final Color RIGHT = new Color(160, 60, 40);

  @TempDir private Path folder;

  private String kept(String name, BufferedImage image) throws IOException {
    return Files.write(folder.resolve(name), Pictures.jpeg(image)).toString();
  }

  private BufferedImage composed(BufferedImage... images) throws IOException {
    var files = new ArrayList<String>();
    for (var image : images) {
      files.add(kept("head-" + files.size() + ".jpg", image));
    }
    var to = folder.resolve("composed.jpg").toString();
    assertThat(Printer.run(Printer.compose(files, to))).isEqualTo(Printer.DONE);
    return ImageIO.read(Path.of(to).toFile());
  }

  private static void isNear(BufferedImage image, int x, int y, Color colour) {
    var there = new Color(image.getRGB(x, y));
    assertThat(
            Math.abs(there.getRed() - colour.getRed())
                + Math.abs(there.getGreen() - colour.getGreen())
                + Math.abs(there.getBlue() - colour.getBlue()))
        .as("%s at %d, %d", there, x, y)
        .isLessThan(30);
  }

  @Test
  void two_heads_stand_side_by_side_in_the_order_of_the_sides() throws IOException {
    var both = composed(Pictures.plain(1920, 1080, LEFT), Pictures.plain(1920, 1080, RIGHT));
    isNear(both, both.getWidth() / 4, both.getHeight() / 2, LEFT);
    isNear(both, 3 * both.getWidth() / 4, both.getHeight() / 2, RIGHT);
  }

  @Test
  void the_halves_are_equal_whatever_the_cameras_are() throws IOException {
    var both = composed(Pictures.plain(1920, 1080, LEFT), Pictures.plain(640, 480, RIGHT));
    assertThat(run(both, LEFT)).isCloseTo(run(both, RIGHT), offset(4));
    assertThat(both.getHeight()).isBetween(1_080, 1_120);
  }

  /** Pixels of this colour along the middle row. */
  private static int run(BufferedImage image, Color colour) {
    int run = 0;
    for (int x = 0; x < image.getWidth(); x++) {
      var there = new Color(image.getRGB(x, image.getHeight() / 2));
      run += Math.abs(there.getRed() - colour.getRed()) < 30 ? 1 : 0;
    }
    return run;
  }

  @Test
  void a_plain_white_frame_runs_around_and_between() throws IOException {
    var both = composed(Pictures.plain(1920, 1080, LEFT), Pictures.plain(1920, 1080, RIGHT));
    for (var x : List.of(1, both.getWidth() / 2, both.getWidth() - 2)) {
      isNear(both, x, both.getHeight() / 2, Color.WHITE);
    }
    isNear(both, both.getWidth() / 4, 1, Color.WHITE);
    isNear(both, both.getWidth() / 4, both.getHeight() - 2, Color.WHITE);
  }

  @Test
  void of_a_head_the_middle_is_shown_undistorted() throws IOException {
    var head = Pictures.plain(1920, 1080, LEFT);
    var pen = head.createGraphics();
    pen.setColor(Color.BLACK);
    pen.fillOval(860, 440, 200, 200);
    pen.dispose();
    var both = composed(head, Pictures.plain(1920, 1080, RIGHT));
    int middle = both.getWidth() / 4;
    isNear(both, middle, both.getHeight() / 2, Color.BLACK);
    isNear(both, middle - 94, both.getHeight() / 2, Color.BLACK);
    isNear(both, middle - 112, both.getHeight() / 2, LEFT);
    isNear(both, middle, both.getHeight() / 2 - 112, LEFT);
  }

  @Test
  void three_large_heads_stay_within_what_is_printed() throws IOException {
    var all =
        composed(
            Pictures.plain(4096, 2304, LEFT),
            Pictures.plain(4096, 2304, RIGHT),
            Pictures.plain(4096, 2304, LEFT));
    assertThat(all.getWidth()).isBetween(4_000, 4_096);
  }

  @Test
  void a_part_is_cut_out_to_the_pixel() throws IOException {
    var whole = Pictures.plain(800, 600, LEFT);
    var pen = whole.createGraphics();
    pen.setColor(RIGHT);
    pen.fillRect(400, 208, 160, 96);
    pen.dispose();
    var to = folder.resolve("part.jpg").toString();
    var part = new Crop(400, 208, 160, 96);
    assertThat(Printer.run(Printer.crop(kept("whole.jpg", whole), to, part)))
        .isEqualTo(Printer.DONE);
    var print = ImageIO.read(Path.of(to).toFile());
    assertThat(print.getWidth()).isEqualTo(160);
    assertThat(print.getHeight()).isEqualTo(96);
    isNear(print, 4, 4, RIGHT);
    isNear(print, 155, 91, RIGHT);
  }

  @Test
  void a_part_outside_and_a_file_that_is_no_picture_are_unreadable() throws IOException {
    var to = folder.resolve("none.jpg").toString();
    var whole = kept("whole.jpg", Pictures.plain(100, 100, LEFT));
    assertThat(Printer.run(Printer.crop(whole, to, new Crop(50, 50, 80, 80))))
        .isEqualTo(Printer.UNREADABLE);
    var text = Files.writeString(folder.resolve("text.jpg"), "Just a text.").toString();
    assertThat(Printer.run(Printer.compose(List.of(whole, text), to)))
        .isEqualTo(Printer.UNREADABLE);
  }
}
