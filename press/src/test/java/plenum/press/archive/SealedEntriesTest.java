package plenum.press.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.conference.statement.Standing.AGREED;
import static plenum.press.archive.Written.entry;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plenum.conference.register.Fulfilment;
import plenum.conference.role.Capacity;
import plenum.press.news.Speaker;
import plenum.press.news.Undertaking;

/** Nobody is told of what they may not know of: not by a hit, a count, an excerpt or the order. */
class SealedEntriesTest {
  private static final Pass PRESS = new Pass("orrin", Capacity.PRESS_OFFICER);

  @TempDir Path folder;

  @Test
  void a_sealed_entry_is_for_whoever_has_its_pass() {
    try (var archive = Opened.in(folder, entry("a").sealedFor(PRESS).done())) {
      assertThat(archive.ids("", new Reader(java.util.Set.of(PRESS)))).containsExactly("a");
      assertThat(archive.ids("")).isEmpty();
    }
  }

  @Test
  void the_same_side_in_another_capacity_is_not_let_in() {
    var head = new Reader(java.util.Set.of(new Pass("orrin", Capacity.HEAD)));
    try (var archive = Opened.in(folder, entry("a").sealedFor(PRESS).done())) {
      assertThat(archive.ids("", head)).isEmpty();
      assertThat(archive.archive().entry("a", head)).isEmpty();
    }
  }

  @Test
  void a_seal_without_any_pass_is_for_nobody() {
    try (var archive = Opened.in(folder, entry("a").sealedFor().done())) {
      assertThat(archive.ids("", new Reader(java.util.Set.of(PRESS)))).isEmpty();
    }
  }

  @Test
  void a_holder_whose_name_looks_like_what_is_open_opens_nothing() {
    var odd = new Reader(java.util.Set.of(new Pass("open", Capacity.HEAD)));
    try (var archive = Opened.in(folder, entry("a").sealedFor(PRESS).done())) {
      assertThat(archive.ids("", odd)).isEmpty();
    }
  }

  @Test
  void what_was_sealed_since_it_was_filed_is_not_given_out() {
    try (var archive = Opened.in(folder, entry("a").between("Orrin").done())) {
      archive.stock().add(entry("a").between("Orrin").sealedFor(PRESS).done());
      assertThat(archive.archive().entry("a", Reader.OF_WHAT_IS_OPEN)).isEmpty();
      assertThat(archive.archive().between("Orrin", Optional.empty(), Reader.OF_WHAT_IS_OPEN))
          .isEmpty();
    }
  }

  @Test
  void an_entry_that_is_sealed_later_is_found_no_longer() {
    try (var archive = Opened.in(folder, entry("a").done())) {
      archive.archive().put(entry("a").revision("2").sealedFor(PRESS).done());
      assertThat(archive.ids("")).isEmpty();
    }
  }

  /** The strongest form: whatever is asked, the answer is that of an archive without the rest. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void answers_are_those_of_an_archive_that_never_had_what_is_sealed(long seed) {
    var random = new Random(seed);
    var entries = Generated.entries(random, 20 + random.nextInt(60));
    try (var all = Archive.open(folder.resolve("all"), new Stock())) {
      fill(all, entries, random);
      for (int i = 0; i < 4; i++) {
        var reader = Generated.reader(random);
        var theirs = entries.stream().filter(one -> reader.mayRead(one.seal())).toList();
        try (var part = Archive.open(folder.resolve("part" + i), new Stock())) {
          fill(part, theirs, random);
          for (int j = 0; j < 60; j++) {
            var question = Generated.question(random);
            assertThat(all.search(question, reader))
                .as("seed %d, reader %s, question %s", seed, reader, question)
                .isEqualTo(part.search(question, reader));
          }
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void entries_and_timelines_are_those_the_reader_may_know_of(long seed) {
    var random = new Random(seed);
    var entries = Generated.entries(random, 50);
    try (var archive = Archive.open(folder, Stock.of(entries))) {
      archive.agree();
      for (int i = 0; i < 10; i++) {
        var reader = Generated.reader(random);
        for (var entry : entries) {
          assertThat(archive.entry(entry.id(), reader).isPresent())
              .as("seed %d, %s for %s", seed, entry.seal(), reader)
              .isEqualTo(reader.mayRead(entry.seal()));
        }
        for (var side : Generated.SIDES) {
          assertThat(archive.between(side, Optional.empty(), reader))
              .as("seed %d, reader %s", seed, reader)
              .allMatch(entry -> reader.mayRead(entry.seal()));
        }
      }
    }
  }

  @Test
  void what_is_open_is_listed_for_those_who_may_know_of_it_alone() {
    var reader = new Reader(java.util.Set.of(PRESS));
    var open = new Undertaking(new Speaker.OfAllSides(), "meet", List.of(), "", "", "", AGREED);
    try (var archive =
        Opened.in(
            folder,
            entry("sealed").conference().promising(open).sealedFor(PRESS).done(),
            entry("done").conference().promising(open).became(Fulfilment.DONE).done(),
            entry("release").promising(open).done(),
            entry("nothing").conference().done())) {
      assertThat(archive.archive().owing(reader)).extracting(Entry::id).containsExactly("sealed");
      assertThat(archive.archive().owing(Reader.OF_WHAT_IS_OPEN)).isEmpty();
      archive
          .archive()
          .put(
              entry("sealed")
                  .revision("2")
                  .conference()
                  .promising(open)
                  .became(Fulfilment.DONE)
                  .sealedFor(PRESS)
                  .done());
      assertThat(archive.archive().owing(reader)).isEmpty();
    }
  }

  /** In another order each time and in several commits, so that nothing rests on where it lies. */
  private static void fill(Archive archive, java.util.List<Entry> entries, Random random) {
    var shuffled = new ArrayList<>(entries);
    Collections.shuffle(shuffled, random);
    for (int i = 0; i < shuffled.size(); ) {
      int end = Math.min(shuffled.size(), i + 1 + random.nextInt(40));
      archive.put(shuffled.subList(i, end));
      i = end;
    }
  }
}
