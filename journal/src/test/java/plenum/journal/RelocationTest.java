package plenum.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.journal.Scratch.LEASE;
import static plenum.journal.Scratch.NOON;
import static plenum.journal.Scratch.append;
import static plenum.journal.Scratch.draft;
import static plenum.journal.Scratch.said;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelocationTest {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int MANY = 1_203;

  @TempDir Path folder;
  private PostgresAddress address;
  private Database target;
  private Path file;

  @BeforeEach
  void open() {
    try (var scratch = Scratch.open(folder)) {
      file = scratch.file();
      var talks = scratch.writer("talks");
      for (int i = 0; i < 3; i++) {
        talks.append(NOON, "ada", List.of(draft("öffentlich " + i).sealing("a", said("x" + i))));
      }
      scratch.journal().forget("talks", "a", 2);
      var visit = scratch.writer("visit");
      for (int i = 0; i < MANY; i += 3) {
        append(visit, "a" + i, "b" + i, "c" + i);
      }
      scratch.writer("claimed only");
      new Cabinet(scratch.database()).put("keys", "links", new byte[] {1, 0, -1});
    }
    address = PostgresServer.shared().database();
    target = Database.open(address, PATIENCE);
  }

  @AfterEach
  void close() {
    target.close();
  }

  @Test
  void everything_is_there_afterwards_and_every_chain_is_whole() {
    var moved = (Relocation.Outcome.Moved) Relocation.run(file, PATIENCE, target);
    assertThat(moved.conferences().keySet()).containsExactly("claimed only", "talks", "visit");
    assertThat(moved.documents()).isEqualTo(1);
    var there = new Journal(target, new SecureRandom());
    try (var scratch = Scratch.open(folder)) {
      for (var id : List.of("talks", "visit")) {
        assertThat(there.entries(id, 1)).isEqualTo(scratch.journal().entries(id, 1));
        assertThat(there.verify(id)).isEqualTo(scratch.journal().verify(id));
        assertThat(there.sealed(id, "a")).isEqualTo(scratch.journal().sealed(id, "a"));
      }
    }
    assertThat(new Cabinet(target).find("keys", "links")).contains(new byte[] {1, 0, -1});
  }

  @Test
  void another_node_goes_on_at_once_where_the_old_one_ended() {
    Relocation.run(file, PATIENCE, target);
    var there = new Journal(target, new SecureRandom());
    var claim = there.claim("visit", "another", NOON, LEASE);
    assertThat(append(((Claim.Held) claim).writer(), "on")).isInstanceOf(Appended.Durable.class);
    assertThat(there.verify("visit")).isInstanceOf(Verdict.Whole.class);
  }

  @Test
  void a_database_with_anything_in_it_is_left_alone() {
    new Cabinet(target).put("accounts", "ada", new byte[1]);
    assertThat(Relocation.run(file, PATIENCE, target))
        .isEqualTo(new Relocation.Outcome.NotEmpty(0, 1));
    assertThat(new Journal(target, new SecureRandom()).conferences()).isEmpty();
  }

  @Test
  void a_file_with_a_broken_chain_is_not_moved_at_all() {
    try (var scratch = Scratch.open(folder)) {
      scratch.sql("update event set public_part = ? where seq = 2", (Object) new byte[] {'{', '}'});
    }
    var outcome = (Relocation.Outcome.Broken) Relocation.run(file, PATIENCE, target);
    assertThat(outcome.conference()).isEqualTo("talks");
    assertThat(outcome.verdict()).isInstanceOf(Verdict.Broken.class);
    assertThat(new Journal(target, new SecureRandom()).conferences()).isEmpty();
    assertThat(new Cabinet(target).list("keys")).isEmpty();
  }

  @Test
  void the_file_stays_as_it_was() throws Exception {
    var before = Files.readAllBytes(file);
    Relocation.run(file, PATIENCE, target);
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void an_audit_reads_what_was_moved() {
    Relocation.run(file, PATIENCE, target);
    try (var audit = Audit.open(address, PATIENCE)) {
      assertThat(audit.conferences()).containsExactly("claimed only", "talks", "visit");
      assertThat(audit.verify("visit")).isInstanceOf(Verdict.Whole.class);
    }
  }
}
