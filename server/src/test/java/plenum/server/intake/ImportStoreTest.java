package plenum.server.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenum.conference.statement.Standing;
import plenum.conference.statement.StatementKind;
import plenum.journal.Cabinet;
import plenum.journal.Database;
import plenum.press.archive.Entry;
import plenum.press.archive.Origin;
import plenum.press.archive.Seal;
import plenum.press.intake.Intake;
import plenum.press.intake.Kinship;
import plenum.press.intake.reading.Correction;
import plenum.press.intake.reading.Found;
import plenum.press.news.Said;
import plenum.press.news.Speaker;

class ImportStoreTest {
  private static final Path OPEN = Path.of("../examples/releases/open");
  private static final LocalDate RECEIVED = LocalDate.of(2026, 12, 31);
  private static final Intake INTAKE = Intake.standard();
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-12-31T10:00:00Z"));
  private static final Correction HANOI =
      new Correction.OfWords(Correction.Part.PLACE, Optional.of("Binh Khe"));

  @TempDir Path folder;
  private Database database;
  private ImportStore store;
  private ImportedReleases source;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("plenum.db"), Database.PATIENCE);
    store = new ImportStore(new Cabinet(database), () -> INTAKE, CLOCK);
    source = new ImportedReleases(store);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void a_file_is_kept_as_it_came_with_what_was_read() throws Exception {
    var file = bytes("01-agency-en.txt");
    var kept = (Taking.Kept) take("first.txt", file, false);
    reopen();
    var stored = store.find(kept.header().id()).orElseThrow();
    assertThat(store.original(kept.header().id()).orElseThrow()).isEqualTo(file);
    assertThat(stored.read()).isEqualTo(kept.reading());
    assertThat(stored.header().by()).isEqualTo("ada");
    assertThat(stored.header().name()).isEqualTo("first.txt");
  }

  @Test
  void the_same_file_twice_is_kept_once_also_after_a_restart() throws Exception {
    var file = bytes("01-agency-en.txt");
    take("first.txt", file, false);
    reopen();
    assertThat(take("again.txt", file, false))
        .isInstanceOfSatisfying(
            Taking.There.class, there -> assertThat(there.before().name()).isEqualTo("first.txt"));
    assertThat(source.stored()).hasSize(1);
  }

  @Test
  void of_several_who_bring_the_same_at_once_one_keeps_it() throws Exception {
    for (var name : List.of("01-agency-en.txt", "03-agency-en.txt", "07-agency-en.txt")) {
      var file = bytes(name);
      var together = new CyclicBarrier(4);
      try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
        Callable<Taking> bringing =
            () -> {
              together.await();
              return take(name, file, false);
            };
        var all = people.invokeAll(Collections.nCopies(4, bringing));
        assertThat(all.stream().map(Future::resultNow).filter(Taking.Kept.class::isInstance))
            .as(name)
            .hasSize(1);
      }
    }
    assertThat(store.cards()).hasSize(3);
  }

  @Test
  void the_same_words_with_other_spaces_are_known_after_a_restart() throws Exception {
    var text = new String(bytes("01-agency-en.txt"), UTF_8);
    take("first.txt", text.getBytes(UTF_8), false);
    reopen();
    var other = text.replace("\n", "\n\n").getBytes(UTF_8);
    assertThat(take("spaces.txt", other, false)).isInstanceOf(Taking.There.class);
  }

  @Test
  void a_corrected_release_is_a_version_and_the_newest_is_in_the_archive() throws Exception {
    take("first.txt", bytes("01-agency-en.txt"), false);
    reopen();
    var second = (Taking.Kept) take("second.txt", changed(), false);
    assertThat(second.kinship()).isInstanceOf(Kinship.Version.class);
    assertThat(second.header().root()).isNotEqualTo(second.header().id());
    assertThat(source.stored()).hasSize(1);
    var item = entry().leading();
    assertThat(item.version()).isEqualTo(2);
    assertThat(item.corrects()).contains(1);
    assertThat(String.join(" ", item.paragraphs())).contains("lasted two hours");
  }

  @Test
  void a_file_that_is_no_release_leaves_nothing() {
    assertThat(take("bad.json", "{\n\"bodies\": [}".getBytes(UTF_8), false))
        .isInstanceOfSatisfying(
            Taking.Refused.class, refused -> assertThat(refused.why().line()).isEqualTo(2));
    assertThat(store.cards()).isEmpty();
    assertThat(new Cabinet(database).list("import.original")).isEmpty();
  }

  @Test
  void what_waits_is_filed_when_somebody_has_confirmed_it() throws Exception {
    var kept = (Taking.Kept) take("first.txt", bytes("01-agency-en.txt"), true);
    assertThat(source.stored()).isEmpty();
    assertThat(source.entry("import:" + kept.header().root())).isEmpty();
    store.confirm(kept.header().id(), "bo");
    reopen();
    assertThat(source.stored()).hasSize(1);
    assertThat(store.find(kept.header().id()).orElseThrow().confirmed().orElseThrow().by())
        .isEqualTo("bo");
  }

  @Test
  void what_waits_can_be_thrown_away_and_brought_again() throws Exception {
    var file = bytes("01-agency-en.txt");
    var kept = (Taking.Kept) take("first.txt", file, true);
    store.correct(kept.header().id(), HANOI, 0, "bo");
    assertThat(store.discard(kept.header().id())).isInstanceOf(Amending.Done.class);
    reopen();
    assertThat(store.cards()).isEmpty();
    assertThat(new Cabinet(database).list("import.correction")).isEmpty();
    assertThat(take("first.txt", file, true)).isInstanceOf(Taking.Kept.class);
  }

  @Test
  void what_is_filed_is_not_thrown_away() throws Exception {
    var kept = (Taking.Kept) take("first.txt", bytes("01-agency-en.txt"), false);
    assertThat(store.discard(kept.header().id())).isEqualTo(new Amending.Filed());
    assertThat(store.find(kept.header().id())).isPresent();
  }

  @Test
  void a_correction_is_laid_over_what_was_read_and_says_who_and_what_was_before() throws Exception {
    var id = ((Taking.Kept) take("first.txt", bytes("01-agency-en.txt"), false)).header().id();
    var before = source.stored().getFirst().revision();
    store.correct(id, HANOI, 0, "bo");
    reopen();
    var stored = store.find(id).orElseThrow();
    var deed = stored.corrections().getFirst();
    assertThat(deed.by()).isEqualTo("bo");
    assertThat(deed.at()).isEqualTo(CLOCK.instant());
    assertThat(deed.change().orElseThrow())
        .isEqualTo(
            new Deed.Change(
                HANOI, new Correction.OfWords(Correction.Part.PLACE, Optional.of("Hai Long"))));
    assertThat(stored.read().place().map(Found::value)).contains("Hai Long");
    assertThat(stored.corrected().place().map(Found::value)).contains("Binh Khe");
    assertThat(source.stored().getFirst().revision()).isNotEqualTo(before);
    assertThat(entry().leading().dateline().place()).isEqualTo("Binh Khe");
  }

  @Test
  void who_has_not_seen_the_last_correction_corrects_nothing() throws Exception {
    var id = ((Taking.Kept) take("first.txt", bytes("01-agency-en.txt"), false)).header().id();
    store.correct(id, HANOI, 0, "bo");
    var mine = new Correction.OfWords(Correction.Part.PLACE, Optional.of("Elsewhere"));
    assertThat(store.correct(id, mine, 0, "ada")).isEqualTo(new Amending.Overtaken());
    assertThat(store.find(id).orElseThrow().corrections()).hasSize(1);
  }

  @Test
  void a_correction_of_words_that_stand_nowhere_is_not_kept() throws Exception {
    var id = ((Taking.Kept) take("first.txt", bytes("01-agency-en.txt"), false)).header().id();
    var stray = new Correction.OfStatement("never said", Optional.empty());
    var nothing = new Correction.OfStatement("never said", said());
    assertThat(store.correct(id, nothing, 0, "bo")).isEqualTo(new Amending.Stray());
    assertThat(store.correct(id, stray, 0, "bo")).isInstanceOf(Amending.Done.class);
    assertThat(store.find(id).orElseThrow().corrections()).isEmpty();
  }

  @Test
  void an_entry_is_open_and_says_who_brought_it() throws Exception {
    take("first.txt", bytes("01-agency-en.txt"), false);
    assertThat(entry().seal()).isEqualTo(new Seal.Open());
    assertThat(entry().origin()).isEqualTo(new Origin.Imported("ada", CLOCK.instant()));
    assertThat(entry().leading().meeting().statements()).isNotEmpty();
  }

  private static Optional<Said> said() {
    return Optional.of(
        new Said(new Speaker.OfAllSides(), StatementKind.AFFIRMS, Standing.SAID, "", "never said"));
  }

  private Entry entry() {
    return source.entry(source.stored().getFirst().id()).orElseThrow();
  }

  private static byte[] changed() throws IOException {
    return new String(bytes("01-agency-en.txt"), UTF_8)
        .replace("work with young people.", "work with young people. The meeting lasted two hours.")
        .getBytes(UTF_8);
  }

  private Taking take(String name, byte[] file, boolean waiting) {
    return store.take(new Arrival(name, file, RECEIVED, "ada", waiting));
  }

  private void reopen() {
    close();
    open();
  }

  private static byte[] bytes(String name) throws IOException {
    return Files.readAllBytes(OPEN.resolve(name));
  }
}
