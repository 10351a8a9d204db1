package plenum.server.rehearsal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * The paper of a formal rehearsal: twelve pages in either language, made when they are wanted. The
 * typeface (Liberation Sans, SIL Open Font License) is PDFBox's own.
 */
final class FormalPaper {
  static final int PAGES = 12;
  private static final String TYPEFACE =
      "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final Map<String, String> HEADINGS =
      Map.of("en", "Water levels of the season", "vi", "Mực nước trong mùa");
  private static final Map<String, String> WORDS =
      Map.of("en", "Page %d of twelve", "vi", "Trang %d trên mười hai");

  private FormalPaper() {}

  /** What the file says of itself. */
  static String title(String language) {
    return HEADINGS.getOrDefault(language, "");
  }

  static byte[] in(String language) throws IOException {
    try (var document = new PDDocument();
        InputStream typeface =
            Objects.requireNonNull(
                PDDocument.class.getResourceAsStream(TYPEFACE), "PDFBox brings a typeface")) {
      var font = PDType0Font.load(document, typeface, true);
      for (int number = 1; number <= PAGES; number++) {
        page(document, font, language, number);
      }
      var bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  private static void page(PDDocument document, PDType0Font font, String language, int number)
      throws IOException {
    var page = new PDPage(new PDRectangle(842, 595)); // A4, lying
    document.addPage(page);
    try (var pen = new PDPageContentStream(document, page)) {
      text(pen, font, 30, 480, title(language));
      text(pen, font, 18, 400, WORDS.getOrDefault(language, "%d").formatted(number));
      for (int bar = 0; bar < number; bar++) {
        pen.addRect(60 + 58f * bar, 120, 40, 20f * (bar + 1));
        pen.fill();
      }
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

  /**
   * A file as a reader finds it.
   *
   * @param inLanguage its first page says what the paper says in that language
   */
  record Read(int pages, boolean inLanguage) {}

  /** Reads a file, which may be none: then it has no page. */
  static Read read(byte[] file, String language) {
    try (var document = Loader.loadPDF(file)) {
      var stripper = new PDFTextStripper();
      stripper.setEndPage(1);
      return new Read(
          document.getNumberOfPages(), stripper.getText(document).contains(title(language)));
    } catch (IOException noPdf) {
      return new Read(0, false);
    }
  }
}
