package plenum.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static plenum.journal.Scratch.NOON;
import static plenum.journal.Scratch.append;
import static plenum.journal.Scratch.draft;
import static plenum.journal.Scratch.said;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Scratch.Kept.class)
class VerificationTest {
  @Parameter Scratch.Kept kept = Scratch.Kept.SQLITE;

  private static final int ENTRIES = 8;

  private record Column(String table, String name, boolean sealed) {}

  private static final List<Column> COLUMNS =
      List.of(
          new Column("event", "public_part", false),
          new Column("event", "hash", false),
          new Column("event", "sealed_digest", true),
          new Column("sealed_part", "salt", true),
          new Column("sealed_part", "body", true),
          new Column("sealed_part", "owner", true));

  @TempDir Path folder;
  private Scratch scratch;

  @BeforeEach
  void open() {
    scratch = Scratch.open(kept, folder);
    var writer = scratch.writer("c");
    for (int i = 1; i <= ENTRIES; i++) {
      var draft = draft("entry " + i);
      var sealed = i % 2 == 0 ? draft.sealing("side-a", said("secret " + i)) : draft;
      writer.append(NOON, "ada", List.of(sealed));
    }
  }

  @AfterEach
  void close() {
    scratch.close();
  }

  private Verdict verdict() {
    return scratch.journal().verify("c");
  }

  private byte[] cell(Column column, long seq) throws SQLException {
    return scratch
        .database()
        .write(connection -> {
          try (var query =
                  connection.prepareStatement(
                      "select %s from %s where seq = %d"
                          .formatted(column.name(), column.table(), seq));
              var row = query.executeQuery()) {
            row.next();
            return row.getBytes(1);
          }
        });
  }

  private void write(Column column, long seq, byte[] bytes) {
    Object value = column.name().equals("owner") ? new String(bytes, UTF_8) : bytes;
    var sql = "update %s set %s = ? where seq = ?";
    scratch.sql(sql.formatted(column.table(), column.name()), value, seq);
  }

  @Test
  void every_change_of_a_single_byte_is_found_at_its_place() throws SQLException {
    var random = new Random(20260301);
    for (int round = 0; round < 400; round++) {
      var column = COLUMNS.get(random.nextInt(COLUMNS.size()));
      int seq = column.sealed() ? 2 + 2 * random.nextInt(ENTRIES / 2) : 1 + random.nextInt(ENTRIES);
      var good = cell(column, seq);
      var bad = good.clone();
      int at = random.nextInt(bad.length);
      bad[at] ^= (byte) (column.name().equals("owner") ? 1 : 1 + random.nextInt(255));
      write(column, seq, bad);
      assertThat(verdict())
          .as("seed 20260301, round %d: %s of %d at %d", round, column, seq, at)
          .isInstanceOfSatisfying(
              Verdict.Broken.class, broken -> assertThat(broken.seq()).isEqualTo(seq));
      write(column, seq, good);
    }
    assertThat(verdict()).isInstanceOf(Verdict.Whole.class);
  }

  @Test
  void every_change_of_the_head_is_found() {
    var hash = scratch.journal().head("c").hash().bytes();
    for (int at = 0; at < hash.length; at++) {
      var bad = hash.clone();
      bad[at] ^= 1;
      scratch.sql("update conference set hash = ?", (Object) bad);
      assertThat(verdict()).isEqualTo(new Verdict.Broken(ENTRIES, "its hash is not the head's"));
    }
  }

  @Test
  void an_entry_altered_together_with_its_hash_is_found_at_the_next_one() throws SQLException {
    var column = COLUMNS.getFirst();
    var altered = new String(cell(column, 3), UTF_8).replace("entry 3", "entry x").getBytes(UTF_8);
    var before = Sha256.ofBytes(cell(COLUMNS.get(1), 2));
    write(column, 3, altered);
    write(COLUMNS.get(1), 3, Chain.link(before, altered, Optional.empty()).bytes());
    assertThat(verdict())
        .isEqualTo(new Verdict.Broken(4, "altered: its bytes do not give its hash"));
  }

