package plenum.e2e;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A PDF written by hand (ISO 32000-1, 7.5), so that a test says what stands in it. */
final class PdfFile {
  /** Object 1 is the catalog, object 2 the root of the pages, object 3 the font. */
  private static final int FONT = 3;

  private final List<byte[]> objects = new ArrayList<>();
  private String trailer = "";

  private PdfFile() {
    for (int i = 0; i < FONT; i++) {
      objects.add(new byte[0]);
    }
    set(FONT, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
  }

  /** Pages in one flat row, each with this content; counted from 1. */
  static PdfFile of(int pages, IntFunction<String> content) {
    var file = new PdfFile();
    var kids = IntStream.rangeClosed(1, pages).map(it -> file.page(2, content.apply(it))).boxed();
    file.set(2, "<</Type/Pages/Count %d/Kids[%s]>>".formatted(pages, references(kids.toList())));
    return file.catalog("");
  }

  /** The same in branches of twenty, as programs that make long files write them. */
  static PdfFile branched(int pages, IntFunction<String> content) {
    var file = new PdfFile();
    var branches = new ArrayList<Integer>();
    for (int first = 1; first <= pages; first += 20) {
      int branch = file.add("");
      var kids = new ArrayList<Integer>();
      for (int page = first; page < first + 20 && page <= pages; page++) {
        kids.add(file.page(branch, content.apply(page)));
      }
      var node = "<</Type/Pages/Parent 2 0 R/Count %d/Kids[%s]>>";
      file.set(branch, node.formatted(kids.size(), references(kids)));
      branches.add(branch);
    }
    file.set(2, "<</Type/Pages/Count %d/Kids[%s]>>".formatted(pages, references(branches)));
    return file.catalog("");
  }

  /** A page that is one colour but for a line of text in its lower part. */
  static String patch(Colour colour, String words) {
    return String.format(
        Locale.ROOT,
        "%.3f %.3f %.3f rg 0 0 842 595 re f 1 g BT 40 40 Td /F 24 Tf (%s) Tj ET",
        colour.red() / 255.0,
        colour.green() / 255.0,
        colour.blue() / 255.0,
        words);
  }

  /** What stands in the catalog beside the pages. */
  PdfFile catalog(String entries) {
    return set(1, "<</Type/Catalog/Pages 2 0 R" + entries + ">>");
  }

  PdfFile trailer(String entries) {
    trailer = entries;
    return this;
  }

  /** Puts this in the place of an object's body. */
  PdfFile set(int number, String body) {
    objects.set(number - 1, latin(body));
    return this;
  }

  int add(String body) {
    objects.add(latin(body));
    return objects.size();
  }

  /** The page of a file that is {@link #of}, with more entries, such as annotations. */
  PdfFile page(int page, String content, String entries) {
    int at = FONT + 2 * page;
    stream(at - 1, "", latin(content));
    return set(at, page(2, at - 1, entries));
  }

  /** The page's content as these bytes under these entries, such as a filter that does not fit. */
  PdfFile content(int page, String entries, byte[] octets) {
    stream(FONT + 2 * page - 1, entries, octets);
    return this;
  }

  byte[] octets() {
    var out = new ByteArrayOutputStream();
    out.writeBytes(latin("%PDF-1.7\n"));
    var table = new StringBuilder("0000000000 65535 f \n");
    for (int i = 0; i < objects.size(); i++) {
      table.append("%010d 00000 n \n".formatted(out.size()));
      out.writeBytes(latin((i + 1) + " 0 obj\n"));
      out.writeBytes(objects.get(i));
      out.writeBytes(latin("\nendobj\n"));
    }
    int size = objects.size() + 1;
    var end = "xref\n0 %d\n%strailer<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n";
    out.writeBytes(latin(end.formatted(size, table, size, trailer, out.size())));
    return out.toByteArray();
  }

  private int page(int parent, String content) {
    int stream = add("");
    stream(stream, "", latin(content));
    return add(page(parent, stream, ""));
  }

  private static String page(int parent, int content, String entries) {
    return "<</Type/Page/Parent %d 0 R/MediaBox[0 0 842 595]/Resources<</Font<</F 3 0 R>>>>/Contents %d 0 R%s>>"
        .formatted(parent, content, entries);
  }

  private void stream(int number, String entries, byte[] octets) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(latin("<</Length %d%s>>stream\n".formatted(octets.length, entries)));
    out.writeBytes(octets);
    out.writeBytes(latin("\nendstream"));
    objects.set(number - 1, out.toByteArray());
  }

  private static String references(List<Integer> numbers) {
    return numbers.stream().map(it -> it + " 0 R").collect(Collectors.joining(" "));
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
