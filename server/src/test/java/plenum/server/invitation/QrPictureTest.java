package plenum.server.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.nayuki.qrcodegen.QrCode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

class QrPictureTest {
  private static final String LINK = "https://meet.example.org/s/AQEEYzdmMwhzLWhlYWQtYg";

  @Test
  void the_svg_has_a_square_for_every_dark_module() {
    var code = QrCode.encodeText(LINK, QrCode.Ecc.MEDIUM);
    int dark = 0;
    for (int i = 0; i < code.size * code.size; i++) {
      dark += code.getModule(i % code.size, i / code.size) ? 1 : 0;
    }
    assertThat(QrPicture.svg(LINK).split("h1v1h-1z", -1)).hasSize(dark + 1);
  }

  @Test
  void the_svg_is_well_formed_with_a_quiet_zone() throws Exception {
    var svg = QrPicture.svg(LINK).getBytes(StandardCharsets.UTF_8);
    var root =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(svg))
            .getDocumentElement();
    int size = QrCode.encodeText(LINK, QrCode.Ecc.MEDIUM).size + 8;
    assertThat(root.getAttribute("viewBox")).isEqualTo("0 0 " + size + " " + size);
  }

  @Test
  void half_blocks_tell_the_same_modules() {
    var code = QrCode.encodeText(LINK, QrCode.Ecc.LOW);
    var rows = QrPicture.terminal(LINK).lines().map(QrPictureTest::plain).toList();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        char half = rows.get((y + 2) / 2).charAt(x + 2);
        boolean dark = half == '\u2588' || half == (y % 2 == 0 ? '\u2580' : '\u2584');
        assertThat(dark).as("module %d, %d", x, y).isEqualTo(code.getModule(x, y));
      }
    }
  }

  private static String plain(String row) {
    return row.replaceAll("\u001b\\[[0-9;]*m", "");
  }
}
