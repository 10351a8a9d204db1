package plenum.dossier.photograph;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;

/**
 * An imprint as IPTC-IIM 4.2 in a Photoshop image resource, for programs that read no XMP. A data
 * set holds few octets: a caption that is longer ends with an ellipsis, a name that is longer is
 * left out rather than cut. XMP has both whole, and goes before (Metadata Working Group, 5.2).
 */
final class Iim {
  /** How a segment of a JPEG file begins that holds image resources. */
  static final byte[] SIGNATURE = "Photoshop 3.0\0".getBytes(StandardCharsets.US_ASCII);

  private static final int IPTC = 0x0404;
  private static final int ENVELOPE = 1;
  private static final int APPLICATION = 2;
  private static final String ELLIPSIS = "…";

  /** Data sets of record 2, with the most octets each may hold (IIM 4.2, chapter 6). */
  private enum DataSet {
    INSTRUCTIONS(40, 256),
    DATE_CREATED(55, 8),
    BYLINE(80, 32),
    CITY(90, 32),
    COUNTRY(101, 64),
    HEADLINE(105, 256),
    CREDIT(110, 32),
    COPYRIGHT(116, 128),
    CAPTION(120, 2_000);

    private final int number;
    private final int most;

    DataSet(int number, int most) {
      this.number = number;
      this.most = most;
    }
  }

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private Iim() {}

  /** The content of a segment after its signature. */
  static byte[] resource(Imprint imprint) {
    var data = new Iim().data(imprint);
    var resource = new ByteArrayOutputStream();
    resource.writeBytes("8BIM".getBytes(StandardCharsets.US_ASCII));
    resource.writeBytes(new byte[] {(byte) (IPTC >> 8), IPTC & 0xFF, 0, 0});
    resource.writeBytes(
        new byte[] {0, 0, (byte) (data.length >> 8), (byte) data.length}); // far below 64 KiB
    resource.writeBytes(data);
    if (data.length % 2 == 1) {
      resource.write(0);
    }
    return resource.toByteArray();
  }

  private byte[] data(Imprint imprint) {
    write(ENVELOPE, 90, new byte[] {0x1B, '%', 'G'}); // ISO 2022: what follows is UTF-8
    write(APPLICATION, 0, new byte[] {0, 4});
    cut(DataSet.INSTRUCTIONS, imprint.instructions());
    imprint
        .created()
        .map(DateTimeFormatter.BASIC_ISO_DATE::format)
        .ifPresent(date -> whole(DataSet.DATE_CREATED, date));
    whole(DataSet.BYLINE, imprint.creator());
    whole(DataSet.CITY, Imprint.first(imprint.city()));
    whole(DataSet.COUNTRY, Imprint.first(imprint.country()));
    cut(DataSet.HEADLINE, Imprint.first(imprint.headline()));
    whole(DataSet.CREDIT, Imprint.first(imprint.creditLine()));
    whole(DataSet.COPYRIGHT, Imprint.first(imprint.copyright()));
    cut(DataSet.CAPTION, Imprint.first(imprint.caption()));
    return out.toByteArray();
  }

  private void whole(DataSet set, String text) {
    var octets = text.getBytes(StandardCharsets.UTF_8);
    if (octets.length > 0 && octets.length <= set.most) {
      write(APPLICATION, set.number, octets);
    }
  }

  private void cut(DataSet set, String text) {
    whole(set, octets(text) <= set.most ? text : begun(text, set.most - octets(ELLIPSIS)));
  }

  /** As many whole characters as fit, and the ellipsis. */
  private static String begun(String text, int most) {
    int end = 0;
    for (int octets = 0; end < text.length(); ) {
      int next = text.offsetByCodePoints(end, 1);
      octets += octets(text.substring(end, next));
      if (octets > most) {
        break;
      }
      end = next;
    }
    return text.substring(0, end).stripTrailing() + ELLIPSIS;
  }

  private static int octets(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** A standard data set: tag marker, record, number, length, octets (section 1.5). */
  private void write(int record, int number, byte[] octets) {
    out.writeBytes(
        new byte[] {
          0x1C, (byte) record, (byte) number, (byte) (octets.length >> 8), (byte) octets.length
        });
    out.writeBytes(octets);
  }
}
