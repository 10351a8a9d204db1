package plenum.dossier.photograph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plenum.conference.programme.Texts;

class ImprinterTest {
  private static final byte[] JPEG = jpeg();

  @TempDir private static Path folder;

  private static byte[] jpeg() {
    try {
      return Pictures.jpeg(Pictures.plain(320, 200, new Color(30, 90, 160)));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Another program reads one field of a file. */
  private static String exiftool(String field, byte[] jpeg) throws Exception {
    var file = Files.write(folder.resolve("read.jpg"), jpeg);
    var process =
        new ProcessBuilder("exiftool", "-s3", "-charset", "UTF8", "-" + field, file.toString())
            .redirectErrorStream(true)
            .start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("exiftool ends").isTrue();
    return said.strip();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          XMP-photoshop:Headline    | Sediment in the lower river
          XMP-dc:Creator            | Mai Thủy Tiên
          XMP-photoshop:Credit      | Lanvia Press Office
          XMP-photoshop:City        | Port Alder
          XMP-photoshop:Country     | Lanvia
          XMP-photoshop:DateCreated | 2026:03:12
          XMP-photoshop:Instructions| Trial. Not for publication.
          XMP-dc:Rights             | © 2026 Lanvia & partners <press>
          XMP-dc:Rights-vi          | Bản quyền © 2026 Lanvia
          XMP-dc:Description        | Anna Vell, Director, Office of the Board, at the event.
          XMP-dc:Description-en     | Anna Vell, Director, Office of the Board, at the event.
          IPTC:CodedCharacterSet    | UTF8
          IPTC:Headline             | Sediment in the lower river
          IPTC:By-line              | Mai Thủy Tiên
          IPTC:Credit               | Lanvia Press Office
          IPTC:City                 | Port Alder
          IPTC:Country-PrimaryLocationName | Lanvia
          IPTC:DateCreated          | 2026:03:12
          IPTC:SpecialInstructions  | Trial. Not for publication.
          IPTC:CopyrightNotice      | © 2026 Lanvia & partners <press>
          IPTC:Caption-Abstract     | Anna Vell, Director, Office of the Board, at the event.
          Warning                   |
          """)
  void exiftool_reads_back_what_was_imprinted(String field, String text) throws Exception {
    assertThat(exiftool(field, Pictures.imprinted(JPEG, Pictures.imprint())))
        .isEqualTo(text == null ? "" : text);
  }

  @Test
  void the_longest_captions_survive_in_every_language() throws Exception {
    var imprinted = Pictures.imprinted(JPEG, Pictures.imprint());
    assertThat(exiftool("XMP-dc:Description-vi", imprinted)).isEqualTo(Pictures.vietnamese());
    assertThat(exiftool("XMP-dc:Description-zh", imprinted)).isEqualTo(Pictures.chinese());
    assertThat(exiftool("XMP-dc:Description-ru", imprinted)).isEqualTo(Pictures.russian());
  }

  @Test
  void a_caption_that_iim_cannot_hold_ends_with_an_ellipsis_after_a_whole_character()
      throws Exception {
    var imprinted = Pictures.imprinted(JPEG, captioned(Texts.of("zh", Pictures.chinese())));
    var caption = exiftool("IPTC:Caption-Abstract", imprinted);
    assertThat(caption).endsWith("…").hasSizeGreaterThan(600);
    assertThat(Pictures.chinese()).startsWith(caption.substring(0, caption.length() - 1));
    assertThat(exiftool("XMP-dc:Description", imprinted)).isEqualTo(Pictures.chinese());
  }

  @Test
  void a_name_that_iim_cannot_hold_is_left_out_rather_than_cut() throws Exception {
    var name = "Công Tằng Tôn Nữ Thị Huyền Trân";
    var imprint = Pictures.imprint();
    var named =
        new Imprint(
            imprint.headline(),
            imprint.caption(),
            name,
            imprint.creditLine(),
            imprint.city(),
            imprint.country(),
            imprint.created(),
            imprint.copyright(),
            "");
    var imprinted = Pictures.imprinted(JPEG, named);
    assertThat(exiftool("XMP-dc:Creator", imprinted)).isEqualTo(name);
    assertThat(exiftool("IPTC:By-line", imprinted)).isEmpty();
  }

  @Test
  void a_second_reader_finds_the_same() throws Exception {
    var imprinted = Pictures.imprinted(JPEG, Pictures.imprint());
    var read = ImageMetadataReader.readMetadata(new ByteArrayInputStream(imprinted));
    var xmp = read.getFirstDirectoryOfType(XmpDirectory.class).getXMPMeta();
    assertThat(xmp.getLocalizedText("http://purl.org/dc/elements/1.1/", "description", null, "vi"))
        .extracting("value")
        .isEqualTo(Pictures.vietnamese());
    assertThat(
            read.getFirstDirectoryOfType(IptcDirectory.class).getString(IptcDirectory.TAG_CREDIT))
        .isEqualTo("Lanvia Press Office");
  }

  @Test
  void pixels_stay_as_they_are() throws Exception {
    var before = ImageIO.read(new ByteArrayInputStream(JPEG));
    var imprinted = Pictures.imprinted(JPEG, Pictures.imprint());
    var after = ImageIO.read(new ByteArrayInputStream(imprinted));
    assertThat(after.getRGB(0, 0, 320, 200, null, 0, 320))
        .isEqualTo(before.getRGB(0, 0, 320, 200, null, 0, 320));
  }

  @Test
  void an_imprint_replaces_the_former_one_and_whatever_a_camera_said() throws Exception {
    var twice =
        Pictures.imprinted(
            Pictures.imprinted(with("Exif\0\0 a place", JPEG), Pictures.imprint()),
            captioned(Texts.of("en", "New words.")));
    assertThat(exiftool("XMP-dc:Description", twice)).isEqualTo("New words.");
    assertThat(new String(twice, StandardCharsets.ISO_8859_1))
        .doesNotContain("Exif")
        .doesNotContain("a place")
        .doesNotContain("Mai Th");
  }

  /** With an APP1 of its own after SOI. */
  private static byte[] with(String text, byte[] jpeg) {
    var content = text.getBytes(StandardCharsets.US_ASCII);
    var out = new ByteArrayOutputStream();
    out.write(jpeg, 0, 2);
    out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (content.length + 2)});
    out.writeBytes(content);
    out.write(jpeg, 2, jpeg.length - 2);
    return out.toByteArray();
  }

  @Test
  void what_xml_cannot_hold_is_no_reason_to_fail() throws Exception {
    var imprinted = Pictures.imprinted(JPEG, captioned(Texts.of("en", "A\u0000B\uD800C\uFFFED")));
    assertThat(exiftool("XMP-dc:Description", imprinted)).isEqualTo("A B\uFFFDC D");
  }

  @Test
  void languages_that_do_not_fit_are_left_out_from_the_last() throws Exception {
    var caption = Texts.of("en", Pictures.longest("&<>"));
    for (int i = 0; i < 40; i++) {
      caption =
          caption.and(
              "x-" + (char) ('a' + i / 26) + (char) ('a' + i % 26), Pictures.longest("&" + i));
    }
    var imprinted = Pictures.imprinted(JPEG, captioned(caption));
    assertThat(exiftool("XMP-dc:Description", imprinted)).isEqualTo(Pictures.longest("&<>"));
    assertThat(exiftool("XMP-dc:Description-x-aa", imprinted)).isEqualTo(Pictures.longest("&0"));
    assertThat(exiftool("XMP-dc:Description-x-bn", imprinted)).isEmpty();
  }

  @Test
  void nothing_said_leaves_a_file_that_reads_without_a_warning() throws Exception {
    assertThat(exiftool("Warning", Pictures.imprinted(JPEG, Imprint.NONE))).isEmpty();
  }

  @Test
  void what_is_no_jpeg_is_refused_by_name() {
    assertThatThrownBy(() -> Pictures.imprinted("Just a text.".getBytes(), Imprint.NONE))
        .isInstanceOf(Imprinter.NotJpeg.class);
  }

  @Test
  void mutations_of_a_picture_are_copied_or_refused_and_nothing_else() {
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(41);
    for (int i = 0; i < 5_000; i++) {
      var mutation = mutated(random);
      assertThatCode(
              () -> {
                try {
                  Pictures.imprinted(mutation, Imprint.NONE);
                } catch (Imprinter.NotJpeg documented) {
                  assertThat(documented).hasMessageMatching(".+");
                }
              })
          .as("seed 41, mutation %d", i)
          .doesNotThrowAnyException();
    }
  }

  private static byte[] mutated(RandomGenerator random) {
    var mutated =
        Arrays.copyOf(JPEG, random.nextInt(4) == 0 ? random.nextInt(JPEG.length) : JPEG.length);
    for (int i = random.nextInt(6); i >= 0 && mutated.length > 0; i--) {
      // Mostly among the segments, which are what is read.
      mutated[random.nextInt(Math.min(mutated.length, 700))] = (byte) random.nextInt(256);
    }
    return mutated;
  }

  private static Imprint captioned(Texts caption) {
    var none = Imprint.NONE;
    return new Imprint(
        none.headline(),
        caption,
        "",
        none.creditLine(),
        none.city(),
        none.country(),
        none.created(),
        none.copyright(),
        "");
  }
}
