package plenum.dossier.photograph;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import javax.imageio.ImageIO;
import plenum.conference.programme.Texts;

/** Pictures of one colour, and words as long as they may be. */
final class Pictures {
  private static final int LONGEST = 1_000;

  private Pictures() {}

  static BufferedImage plain(int width, int height, Color colour) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    var pen = image.createGraphics();
    pen.setColor(colour);
    pen.fillRect(0, 0, width, height);
    pen.dispose();
    return image;
  }

  static byte[] jpeg(BufferedImage image) throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(image, "jpeg", out);
    return out.toByteArray();
  }

  static byte[] imprinted(byte[] jpeg, Imprint imprint) throws IOException {
    var out = new ByteArrayOutputStream();
    Imprinter.copy(new ByteArrayInputStream(jpeg), out, imprint);
    return out.toByteArray();
  }

  static String vietnamese() {
    return longest(
        "Bà Đặng Thị Ngọc Ánh, Giám đốc Ban Quản lý Châu thổ, tại phiên họp trực tuyến. ");
  }

  static String chinese() {
    return longest("河流管理局局长林雨晴女士在视频会议上发言，会议讨论下游泥沙问题。");
  }

  static String russian() {
    return longest("Директор речного управления Анна Велл на видеовстрече о наносах в низовьях. ");
  }

  /** As many UTF-16 units as a caption may have. */
  static String longest(String sentence) {
    return sentence.repeat(LONGEST / sentence.length() + 1).substring(0, LONGEST).strip();
  }

  static Imprint imprint() {
    return new Imprint(
        Texts.of("en", "Sediment in the lower river"),
        Texts.of("en", "Anna Vell, Director, Office of the Board, at the event.")
            .and("vi", vietnamese())
            .and("zh", chinese())
            .and("ru", russian()),
        "Mai Thủy Tiên",
        Texts.of("en", "Lanvia Press Office"),
        Texts.of("en", "Port Alder").and("vi", "Cảng Alder"),
        Texts.of("en", "Lanvia"),
        Optional.of(LocalDate.of(2026, 3, 12)),
        Texts.of("en", "© 2026 Lanvia & partners <press>").and("vi", "Bản quyền © 2026 Lanvia"),
        "Trial. Not for publication.");
  }
}
