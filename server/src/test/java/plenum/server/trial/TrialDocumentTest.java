package plenum.server.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The files that a trial shows. With {@code -Dplenum.write=true} they are written anew; the
 * typeface (Liberation Sans, SIL Open Font License) is PDFBox's own.
 */
class TrialDocumentTest {
  private static final Path FOLDER = Path.of("src/main/resources/plenum/server/trial");

  private record Sheet(String heading, List<String> lines) {}

  private static final List<Sheet> ENGLISH =
      List.of(
          new Sheet(
              "Flood forecasts: the first season",
              List.of(
                  "A briefing by the Norhaven Harbour Board",
                  "Office of Tides and Warnings",
                  "Stations: 38 on four rivers. Forecasts: twice a day, five days ahead.")),
          new Sheet(
              "What was forecast and what came",
              List.of(
                  "Warnings given: 14. Floods that came: 12, of which 11 had been forecast.",
                  "Mean lead time: 61 hours; at the mouth 48, in the hills 70.",
                  "Mean error of the highest level: 0.22 m after one day, 0.48 m after three.")),
          new Sheet(
              "What did not work",
              List.of(
                  "Nine stations fell silent for more than a day, all of them in the hills.",
                  "One flood was missed: a dam was opened and nobody had been told.",
                  "Warnings reached some villages by telephone only after four hours.")),
          new Sheet(
              "Proposed for the next season",
              List.of(
                  "1. A second way for every station to report, by radio.",
                  "2. Notice of every opening of a dam, one day ahead, to both sides.",
                  "3. One common wording of warnings in both languages.")));

  private static final List<Sheet> VIETNAMESE =
      List.of(
          new Sheet(
              "Dự báo lũ: mùa đầu tiên",
              List.of(
                  "Thông báo của Ban Quản lý Cảng Norhaven",
                  "Phòng Thủy triều và Cảnh báo",
                  "38 trạm trên bốn con sông. Dự báo mỗi ngày hai lần, trước năm ngày.")),
          new Sheet(
              "Dự báo và thực tế",
              List.of(
                  "Đã cảnh báo 14 lần. Có 12 trận lũ, trong đó 11 trận được dự báo.",
                  "Báo trước trung bình 61 giờ; ở cửa sông 48 giờ, ở vùng đồi 70 giờ.",
                  "Sai số trung bình của đỉnh lũ: 0,22 m sau một ngày, 0,48 m sau ba ngày.")),
          new Sheet(
              "Những điều chưa được",
              List.of(
                  "Chín trạm mất tín hiệu hơn một ngày, tất cả đều ở vùng đồi.",
                  "Bỏ sót một trận lũ: đập xả nước mà không ai được báo.",
                  "Có làng chỉ nhận được cảnh báo qua điện thoại sau bốn giờ.")),
          new Sheet(
              "Đề nghị cho mùa tiếp theo",
              List.of(
                  "1. Mỗi trạm có thêm một đường báo tin bằng vô tuyến.",
                  "2. Báo cho cả hai bên trước một ngày mỗi khi xả đập.",
                  "3. Thống nhất lời cảnh báo bằng cả hai ngôn ngữ.")));

  @ParameterizedTest
  @CsvSource({"en,Warnings given: 14", "vi,Đã cảnh báo 14 lần"})
  void the_file_has_four_pages_that_can_be_read_as_text(String language, String words)
      throws IOException {
    var file = FOLDER.resolve("forecasts-" + language + ".pdf");
    if (Boolean.getBoolean("plenum.write")) {
      write(file, language.equals("en") ? ENGLISH : VIETNAMESE);
    }
    assertThat(Files.size(file)).isLessThan(100_000);
    try (var document = Loader.loadPDF(file.toFile())) {
      assertThat(document.getNumberOfPages()).isEqualTo(TrialDocument.PAGES);
      assertThat(new PDFTextStripper().getText(document)).contains(words);
    }
  }

  private static void write(Path file, List<Sheet> sheets) throws IOException {
    Files.createDirectories(file.getParent());
    try (var document = new PDDocument();
        var typeface =
            PDDocument.class.getResourceAsStream(
                "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
      document.setDocumentId(1L);
      var font = PDType0Font.load(document, typeface, true);
      for (int i = 0; i < sheets.size(); i++) {
        page(document, font, sheets.get(i), i + 1);
      }
      document.save(file.toFile());
    }
  }

  private static void page(PDDocument document, PDType0Font font, Sheet sheet, int number)
      throws IOException {
    var page = new PDPage(new PDRectangle(842, 595)); // A4, lying
    document.addPage(page);
    try (var pen = new PDPageContentStream(document, page)) {
      pen.setNonStrokingColor(0.54f, 0.35f, 0.11f);
      pen.addRect(60, 470, 60, 5);
      pen.fill();
      pen.setNonStrokingColor(0.1f, 0.1f, 0.1f);
      text(pen, font, 30, 490, sheet.heading());
      int y = 400;
      for (var line : sheet.lines()) {
        text(pen, font, 18, y, line);
        y -= 48;
      }
      text(pen, font, 12, 40, "Norhaven Harbour Board · " + number + " / 4");
    }
  }

  private static void text(PDPageContentStream pen, PDType0Font font, int size, int y, String text)
      throws IOException {
    pen.beginText();
    pen.setFont(font, size);
    pen.newLineAtOffset(60, y);
    pen.showText(text);
    pen.endText();
  }
}
