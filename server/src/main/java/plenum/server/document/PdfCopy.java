package plenum.server.document;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import plenum.conference.programme.Limits;

/**
 * Turns a PDF from outside into one of our own: its pages, written anew without {@link
 * ActiveContent} and without who wrote it and with what. A program of its own, so that a file made
 * to exhaust or to break a parser breaks nothing but this.
 */
public final class PdfCopy {
  /** Exit codes. */
  static final int DONE = 0;

  static final int UNREADABLE = 3;
  static final int PROTECTED = 5;
  static final int TOO_MANY_PAGES = 6;

  private PdfCopy() {}

  /**
   * Reads the first file, writes the second, prints how many pages there are. What the parser logs
   * of a broken file goes nowhere: it could be more than the pipe holds.
   */
  public static void main(String[] arguments) {
    var said = System.out;
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, US_ASCII));
    System.setErr(System.out);
    switch (copy(new File(arguments[0]), new File(arguments[1]))) {
      case Outcome.Copied(var pages) -> {
        said.println(pages);
        end(said, DONE);
      }
      case Outcome.Not(var code) -> end(said, code);
    }
  }

  /** Nothing of the parser's is waited for. */
  private static void end(PrintStream said, int code) {
    said.flush();
    Runtime.getRuntime().halt(code);
  }

  /** What comes of a file. */
  sealed interface Outcome {
    record Copied(int pages) implements Outcome {}

    record Not(int code) implements Outcome {}
  }

  /** Comes to an outcome, whatever the file holds. */
  static Outcome copy(File from, File to) {
    try {
      return written(from, to);
    } catch (InvalidPasswordException locked) {
      return new Outcome.Not(PROTECTED);
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError broken) {
      return new Outcome.Not(UNREADABLE);
    }
  }

  private static Outcome written(File from, File to) throws IOException {
    int pages;
    try (var document = Loader.loadPDF(from)) {
      if (document.isEncrypted()) {
        return new Outcome.Not(PROTECTED);
      }
      pages = pages(document);
      if (pages > Limits.PAGES) {
        return new Outcome.Not(TOO_MANY_PAGES);
      }
      if (pages < 1) {
        return new Outcome.Not(UNREADABLE);
      }
      ActiveContent.remove(document.getDocument());
      anonymous(document);
      document.save(to);
    }
    return isWhole(to, pages) ? new Outcome.Copied(pages) : new Outcome.Not(UNREADABLE);
  }

  /** Counted, up to one too many: what a file says of itself may be wrong. */
  private static int pages(PDDocument document) throws IOException {
    int pages = 0;
    for (PDPage page : document.getPages()) {
      if (page.getMediaBox().getWidth() <= 0 || ++pages > Limits.PAGES) {
        break;
      }
    }
    if (pages <= Limits.PAGES && pages != document.getNumberOfPages()) {
      throw new IOException("it has other pages than it says");
    }
    return pages;
  }

  private static void anonymous(PDDocument document) {
    var title = document.getDocumentInformation().getTitle();
    var information = new PDDocumentInformation();
    if (title != null) {
      information.setTitle(title);
    }
    document.setDocumentInformation(information);
    document.getDocument().getTrailer().removeItem(COSName.getPDFName("AdditionalStreams"));
  }

  /** What was written is read once more: it is this that will be shown. */
  private static boolean isWhole(File written, int pages) throws IOException {
    try (var document = Loader.loadPDF(written)) {
      return document.getNumberOfPages() == pages && ActiveContent.isFree(document.getDocument());
    }
  }

  /** The command that runs this program with the class path of the one that asks. */
  static ProcessBuilder command(Path from, Path to) {
    return new ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx512m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-Djava.awt.headless=true",
        "-cp",
        System.getProperty("java.class.path"),
        PdfCopy.class.getName(),
        from.toString(),
        to.toString());
  }
}
