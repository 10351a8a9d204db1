package plenum.dossier.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.dossier.minutes.Talks.LANVIA;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import plenum.conference.ReaderLanguages;
import plenum.conference.programme.Texts;
import plenum.conference.statement.StatementKind;
import plenum.journal.canonical.CanonicalJson;
import tools.jackson.databind.json.JsonMapper;

/** What goes out, read back by other readers than those that wrote it. */
class ExportTest {
  private static final List<String> HOSTILE =
      List.of(
          "</p><script>alert(1)</script><h1>&amp;&#0;&bogus;",
          "]]><![CDATA[ <!-- -- --> <?php ?> %s %d {0} {who}",
          "\u0000\u0001\u001b[31m\uFFFE\uFDD0\uFDD1 7\uFDD1 \uD800",
          "\u202Eevil\u2066\u2069\u200F",
          "w".repeat(4_000),
          "字".repeat(3_999),
          "<img src=\"http://127.0.0.1:9/x\"/><style>@import url(x)</style>");

  static Stream<String> languages() {
    return ReaderLanguages.ALL.stream();
  }

  private static Sheet sheet(String language) {
    return MinutesWording.sheet(HeldTalks.held().minutes(LANVIA), language).orElseThrow();
  }

  private static Sheet hostile() {
    var talks = Talks.open();
    for (var text : HOSTILE) {
      talks.writes(
          LANVIA, Talks.said(Talks.side(LANVIA), StatementKind.INFORMS, Texts.of("en", text)));
    }
    return MinutesWording.sheet(talks.minutes(LANVIA), "en").orElseThrow();
  }

  /** Without the spaces that lines and pages end in. */
  private static String dense(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\s\u00A0\u00AD]+", "");
  }

  private static String text(PDDocument pdf) throws IOException {
    var stripper = new PDFTextStripper();
    stripper.setSortByPosition(false);
    return dense(stripper.getText(pdf));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void every_letter_comes_back_from_the_pdf(String language) throws IOException {
    var sheet = sheet(language);
    try (var pdf = Loader.loadPDF(PdfDocument.of(sheet))) {
      var read = text(pdf);
      for (var block : sheet.blocks()) {
        if (block instanceof Sheet.Block.Moment moment) {
          assertThat(read).contains(dense(moment.sentence().plain()));
          moment.texts().forEach(said -> assertThat(read).contains(dense(said.plain())));
        }
      }
      assertThat(read).contains(dense(sheet.title().plain()));
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void the_pdf_is_tagged_and_says_its_language_and_title(String language) throws IOException {
    var sheet = sheet(language);
    try (var pdf = Loader.loadPDF(PdfDocument.of(sheet))) {
      var catalog = pdf.getDocumentCatalog();
      assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
      assertThat(catalog.getMarkInfo().isMarked()).isTrue();
      assertThat(catalog.getLanguage()).isEqualTo(language);
      assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo(sheet.title().plain());
      assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
      var metadata = new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8);
      assertThat(metadata).contains("pdfuaid");
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void every_font_of_the_pdf_is_embedded(String language) throws IOException {
    try (var pdf = Loader.loadPDF(PdfDocument.of(sheet(language)))) {
      for (var page : pdf.getPages()) {
        for (var name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).as(font.getName()).isTrue();
        }
      }
    }
  }

  @Test
  void hostile_texts_neither_break_the_pdf_nor_act_in_it() throws IOException {
    try (var pdf = Loader.loadPDF(PdfDocument.of(hostile()))) {
      var read = text(pdf);
      assertThat(read)
          .contains(dense("</p><script>alert(1)</script><h1>&amp;&#0;&bogus;"))
          .contains("w".repeat(50))
          .contains("evil")
          .doesNotContain("\u202E");
      assertThat(read.chars().filter(c -> c == '字').count()).isEqualTo(3_999);
      assertThat(read.chars().filter(c -> c == 'w').count()).isGreaterThanOrEqualTo(4_000);
      assertThat(
              pdf.getDocumentCatalog().getNames() == null
                  || pdf.getDocumentCatalog().getNames().getJavaScript() == null)
          .isTrue();
      for (var page : pdf.getPages()) {
        assertThat(page.getAnnotations()).isEmpty();
      }
    }
  }

  private static Map<String, byte[]> parts(byte[] odt) throws IOException {
    var parts = new LinkedHashMap<String, byte[]>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(odt))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    return parts;
  }

  private static Document xml(byte[] bytes) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void the_office_text_is_well_formed_and_says_it_all(String language) throws Exception {
    var sheet = sheet(language);
    var parts = parts(OdtDocument.of(sheet));
    assertThat(parts.keySet().iterator().next()).isEqualTo("mimetype");
    for (var part : List.of("content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml")) {
      assertThat(xml(parts.get(part)).getDocumentElement()).as(part).isNotNull();
    }
    var read = dense(xml(parts.get("content.xml")).getDocumentElement().getTextContent());
    for (var line : sheet.plain().split("\n")) {
      for (var cell : line.split(" \\| ")) {
        if (!cell.contains(": ")) {
          assertThat(read).contains(dense(cell.replaceFirst("^\\d\\d:\\d\\d ", "")));
        }
      }
    }
  }

  @Test
  void every_style_that_the_office_text_uses_is_there() throws Exception {
    var parts = parts(OdtDocument.of(sheet("ru")));
    var both =
        new String(parts.get("content.xml"), StandardCharsets.UTF_8)
            + new String(parts.get("styles.xml"), StandardCharsets.UTF_8);
    var used = java.util.regex.Pattern.compile("text:style-name=\"([^\"]+)\"").matcher(both);
    int found = 0;
    while (used.find()) {
      assertThat(both).contains("style:name=\"" + used.group(1) + "\"");
      found++;
    }
    assertThat(found).isPositive();
  }

  @Test
  void hostile_texts_do_not_break_the_office_text() throws Exception {
    var content = xml(parts(OdtDocument.of(hostile())).get("content.xml"));
    assertThat(content.getElementsByTagName("script").getLength()).isZero();
    assertThat(content.getDocumentElement().getTextContent())
        .contains("</p><script>alert(1)</script>")
        .contains("w".repeat(4_000))
        .doesNotContain("\u202E", "\u001b");
  }

  @Test
  void the_same_sheet_gives_the_same_office_text() {
    assertThat(OdtDocument.of(sheet("vi"))).isEqualTo(OdtDocument.of(sheet("vi")));
  }

  @Test
  void the_json_is_canonical_and_names_what_it_is() {
    var json = MinutesJson.of(HeldTalks.held().minutes(LANVIA));
    var tree = JsonMapper.builder().build().readTree(json);
    assertThat(CanonicalJson.bytes(tree)).isEqualTo(json);
    assertThat(tree.path("type").stringValue()).isEqualTo("minutes");
    assertThat(tree.path("side").stringValue()).isEqualTo("lanvia");
    assertThat(tree.path("joint").path("entries").path(0).path("standing").stringValue())
        .isEqualTo("AGREED");
  }

  @Test
  void hostile_texts_do_not_break_the_json() {
    var talks = Talks.open();
    HOSTILE.forEach(text ->
        talks.writes(
            LANVIA, Talks.said(Talks.side(LANVIA), StatementKind.INFORMS, Texts.of("en", text))));
    var tree = JsonMapper.builder().build().readTree(MinutesJson.of(talks.minutes(LANVIA)));
    assertThat(tree.toString()).contains("</p><script>");
  }
}
