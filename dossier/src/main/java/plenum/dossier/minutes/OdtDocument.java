package plenum.dossier.minutes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A sheet as an OpenDocument text (ODF 1.3), to be worked on in an office program. */
public final class OdtDocument {
  private static final String TYPE = "application/vnd.oasis.opendocument.text";

  /** The same sheet gives the same bytes: no part says when it was packed. */
  private static final LocalDateTime PACKED = LocalDateTime.of(1980, 1, 1, 0, 0);

  private OdtDocument() {}

  public static byte[] of(Sheet sheet) {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      stored(zip, "mimetype", TYPE);
      packed(zip, "content.xml", OdtContent.of(sheet));
      packed(zip, "styles.xml", OdtStyles.of(sheet));
      packed(zip, "meta.xml", meta(sheet));
      packed(zip, "META-INF/manifest.xml", MANIFEST);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return out.toByteArray();
  }

  /** First and uncompressed, so that the type stands at a fixed place (ODF 1.3 part 2, 3.3). */
  private static void stored(ZipOutputStream zip, String name, String text) throws IOException {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    var checksum = new CRC32();
    checksum.update(bytes);
    var entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCompressedSize(bytes.length);
    entry.setCrc(checksum.getValue());
    entry.setTimeLocal(PACKED);
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  private static void packed(ZipOutputStream zip, String name, String text) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(PACKED);
    zip.putNextEntry(entry);
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static String meta(Sheet sheet) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
    xmlns:dc="http://purl.org/dc/elements/1.1/" \
    xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" office:version="1.3">\
    <office:meta><meta:generator>Plenum</meta:generator><dc:title>%s</dc:title>\
    <dc:language>%s</dc:language><dc:date>%s</dc:date></office:meta></office:document-meta>
    """
        .formatted(Markup.text(sheet.title().plain()), Markup.tag(sheet.language()), sheet.asOf());
  }

  private static final String MANIFEST =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" \
      manifest:version="1.3">\
      <manifest:file-entry manifest:full-path="/" manifest:version="1.3" \
      manifest:media-type="application/vnd.oasis.opendocument.text"/>\
      <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>\
      <manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>\
      <manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/>\
      </manifest:manifest>
      """;
}
