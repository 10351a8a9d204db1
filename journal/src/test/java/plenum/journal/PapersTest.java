package plenum.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenum.journal.Papers.Kept;

class PapersTest {
  private static final int LARGEST = 200_000;

  @TempDir Path folder;
  private Papers papers;

  @BeforeEach
  void open() throws IOException {
    papers = Papers.open(folder, LARGEST);
  }

  private static byte[] bytes(int size) {
    var bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }

  private Kept put(byte[] paper) throws IOException {
    return papers.put(new ByteArrayInputStream(paper));
  }

  private long files() throws IOException {
    try (var all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).count();
    }
  }

  @Test
  void a_paper_is_found_by_the_hash_of_what_it_holds() throws IOException {
    var paper = bytes(LARGEST);
    assertThat(put(paper)).isEqualTo(new Kept.Stored(Sha256.over(paper), LARGEST));
    assertThat(Papers.open(folder, 1).find(Sha256.over(paper)).orElseThrow()).isEqualTo(paper);
  }

  @Test
  void a_paper_is_read_in_parts() throws IOException {
    var bytes = bytes(LARGEST);
    var hash = ((Kept.Stored) put(bytes)).hash();
    try (var paper = papers.open(hash).orElseThrow()) {
      var part = new ByteArrayOutputStream();
      paper.write(3, 5, part);
      assertThat(paper.size()).isEqualTo(LARGEST);
      assertThat(part.toByteArray()).isEqualTo(Arrays.copyOfRange(bytes, 3, 8));
      paper.write(LARGEST - 1, 100, part);
      assertThat(part.size()).isEqualTo(6);
    }
    assertThat(papers.open(Sha256.over(bytes(1), bytes(2)))).isEmpty();
  }

  @Test
  void an_altered_paper_is_not_opened() throws IOException {
    var hash = ((Kept.Stored) put(bytes(10))).hash();
    Files.write(folder.resolve(hash.hex().substring(0, 2)).resolve(hash.hex()), bytes(11));
    assertThatThrownBy(() -> papers.open(hash)).isInstanceOf(UnavailableException.class);
  }

  @Test
  void an_empty_paper_is_a_paper() throws IOException {
    assertThat(put(new byte[0])).isEqualTo(new Kept.Stored(Sha256.over(), 0));
  }

  @Test
  void the_same_paper_twice_is_kept_once() throws IOException {
    put(bytes(10));
    put(bytes(10));
    assertThat(files()).isEqualTo(1);
  }

  @Test
  void one_byte_too_many_is_refused_and_leaves_nothing() throws IOException {
    assertThat(put(bytes(LARGEST + 1))).isEqualTo(new Kept.TooLarge(LARGEST));
    assertThat(files()).isZero();
  }

  @Test
  void a_source_that_breaks_off_leaves_nothing() throws IOException {
    var broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the line was lost");
          }
        };
    var half = new SequenceInputStream(new ByteArrayInputStream(bytes(100_000)), broken);
    assertThatThrownBy(() -> papers.put(half)).hasMessage("the line was lost");
    assertThat(files()).isZero();
  }

  @Test
  void what_a_crash_left_half_done_is_removed_at_the_next_start() throws IOException {
    Files.write(folder.resolve("arriving").resolve("paper1"), bytes(10));
    Papers.open(folder, LARGEST);
    assertThat(files()).isZero();
  }

  @Test
  void an_altered_paper_is_not_given_out() throws IOException {
    var hash = ((Kept.Stored) put(bytes(10))).hash();
    Files.write(folder.resolve(hash.hex().substring(0, 2)).resolve(hash.hex()), bytes(11));
    assertThatThrownBy(() -> papers.find(hash))
        .isInstanceOfSatisfying(
            UnavailableException.class,
            e -> assertThat(e.trouble().kind()).isEqualTo(Trouble.Kind.DAMAGED));
  }

  @Test
  void a_deleted_paper_is_gone() throws IOException {
    var hash = ((Kept.Stored) put(bytes(10))).hash();
    assertThat(papers.delete(hash)).isTrue();
    assertThat(papers.delete(hash)).isFalse();
    assertThat(papers.find(hash)).isEmpty();
  }

  @Test
  void a_disk_that_does_not_take_it_is_a_refusal_and_not_the_sources_fault() throws IOException {
    Files.delete(folder.resolve("arriving"));
    assertThat(put(bytes(10))).isInstanceOf(Kept.Unavailable.class);
    Files.createDirectory(folder.resolve("arriving"));
    assertThat(put(bytes(10))).isInstanceOf(Kept.Stored.class);
  }
}
