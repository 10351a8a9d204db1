package plenum.server.convening;

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
 * The files that the sample conference names. With {@code -Dplenum.write=true} they are written
 * anew; the typeface (Liberation Sans, SIL Open Font License) is PDFBox's own.
 */
class SampleDocumentTest {
  private static final Path FOLDER = Path.of("../examples/documents");

  private static final List<List<String>> ENGLISH =
      List.of(
          List.of(
              "Night buses: the first winter",
              "Department of Night Transport, City of Bạch Lâm",
              "Lines: 4. Nights: 118. Passengers: 61,400, a third of them shift workers."),
          List.of(
              "What is proposed",
              "1. One timetable for both banks of the river.",
              "2. A stop at the depot of Upper Thessel, lit all night.",
              "3. One ticket, valid until six in the morning."));

  private static final List<List<String>> VIETNAMESE =
      List.of(
          List.of(
              "Xe buýt đêm: mùa đông đầu tiên",
              "Sở Giao thông Đêm, Thành phố Bạch Lâm",
              "4 tuyến, 118 đêm, 61.400 lượt khách, một phần ba là người làm ca."),
          List.of(
              "Đề nghị",
              "1. Một lịch chạy chung cho hai bờ sông.",
              "2. Một trạm dừng tại bến Upper Thessel, có đèn suốt đêm.",
              "3. Một vé dùng đến sáu giờ sáng."));

  @ParameterizedTest
  @CsvSource({"en,Passengers: 61,winter", "vi,lượt khách,mùa đông"})
  void the_file_has_two_pages_that_can_be_read_as_text(String language, String words, String title)
      throws IOException {
    var file = FOLDER.resolve("winter-" + language + ".pdf");
    if (Boolean.getBoolean("plenum.write")) {
      write(file, language.equals("en") ? ENGLISH : VIETNAMESE);
    }
    assertThat(Files.size(file)).isLessThan(50_000);
    try (var document = Loader.loadPDF(file.toFile())) {
      assertThat(document.getNumberOfPages()).isEqualTo(2);
      assertThat(new PDFTextStripper().getText(document)).contains(words, title);
    }
  }

  private static void write(Path file, List<List<String>> sheets) throws IOException {
    Files.createDirectories(file.getParent());
    try (var document = new PDDocument();
        var typeface =
            PDDocument.class.getResourceAsStream(
                "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
      document.setDocumentId(1L);
      var font = PDType0Font.load(document, typeface, true);
      for (var lines : sheets) {
        page(document, font, lines);
      }
      document.save(file.toFile());
    }
  }

  private static void page(PDDocument document, PDType0Font font, List<String> lines)
      throws IOException {
    var page = new PDPage(new PDRectangle(842, 595)); // A4, lying
    document.addPage(page);
    try (var pen = new PDPageContentStream(document, page)) {
      for (int i = 0; i < lines.size(); i++) {
        pen.beginText();
        pen.setFont(font, i == 0 ? 30 : 18);
        pen.newLineAtOffset(60, 490 - (i == 0 ? 0 : 40 + 48 * i));
        pen.showText(lines.get(i));
        pen.endText();
      }
    }
  }
}
