package plenum.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.random.RandomGeneratorFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/** Files as people and others send them. */
public final class Pdfs {
  private Pdfs() {}

  /** With a line of text on every page. */
  public static byte[] of(int pages) throws IOException {
    try (var document = written(pages)) {
      return bytes(document);
    }
  }

  /** Whose user password is that one; empty opens without being asked, and is protected still. */
  static byte[] encrypted(String password) throws IOException {
    try (var document = written(2)) {
      document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
      return bytes(document);
    }
  }

  /** That wants to do all at once what a page must never do. */
  public static byte[] active() throws IOException {
    try (var document = written(2)) {
      var catalog = document.getDocumentCatalog();
      var script = new PDActionJavaScript("app.alert('BOO')");
      catalog.setOpenAction(script);
      catalog.getActions().setWC(script);
      document.getPage(0).getActions().setO(new PDActionJavaScript("app.alert('BOO')"));
      var names = new PDDocumentNameDictionary(catalog);
      names.setEmbeddedFiles(attached(document));
      catalog.setNames(names);
      var scripts = new COSDictionary();
      scripts.setItem("BOO", script);
      names.getCOSObject().setItem(COSName.getPDFName("JavaScript"), scripts);
      var link = new PDAnnotationLink();
      var launch = new PDActionLaunch();
      launch.getCOSObject().setString("F", "BOO.exe");
      link.setAction(launch);
      document.getPage(1).getAnnotations().add(link);
      document.getDocumentInformation().setAuthor("Secret Author");
      document.getDocumentInformation().setTitle("Flow");
      return bytes(document);
    }
  }

  /** With every object written out, and streams that are no page's content in clear. */
  static byte[] plain(byte[] file) throws IOException {
    try (var document = Loader.loadPDF(file)) {
      var out = new ByteArrayOutputStream();
      document.save(out, CompressParameters.NO_COMPRESSION);
      return out.toByteArray();
    }
  }

  /** With some octets changed, taken out, doubled, or all after one of them gone. */
  public static byte[] mutated(byte[] file, long seed) {
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    var octets = file.clone();
    for (int i = 1 + random.nextInt(20); i > 0; i--) {
      int at = 5 + random.nextInt(octets.length - 5);
      switch (random.nextInt(4)) {
        case 0 -> octets[at] = (byte) random.nextInt();
        case 1 -> octets[at] = (byte) "0123456789<>[]/() R".charAt(random.nextInt(19));
        case 2 -> {
          int length = Math.min(random.nextInt(40), octets.length - at);
          System.arraycopy(octets, octets.length - length, octets, at, length);
        }
        default -> {
          if (random.nextInt(10) == 0 && at > 100) {
            octets = Arrays.copyOf(octets, at);
          }
        }
      }
    }
    return octets;
  }

  private static PDEmbeddedFilesNameTreeNode attached(PDDocument document) throws IOException {
    var content = new java.io.ByteArrayInputStream("BOO".getBytes(StandardCharsets.US_ASCII));
    var file = new PDComplexFileSpecification();
    file.setFile("boo.exe");
    file.setEmbeddedFile(new PDEmbeddedFile(document, content));
    var tree = new PDEmbeddedFilesNameTreeNode();
    tree.setNames(java.util.Map.of("boo", file));
    return tree;
  }

  private static PDDocument written(int pages) throws IOException {
    var document = new PDDocument();
    var font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    for (int i = 1; i <= pages; i++) {
      var page = new PDPage();
      document.addPage(page);
      try (var pen = new PDPageContentStream(document, page)) {
        pen.beginText();
        pen.setFont(font, 12);
        pen.newLineAtOffset(72, 700);
        pen.showText("Page " + i + " of " + pages);
        pen.endText();
      }
    }
    return document;
  }

  private static byte[] bytes(PDDocument document) throws IOException {
    var out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }
}
