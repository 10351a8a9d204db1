package plenum.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static plenum.journal.Scratch.LEASE;
import static plenum.journal.Scratch.NOON;
import static plenum.journal.Scratch.append;
import static plenum.journal.Scratch.draft;
import static plenum.journal.Scratch.said;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import plenum.journal.canonical.NotCanonicalException;

@ParameterizedClass
@EnumSource(Scratch.Kept.class)
class JournalTest {
  @Parameter Scratch.Kept kept = Scratch.Kept.SQLITE;

  @TempDir Path folder;
  private Scratch scratch;
  private Journal journal;

  @BeforeEach
  void open() {
    scratch = Scratch.open(kept, folder);
    journal = scratch.journal();
  }

  @AfterEach
  void close() {
    scratch.close();
  }

  private static Draft sealed(String owner, String secret) {
    return draft("in the open").sealing(owner, said(secret));
  }

  @Test
  void what_was_appended_is_read_back_in_order() {
    var writer = scratch.writer("c");
    var first = (Appended.Durable) append(writer, "one", "two");
    var second = (Appended.Durable) append(writer, "three");
    assertThat(journal.entries("c", 1))
        .containsExactly(first.entries().get(0), first.entries().get(1), second.entries().get(0));
    assertThat(journal.entries("c", 3)).isEqualTo(second.entries());
    assertThat(journal.entries("c", 4)).isEmpty();
  }

  @Test
  void an_entry_says_who_when_and_in_which_term() {
    append(scratch.writer("c"), "one");
    var entry = journal.entries("c", 1).getFirst();
    assertThat(entry)
        .extracting(
            Entry::conference,
            Entry::seq,
            Entry::at,
            Entry::term,
            Entry::actor,
            Entry::type,
            Entry::version,
            Entry::body,
            Entry::seal)
        .containsExactly("c", 1L, NOON, 1L, "ada", "said", 1, said("one"), Optional.empty());
  }

  @Test
  void the_stored_bytes_and_the_chain_are_as_documented() throws Exception {
    append(scratch.writer("c"), "ü");
    var stored =
        "{\"actor\":\"ada\",\"at\":\"2026-03-01T12:00:00Z\",\"body\":{\"text\":\"ü\"},\"conference\":\"c\","
            + "\"seq\":1,\"term\":1,\"type\":\"said\",\"version\":1}";
    var entry = journal.entries("c", 1).getFirst();
    assertThat(entry.stored()).isEqualTo(stored);
    // computed apart, from the words of Chain's comment alone
    var bytes = stored.getBytes(StandardCharsets.UTF_8);
    var sha = MessageDigest.getInstance("SHA-256");
    var start = sha.digest("plenum journal 1\nc".getBytes(StandardCharsets.UTF_8));
    sha.update(start);
    sha.update(new byte[] {0, 0, (byte) (bytes.length >> 8), (byte) bytes.length});
    sha.update(bytes);
    sha.update((byte) 0);
    assertThat(entry.hash().bytes()).isEqualTo(sha.digest());
  }

  @Test
  void a_writer_of_a_later_term_goes_on_where_the_chain_ends() {
    append(scratch.writer("c"), "one", "two");
    var later = scratch.writer("c");
    append(later, "three");
    assertThat(later.term()).isEqualTo(2);
    assertThat(journal.entries("c", 1)).extracting(Entry::seq).containsExactly(1L, 2L, 3L);
    assertThat(journal.verify("c")).isEqualTo(new Verdict.Whole(3, later.head().hash()));
  }

  @Test
  void a_writer_whose_term_is_over_has_lost_its_lease() {
    var early = scratch.writer("c");
    append(early, "one");
    scratch.writer("c");
    assertThat(append(early, "two")).isEqualTo(new Appended.LostLease());
    assertThat(journal.entries("c", 1)).hasSize(1);
  }

  @Test
  void an_append_that_does_not_follow_the_head_is_a_conflict() {
    var writer = scratch.writer("c");
    append(writer, "one");
    var stale = journal.writer("c", writer.term(), new Head(0, Chain.start("c")));
    assertThat(append(stale, "two")).isEqualTo(new Appended.Conflict());
    assertThat(journal.entries("c", 1)).hasSize(1);
  }

  @Test
  void the_primary_key_alone_refuses_a_second_entry_in_one_place() {
    var writer = scratch.writer("c");
    append(writer, "one");
    scratch.sql("update conference set seq = 0, hash = ?", (Object) Chain.start("c").bytes());
    var stale = journal.writer("c", writer.term(), new Head(0, Chain.start("c")));
    assertThat(append(stale, "two")).isEqualTo(new Appended.Conflict());
    assertThat(journal.head("c").seq()).as("rolled back whole").isZero();
    assertThat(journal.entries("c", 1)).extracting(Entry::body).containsExactly(said("one"));
  }

  @Test
  void another_node_is_told_who_holds_the_conference_and_until_when() {
    scratch.writer("c");
    assertThat(journal.claim("c", "there", NOON.plusSeconds(9), LEASE))
        .isEqualTo(new Claim.Elsewhere("here", NOON.plus(LEASE)));
  }

  @Test
  void another_node_may_claim_once_the_lease_has_run_out() {
    var writer = scratch.writer("c");
    assertThat(journal.claim("c", "there", NOON.plus(LEASE), LEASE)).isInstanceOf(Claim.Held.class);
    assertThat(append(writer, "late")).isEqualTo(new Appended.LostLease());
  }

