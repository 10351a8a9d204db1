package plenum.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Documents of every kind before a browser: long ones, broken ones, and ones that mean harm. */
@ExtendWith(UnderOneRoof.class)
class PaperViewTest {
  private static final String PAGE_BROKEN =
      "This page cannot be shown: the file is damaged here. Its other pages may be whole.";
  private static final String BROKEN =
      "This file cannot be shown: it is damaged, or it is not what its name says.";
  private static final String EMPTY =
      "There is nothing to see on this page: it is empty, or the file is damaged here.";
  private static final String LOCKED =
      "This file is locked with a password. Ask whoever laid it for one without.";

  enum Kind {
    CHROMIUM,
    FIREFOX
  }

  private static RunningProgram program;
  private static Map<Kind, Browser> started;

  @BeforeAll
  static void open(Premises premises) {
    program = premises.program();
    started =
        Map.of(Kind.CHROMIUM, premises.stockChromium(), Kind.FIREFOX, premises.stockFirefox());
  }

  @ParameterizedTest
  @EnumSource
  void page_250_of_300_is_shown_without_fetching_the_whole_file(Kind kind) {
    var padding = "\n%" + "x".repeat(100_000);
    var branched = PdfFile.branched(300, page -> patch(page) + padding).octets();
    var flat = PdfFile.of(300, page -> patch(page) + padding).octets();
    try (var desk = desk(kind)) {
      double first = desk.opens(branched, true, 250);
      assertThat(desk.told()).startsWith("pages 300", "page-shown 250");
      assertThat(desk.colour()).matches(colourOf(250)::looksLike);
      assertThat(desk.words()).isEqualTo("Page 250");
      long sent = desk.sent();
      double second = desk.opens(flat, true, 250);
      assertThat(desk.colour()).matches(colourOf(250)::looksLike);
      System.out.printf(
          "%s: page 250 of 300 (%.1f MB): %.0f ms and %.1f MB fetched; in one flat row %.0f ms and %.1f MB%n",
          kind, branched.length / 1e6, first, sent / 1e6, second, desk.sent() / 1e6);
      assertThat(sent).isLessThan(branched.length / 20);
      assertThat(desk.sent()).isLessThan(flat.length / 4);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_malformed_file_gives_a_sentence_in_its_place(Kind kind) {
    try (var desk = desk(kind)) {
      var said = new TreeMap<String, String>();
      var meant = new TreeMap<String, String>();
      malformed()
          .forEach((name, file) -> {
            desk.opens(file.octets(), file.pdf(), file.page());
            said.put(name, desk.sentence());
            meant.put(name, file.sentence());
          });
      assertThat(said).isEqualTo(meant);
      desk.opens(PdfFile.of(1, PaperViewTest::patch).octets(), true, 1);
      assertThat(desk.colour()).as("a sound file afterwards").matches(colourOf(1)::looksLike);
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothing_that_a_document_asks_for_is_done(Kind kind) {
    try (var desk = desk(kind)) {
      var before = desk.page.url();
      desk.opens(harmful(before), true, 1);
      assertThat(desk.colour()).matches(colourOf(1)::looksLike);
      for (int x = 50; x < 800; x += 150) {
        desk.page.mouse().click(x, 300);
      }
      desk.page.locator("plenum-paper-view").evaluate("it => { it.page = 2 }");
      desk.page.locator("plenum-paper-view canvas[data-page='2']").waitFor();
      assertThat(desk.dialogs()).isEmpty();
      assertThat(desk.windows()).isEqualTo(1);
      assertThat(desk.page.url()).isEqualTo(before);
      assertThat(desk.page.evaluate("window.canary === undefined")).isEqualTo(true);
      assertThat(desk.asked()).noneMatch(it -> it.contains("canary") || it.contains("sandbox"));
      assertThat(desk.page.locator("plenum-paper-view a, plenum-paper-view input").count())
          .isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_photograph_is_a_document_of_one_page(Kind kind) throws IOException {
    try (var desk = desk(kind)) {
      desk.opens(png(Colour.GREEN), false, 1);
      assertThat(desk.told()).startsWith("pages 1", "page-shown 1");
      assertThat(desk.colour()).matches(Colour.GREEN::looksLike);
    }
  }

  private record Broken(byte[] octets, boolean pdf, int page, String sentence) {}

  private static Map<String, Broken> malformed() {
    var whole = PdfFile.of(12, PaperViewTest::patch).octets();
    var files = new TreeMap<String, Broken>();
    files.put(
        "no PDF at all",
        broken("Minutes of the meeting\n".repeat(9).getBytes(StandardCharsets.UTF_8)));
    files.put("nothing", broken(new byte[1]));
    files.put("a head without a body", broken("%PDF-1.7\n%%EOF".getBytes(StandardCharsets.UTF_8)));
    files.put("the first bytes", broken(Arrays.copyOf(whole, 60)));
    files.put("pages that go in a circle", broken(pages("<</Type/Pages/Count 1/Kids[2 0 R]>>")));
    files.put("no pages", broken(pages("<</Type/Pages/Count 0/Kids[]>>")));
    var cut = Arrays.copyOf(whole, whole.length / 3);
    files.put("cut off", new Broken(cut, true, 12, BROKEN));
    var noPage = PdfFile.of(3, PaperViewTest::patch).set(7, "(no page)").octets();
    files.put("a page that is none", new Broken(noPage, true, 2, PAGE_BROKEN));
    var noise =
        PdfFile.of(2, PaperViewTest::patch).content(2, "/Filter/FlateDecode", new byte[] {1, 2, 3});
    files.put("a page of noise", new Broken(noise.octets(), true, 2, EMPTY));
    files.put("an empty page", new Broken(PdfFile.of(1, _ -> "").octets(), true, 1, EMPTY));
    files.put("locked", new Broken(locked(), true, 1, LOCKED));
    files.put(
        "no picture", new Broken("GIF89a".getBytes(StandardCharsets.UTF_8), false, 1, BROKEN));
    return files;
  }

  private static Broken broken(byte[] octets) {
    return new Broken(octets, true, 1, BROKEN);
  }

  private static byte[] pages(String node) {
    return PdfFile.of(1, PaperViewTest::patch).set(2, node).octets();
  }

  /** Its user password is none that a reader could guess (ISO 32000-1, 7.6.3). */
  private static byte[] locked() {
    var key = "<" + "5a".repeat(32) + ">";
    return PdfFile.of(1, PaperViewTest::patch)
        .trailer(
            "/ID["
                + key
                + key
                + "]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O"
                + key
                + "/U"
                + key
                + ">>")
        .octets();
  }

  /** Scripts at every event that the format knows, and links that do something. */
  private static byte[] harmful(String program) {
    var script =
        "<</S/JavaScript/JS(window.canary=1;globalThis.canary=1;app.alert\\('canary'\\);"
            + "app.launchURL\\('"
            + program
            + "canary',true\\);this.submitForm\\('"
            + program
            + "canary'\\);)>>";
    var link = "/Rect[0 0 842 595]/Border[0 0 0]";
    var annotations =
        "/Annots[<</Type/Annot/Subtype/Link"
            + link
            + "/A"
            + script
            + ">>"
            + "<</Type/Annot/Subtype/Link"
            + link
            + "/A<</S/URI/URI("
            + program
            + "canary)>>>>"
            + "<</Type/Annot/Subtype/Link"
            + link
            + "/A<</S/Launch/F(canary.sh)>>>>"
            + "<</Type/Annot/Subtype/Widget/FT/Btn/T(b)"
            + link
            + "/A"
            + script
            + "/AA<</E"
            + script
            + "/Fo"
            + script
            + ">>>>]"
            + "/AA<</O"
            + script
            + "/C"
            + script
            + ">>";
    return PdfFile.of(2, PaperViewTest::patch)
        .page(1, patch(1), annotations)
        .catalog(
            "/OpenAction"
                + script
                + "/AA<</WC"
                + script
                + "/DS"
                + script
                + ">>"
                + "/Names<</JavaScript<</Names[(a)"
                + script
                + "]>>>>")
        .octets();
  }

  private static byte[] png(Colour colour) throws IOException {
    var picture =
        new java.awt.image.BufferedImage(640, 400, java.awt.image.BufferedImage.TYPE_INT_RGB);
    var pen = picture.createGraphics();
    pen.setColor(new java.awt.Color(colour.red(), colour.green(), colour.blue()));
    pen.fillRect(0, 0, 640, 400);
    pen.dispose();
    var out = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", out);
    return out.toByteArray();
  }

  private static String patch(int page) {
    return PdfFile.patch(colourOf(page), "Page " + page);
  }

  /** A page is told by its colour from its neighbours. */
  private static Colour colourOf(int page) {
    return new Colour(40 + page * 67 % 200, 40 + page * 101 % 200, 40 + page * 151 % 200);
  }

  private static PaperDesk desk(Kind kind) {
    return new PaperDesk(started.get(kind), program.server().url());
  }
}
