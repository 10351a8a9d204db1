package plenum.dossier.minutes;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A sheet as a tagged PDF (PDF/UA-1, ISO 14289-1), with the parts of its fonts that it uses
 * embedded. The fonts (Noto Sans, Noto Sans SC; SIL Open Font License 1.1) come with the program,
 * so that it looks the same on a machine that has none.
 */
public final class PdfDocument {
  /**
   * Arrows, the first block that the font for letters lacks; from there on the other one, ten
   * megabytes to read, is asked. Higher: signs would be missing; lower: every document is slow.
   */
  private static final int BEYOND_LETTERS = 0x2190;

  private PdfDocument() {}

  /** Takes a fraction of a second; safe to call from several threads. */
  public static byte[] of(Sheet sheet) {
    XRLog.setLoggingEnabled(false);
    var page = SheetHtml.of(sheet);
    var out = new ByteArrayOutputStream();
    try (var document = new PDDocument()) {
      var builder = new PdfRendererBuilder();
      builder.usePDDocument(document);
      builder.usePdfUaAccessibility(true);
      builder.withProducer("Plenum");
      font(builder, document, "NotoSans-Regular", "Noto Sans", 400);
      font(builder, document, "NotoSans-Bold", "Noto Sans", 700);
      if (page.codePoints().anyMatch(point -> point >= BEYOND_LETTERS)) {
        font(builder, document, "NotoSansSC-Regular", "Noto Sans SC", 400);
      }
      builder.useUnicodeLineBreaker(new LineBreaker(sheet.language()));
      // Nothing in the page refers to anything; should anything ever, it is not fetched.
      builder.useUriResolver((base, uri) -> null);
      builder.withHtmlContent(page, null);
      builder.toStream(out);
      builder.run();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return out.toByteArray();
  }

  private static void font(
      PdfRendererBuilder builder, PDDocument document, String file, String family, int weight)
      throws IOException {
    try (var stream =
        PdfDocument.class.getResourceAsStream("/plenum/dossier/font/" + file + ".ttf")) {
      if (stream == null) {
        throw new IllegalStateException(file + " is missing from the program");
      }
      var parsed = new TTFParser().parse(new RandomAccessReadBuffer(stream));
      // Ligatures cost most of the time (expressions compiled for each word), and none is needed.
      parsed.setEnableGsub(false);
      var font = PDType0Font.load(document, parsed, true);
      builder.useFont(new PDFontSupplier(font), family, weight, FontStyle.NORMAL, false);
    }
  }

  /** Where a line may end by the language's own rules: Chinese has no spaces. */
  private static final class LineBreaker implements FSTextBreaker {
    private final BreakIterator breaks;

    private LineBreaker(String language) {
      breaks = BreakIterator.getLineInstance(ULocale.forLanguageTag(language));
    }

    @Override
    public int next() {
      return breaks.next();
    }

    @Override
    public void setText(String text) {
      breaks.setText(text);
    }
  }
}
