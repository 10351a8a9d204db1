package plenum.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.journal.Scratch.NOON;
import static plenum.journal.Scratch.draft;
import static plenum.journal.Scratch.said;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a file of our own can promise, and a PostgreSQL server cannot. */
class ErasureTest {
  @TempDir Path folder;

  @Test
  void what_was_forgotten_is_in_no_file() throws Exception {
    try (var scratch = Scratch.open(folder)) {
      var secret = draft("in the open").sealing("a", said("unmistakable-secret"));
      scratch.writer("c").append(NOON, "ada", List.of(secret));
      assertThat(onDisk("unmistakable-secret")).isTrue();
      scratch.journal().forget("c", "a");
      assertThat(onDisk("unmistakable-secret")).isFalse();
    }
  }

  private boolean onDisk(String text) throws Exception {
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(text)) {
          return true;
        }
      }
      return false;
    }
  }
}