  @Test
  void a_missing_entry_is_named() {
    scratch.sql("delete from event where seq = 3");
    assertThat(verdict()).isEqualTo(new Verdict.Broken(3, "missing: entry 4 stands in its place"));
  }

  @Test
  void an_end_cut_off_is_named() {
    scratch.sql("delete from event where seq = 7");
    scratch.sql("delete from sealed_part where seq = 8");
    scratch.sql("delete from event where seq = 8");
    assertThat(verdict()).isEqualTo(new Verdict.Broken(7, "truncated: the head is entry 8"));
  }

  @Test
  void entries_in_each_others_place_are_named() {
    scratch.sql("update event set seq = 99 where seq = 3");
    scratch.sql("update event set seq = 3 where seq = 5");
    scratch.sql("update event set seq = 5 where seq = 99");
    assertThat(verdict()).isEqualTo(new Verdict.Broken(3, "out of order: it holds entry 5 of c"));
  }

  @Test
  void an_entry_of_another_conference_is_named() {
    append(scratch.writer("d"), "one");
    scratch.sql("delete from event where conference = 'c' and seq = 1");
    scratch.sql("update event set conference = 'c' where conference = 'd'");
    assertThat(verdict()).isEqualTo(new Verdict.Broken(1, "out of order: it holds entry 1 of d"));
  }

  @Test
  void an_entry_beyond_the_head_is_named() {
    scratch.sql("update conference set seq = 7");
    assertThat(verdict()).isEqualTo(new Verdict.Broken(8, "it stands beyond the head, entry 7"));
  }

  @Test
  void a_sealed_part_that_nobody_sealed_is_named() {
    scratch.sql("update sealed_part set seq = 1 where seq = 2");
    assertThat(verdict()).isEqualTo(new Verdict.Broken(1, "a sealed part was added to it"));
  }

  @Test
  void a_sealed_part_given_to_another_owner_is_named() {
    scratch.sql("update sealed_part set owner = 'side-b' where seq = 4");
    assertThat(verdict())
        .isEqualTo(new Verdict.Broken(4, "its sealed part was given to another owner: side-b"));
  }

  @Test
  void a_salt_that_borrows_from_the_text_is_named() throws SQLException {
    var salt = cell(COLUMNS.get(3), 2);
    var body = cell(COLUMNS.get(4), 2);
    var longer = Arrays.copyOf(salt, 33);
    longer[32] = body[0];
    write(COLUMNS.get(3), 2, longer);
    write(COLUMNS.get(4), 2, Arrays.copyOfRange(body, 1, body.length));
    assertThat(verdict()).isEqualTo(new Verdict.Broken(2, "its sealed part was altered"));
  }

  @Test
  void damaged_bytes_are_reported_when_read_and_never_passed_on() {
    scratch.sql("update event set public_part = ? where seq = 2", (Object) new byte[] {'{', -1});
    assertThatThrownBy(() -> scratch.journal().entries("c", 1))
        .isInstanceOfSatisfying(
            UnavailableException.class,
            e -> assertThat(e.trouble().kind()).isEqualTo(Trouble.Kind.DAMAGED))
        .hasMessageContaining("entry 2 of c");
  }

  @Test
  void mutated_and_cut_envelopes_are_refused_or_read_and_nothing_else() throws SQLException {
    var random = new Random(7);
    var good = cell(COLUMNS.getFirst(), 2);
    int refused = 0;
    for (int round = 0; round < 5_000; round++) {
      var bad =
          Arrays.copyOf(good, random.nextInt(3) == 0 ? random.nextInt(good.length) : good.length);
      if (bad.length > 0) {
        bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
      }
      try {
        Envelope.parse(bad);
      } catch (Envelope.MalformedException _) {
        refused++;
      } catch (RuntimeException e) {
        throw new AssertionError("seed 7, round " + round, e);
      }
    }
    assertThat(refused).isGreaterThan(1_000);
  }
}
