package plenum.press.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static plenum.press.archive.Written.entry;
import static plenum.press.archive.Written.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index agrees with what is stored, whatever became of it. */
class AgreementTest {
  @TempDir Path folder;

  @Test
  void an_index_that_is_gone_is_made_again() throws IOException {
    var stock = filed(text("a", "en", "Tides."));
    deleteAll();
    assertThat(reopened(stock).ids("tides")).containsExactly("a");
  }

  @Test
  void an_index_of_another_version_is_made_again() throws IOException {
    var stock = filed(text("a", "en", "Tides."));
    stamp("format 0");
    try (var archive = Archive.open(folder, stock)) {
      assertThat(archive.size()).isZero();
      assertThat(archive.agree()).isEqualTo(1);
    }
  }

  @Test
  void an_index_of_this_version_is_kept() throws IOException {
    var stock = filed(text("a", "en", "Tides."));
    try (var archive = Archive.open(folder, stock)) {
      assertThat(archive.size()).isEqualTo(1);
      assertThat(archive.agree()).isZero();
    }
  }

  @Test
  void a_damaged_index_is_made_again() throws IOException {
    var stock = filed(text("a", "en", "Tides."));
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
    assertThat(reopened(stock).ids("tides")).containsExactly("a");
  }

  @Test
  void an_index_with_a_file_missing_is_made_again() throws IOException {
    var stock = filed(text("a", "en", "Tides."));
    try (var files = Files.list(folder)) {
      for (var file : files.filter(file -> file.toString().endsWith(".cfs")).toList()) {
        Files.delete(file);
      }
    }
    assertThat(reopened(stock).ids("tides")).containsExactly("a");
  }

  @Test
  void what_was_stored_meanwhile_is_brought_in_and_what_is_gone_taken_out() {
    var stock = filed(text("a", "en", "Tides."), text("b", "en", "Tides."));
    stock.add(text("c", "en", "Tides."));
    stock.drop("a");
    assertThat(reopened(stock).ids("tides")).containsExactlyInAnyOrder("b", "c");
  }

  @Test
  void another_revision_is_filed_anew() {
    var stock = filed(text("a", "en", "Tides."));
    stock.add(entry("a").revision("2").saying("Charts.").done());
    try (var archive = reopened(stock)) {
      assertThat(archive.ids("charts")).containsExactly("a");
      assertThat(archive.ids("tides")).isEmpty();
    }
  }

  @Test
  void an_entry_that_vanishes_while_it_is_brought_in_is_no_failure() {
    var vanishing =
        new ArchiveSource() {
          @Override
          public List<Stored> stored() {
            return List.of(new Stored("a", "1"));
          }

          @Override
          public Optional<Entry> entry(String id) {
            return Optional.empty();
          }
        };
    try (var archive = Archive.open(folder, vanishing)) {
      archive.agree();
      assertThat(archive.size()).isZero();
    }
  }

  @Test
  void a_store_that_fails_leaves_the_index_as_it_was() {
    var stock = filed(text("a", "en", "Tides."));
    var failing =
        new ArchiveSource() {
          @Override
          public List<Stored> stored() {
            return List.of(new Stored("a", "2"), new Stored("b", "1"));
          }

          @Override
          public Optional<Entry> entry(String id) {
            if (id.equals("b")) {
              throw new IllegalStateException("the store does not serve");
            }
            return stock.entry(id);
          }
        };
    try (var archive = Archive.open(folder, failing)) {
      assertThatThrownBy(archive::agree).isInstanceOf(IllegalStateException.class);
      assertThat(archive.size()).isEqualTo(1);
      archive.put(entry("c").done());
      assertThat(archive.size()).isEqualTo(2);
    }
  }

  @Test
  void several_are_put_together_or_none() {
    try (var archive = Archive.open(folder, new Stock())) {
      var broken =
          new java.util.AbstractList<Entry>() {
            @Override
            public Entry get(int index) {
              if (index == 1) {
                throw new IllegalStateException("the file ends here");
              }
              return entry("a").done();
            }

            @Override
            public int size() {
              return 2;
            }
          };
      assertThatThrownBy(() -> archive.put(broken)).isInstanceOf(IllegalStateException.class);
      assertThat(archive.size()).isZero();
    }
  }

  private Stock filed(Entry... entries) {
    try (var opened = Opened.in(folder, entries)) {
      return opened.stock();
    }
  }

  private Opened reopened(Stock stock) {
    var archive = Archive.open(folder, stock);
    archive.agree();
    return new Opened(archive, stock);
  }

  private void stamp(String stamp) throws IOException {
    try (var directory = FSDirectory.open(folder);
        var writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.setLiveCommitData(Map.of("plenum.archive", stamp).entrySet());
      writer.commit();
    }
  }

  private void deleteAll() throws IOException {
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        Files.delete(file);
      }
    }
  }
}
