package plenum.server.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenum.server.Pdfs;

class PdfCopyTest {
  private static final Duration DEADLINE = Duration.ofSeconds(10);

  @TempDir Path folder;

  private PdfCopy.Outcome copied(byte[] file) throws IOException {
    var from = folder.resolve("from.pdf");
    Files.write(from, file);
    return PdfCopy.copy(from.toFile(), folder.resolve("to.pdf").toFile());
  }

  @Test
  void five_hundred_broken_files_each_come_to_an_end_and_none_keeps_what_acts() throws IOException {
    var plain = Pdfs.of(3);
    var active = Pdfs.active();
    int copies = 0;
    for (long seed = 0; seed < 500; seed++) {
      long from = System.nanoTime();
      var outcome = copied(Pdfs.mutated(seed % 2 == 0 ? plain : active, seed));
      assertThat(Duration.ofNanos(System.nanoTime() - from))
          .as("seed %d", seed)
          .isLessThan(DEADLINE);
      if (outcome instanceof PdfCopy.Outcome.Copied) {
        copies++;
        try (var document = Loader.loadPDF(folder.resolve("to.pdf").toFile())) {
          assertThat(ActiveContent.isFree(document.getDocument())).as("seed %d", seed).isTrue();
        }
      }
    }
    assertThat(copies).isBetween(20, 480);
  }

  @Test
  void what_acts_is_seen_before_it_is_taken_out() throws IOException {
    try (var document = Loader.loadPDF(Pdfs.active())) {
      assertThat(ActiveContent.isFree(document.getDocument())).isFalse();
      ActiveContent.remove(document.getDocument());
      assertThat(ActiveContent.isFree(document.getDocument())).isTrue();
    }
  }

  @Test
  void a_link_to_the_web_stays_and_one_to_anything_else_goes() throws IOException {
    assertThat(linksTo("https://example.org/flow")).isTrue();
    assertThat(linksTo("javascript:alert(1)")).isFalse();
    assertThat(linksTo("file:///etc/passwd")).isFalse();
  }

  private boolean linksTo(String address) throws IOException {
    var from = folder.resolve("link.pdf").toFile();
    try (var document = new PDDocument()) {
      var page = new PDPage();
      document.addPage(page);
      var link = new PDAnnotationLink();
      var action = new PDActionURI();
      action.setURI(address);
      link.setAction(action);
      page.getAnnotations().add(link);
      document.save(from);
    }
    var to = folder.resolve("linked.pdf").toFile();
    assertThat(PdfCopy.copy(from, to)).isEqualTo(new PdfCopy.Outcome.Copied(1));
    try (var document = Loader.loadPDF(to)) {
      var link = (PDAnnotationLink) document.getPage(0).getAnnotations().getFirst();
      return link.getAction() instanceof PDActionURI kept && address.equals(kept.getURI());
    }
  }

  /** A font may be called as the trigger of an action is. */
  @Test
  void what_only_is_named_like_something_that_acts_stays() throws IOException {
    try (var document = Loader.loadPDF(Pdfs.of(1))) {
      var fonts =
          (COSDictionary)
              document.getPage(0).getResources().getCOSObject().getDictionaryObject(COSName.FONT);
      var font = fonts.getItem(fonts.keySet().iterator().next());
      for (var name : new String[] {"AA", "EF", "JS"}) {
        fonts.setItem(COSName.getPDFName(name), font);
      }
      ActiveContent.remove(document.getDocument());
      assertThat(fonts.keySet().toString()).contains("AA", "EF", "JS");
      assertThat(ActiveContent.isFree(document.getDocument())).isTrue();
    }
  }

  @Test
  void a_file_that_lies_about_its_pages_is_refused() throws IOException {
    var from = folder.resolve("lying.pdf").toFile();
    try (var document = Loader.loadPDF(Pdfs.of(5))) {
      document.getPages().getCOSObject().setInt(COSName.COUNT, 1);
      document.save(from);
    }
    assertThat(PdfCopy.copy(from, folder.resolve("to.pdf").toFile()))
        .isEqualTo(new PdfCopy.Outcome.Not(PdfCopy.UNREADABLE));
  }
}