  @Test
  void a_renewed_lease_runs_longer() {
    var writer = scratch.writer("c");
    assertThat(writer.renew(NOON.plusSeconds(9), LEASE)).isEqualTo(new Claim.Held(writer));
    assertThat(journal.claim("c", "there", NOON.plus(LEASE), LEASE))
        .isEqualTo(new Claim.Elsewhere("here", NOON.plusSeconds(19)));
  }

  @Test
  void a_lost_lease_is_not_renewed() {
    var writer = scratch.writer("c");
    journal.claim("c", "there", NOON.plus(LEASE), LEASE);
    assertThat(writer.renew(NOON.plus(LEASE), LEASE))
        .isEqualTo(new Claim.Elsewhere("there", NOON.plus(LEASE).plus(LEASE)));
  }

  @Test
  void a_released_conference_may_be_claimed_at_once() {
    scratch.writer("c").release();
    assertThat(journal.claim("c", "there", NOON, LEASE)).isInstanceOf(Claim.Held.class);
  }

  @Test
  void conferences_with_entries_are_listed_and_claimed_ones_are_not() {
    append(scratch.writer("b"), "one");
    append(scratch.writer("a"), "one");
    scratch.writer("z");
    assertThat(journal.conferences()).containsExactly("a", "b");
  }

  @Test
  void the_head_of_an_unknown_conference_is_where_its_chain_would_start() {
    assertThat(journal.head("c")).isEqualTo(new Head(0, Chain.start("c")));
  }

  @Test
  void a_sealed_part_is_given_to_its_owner_alone() {
    scratch.writer("c").append(NOON, "ada", List.of(sealed("side-a", "we yield"), draft("x")));
    var part = journal.sealed("c", "side-a").getFirst();
    assertThat(part)
        .extracting(SealedPart::seq, SealedPart::stored)
        .containsExactly(1L, "{\"text\":\"we yield\"}");
    assertThat(part.matches(journal.entries("c", 1).getFirst().seal().orElseThrow())).isTrue();
    assertThat(journal.sealed("c", "side-b")).isEmpty();
    assertThat(journal.entries("c", 1).toString()).doesNotContain("we yield");
  }

  @Test
  void the_same_secret_twice_has_two_digests() {
    scratch.writer("c").append(NOON, "ada", List.of(sealed("a", "yes"), sealed("a", "yes")));
    var entries = journal.entries("c", 1);
    assertThat(entries.get(0).seal()).isNotEqualTo(entries.get(1).seal());
  }

  @Test
  void the_conference_recalls_its_sealed_parts() {
    var writer = scratch.writer("c");
    writer.append(NOON, "ada", List.of(sealed("side-a", "we yield"), draft("x")));
    assertThat(writer.recall(1))
        .containsExactly(
            new Recalled(
                journal.entries("c", 1).get(0), Optional.of(journal.sealed("c", "side-a").get(0))),
            new Recalled(journal.entries("c", 1).get(1), Optional.empty()));
  }

  @Test
  void forgetting_what_was_sealed_leaves_the_chain_whole() {
    var writer = scratch.writer("c");
    writer.append(NOON, "ada", List.of(sealed("a", "x"), sealed("b", "y"), sealed("a", "z")));
    assertThat(journal.forget("c", "a")).isEqualTo(2);
    assertThat(journal.sealed("c", "a")).isEmpty();
    assertThat(journal.sealed("c", "b")).hasSize(1);
    assertThat(journal.verify("c")).isEqualTo(new Verdict.Whole(3, writer.head().hash()));
  }

  @Test
  void one_sealed_part_is_forgotten_by_its_owner_alone() {
    scratch.writer("c").append(NOON, "ada", List.of(sealed("a", "x"), sealed("a", "y")));
    assertThat(journal.forget("c", "b", 1)).isFalse();
    assertThat(journal.forget("c", "a", 1)).isTrue();
    assertThat(journal.sealed("c", "a")).extracting(SealedPart::seq).containsExactly(2L);
  }

  @Test
  void a_deleted_conference_is_gone_with_all_its_rows() {
    var writer = scratch.writer("c");
    writer.append(NOON, "ada", List.of(sealed("a", "x")));
    append(scratch.writer("d"), "stays");
    assertThat(journal.delete("c")).isTrue();
    assertThat(journal.delete("c")).isFalse();
    assertThat(journal.conferences()).containsExactly("d");
    assertThat(journal.verify("c")).isEqualTo(new Verdict.Absent());
    assertThat(append(writer, "late")).isEqualTo(new Appended.LostLease());
  }

  @Test
  void a_draft_that_cannot_be_hashed_is_refused_and_changes_nothing() {
    var writer = scratch.writer("c");
    var fraction = said("x").put("share", 0.5);
    assertThatThrownBy(
            () -> writer.append(NOON, "ada", List.of(draft("x"), Draft.open("t", 1, fraction))))
        .isInstanceOf(NotCanonicalException.class)
        .hasMessage("/body/share: 0.5 is not an integer");
    assertThat(append(writer, "one")).isInstanceOf(Appended.Durable.class);
  }

  @Test
  void everything_is_there_after_closing_and_opening_again() {
    var writer = scratch.writer("c");
    writer.append(NOON, "ada", List.of(sealed("a", "x")));
    scratch.close();
    open();
    assertThat(journal.verify("c")).isEqualTo(new Verdict.Whole(1, writer.head().hash()));
    assertThat(journal.sealed("c", "a")).hasSize(1);
  }
}
