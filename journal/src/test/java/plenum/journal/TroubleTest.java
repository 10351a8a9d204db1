package plenum.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static plenum.journal.Scratch.LEASE;
import static plenum.journal.Scratch.NOON;
import static plenum.journal.Scratch.append;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenum.journal.Trouble.Kind;

class TroubleTest {
  private static final String LONG = "x".repeat(3_000);

  @TempDir Path folder;
  private Scratch scratch;
  private Writer writer;

  @BeforeEach
  void open() {
    scratch = Scratch.open(folder);
    writer = scratch.writer("c");
    append(writer, "one");
  }

  @AfterEach
  void close() {
    scratch.close();
  }

  private static Kind kind(Appended appended) {
    return ((Appended.Unavailable) appended).trouble().kind();
  }

  private void isWholeWith(int entries) {
    assertThat(scratch.journal().entries("c", 1)).hasSize(entries);
    assertThat(scratch.journal().verify("c"))
        .isEqualTo(new Verdict.Whole(entries, writer.head().hash()));
  }

  private void pragma(String setting) {
    scratch.database().pragma(setting);
  }

  /** How many long entries fit before the database is full. */
  private int fill() throws SQLException {
    pragma("max_page_count = 40");
    int fitted = 0;
    while (append(writer, LONG) instanceof Appended.Durable && fitted < 100) {
      fitted++;
    }
    return fitted;
  }

  @Test
  void a_full_disk_refuses_and_what_was_acknowledged_stays() throws SQLException {
    int fitted = fill();
    assertThat(fitted).isBetween(1, 99);
    assertThat(kind(append(writer, LONG, LONG))).isEqualTo(Kind.FULL);
    isWholeWith(1 + fitted);
  }

  @Test
  void a_disk_with_room_again_is_written_to_by_the_same_writer() throws SQLException {
    int fitted = fill();
    pragma("max_page_count = 100000");
    assertThat(append(writer, LONG)).isInstanceOf(Appended.Durable.class);
    isWholeWith(2 + fitted);
  }

  @Test
  void health_names_a_full_disk_until_there_is_room() throws SQLException {
    assertThat(scratch.database().trouble()).isEmpty();
    fill();
    assertThat(scratch.database().trouble()).map(Trouble::kind).contains(Kind.FULL);
    pragma("max_page_count = 100000");
    append(writer, LONG);
    assertThat(scratch.database().trouble()).isEmpty();
  }

  @Test
  void a_database_locked_by_another_program_refuses_until_it_is_let_go() throws SQLException {
    try (var other = DriverManager.getConnection("jdbc:sqlite:" + scratch.file());
        var statement = other.createStatement()) {
      statement.execute("begin immediate");
      assertThat(kind(append(writer, "two"))).isEqualTo(Kind.LOCKED);
      assertThat(scratch.journal().claim("c", "here", NOON, LEASE))
          .isInstanceOf(Claim.Unavailable.class);
      assertThat(scratch.database().trouble()).map(Trouble::kind).contains(Kind.LOCKED);
      assertThat(scratch.journal().entries("c", 1)).as("reading goes on").hasSize(1);
      statement.execute("rollback");
    }
    assertThat(scratch.database().trouble()).as("found out by a trial write").isEmpty();
    assertThat(append(writer, "two")).isInstanceOf(Appended.Durable.class);
    isWholeWith(2);
  }

  @Test
  void a_database_that_may_not_be_written_to_refuses_until_it_may() throws SQLException {
    pragma("query_only = true");
    assertThat(kind(append(writer, "two"))).isEqualTo(Kind.READ_ONLY);
    assertThat(kind(append(writer, "two"))).isEqualTo(Kind.READ_ONLY);
    pragma("query_only = false");
    assertThat(append(writer, "two")).isInstanceOf(Appended.Durable.class);
    isWholeWith(2);
  }

  @Test
  void a_closed_database_says_so() {
    scratch.close();
    assertThat(kind(append(writer, "two"))).isEqualTo(Kind.CLOSED);
    assertThatThrownBy(() -> scratch.journal().entries("c", 1))
        .isInstanceOf(UnavailableException.class)
        .hasMessageStartingWith("CLOSED");
  }

  @Test
  void a_broken_connection_is_replaced() throws SQLException {
    scratch
        .database()
        .write(connection -> connection.unwrap(org.sqlite.SQLiteConnection.class))
        .close();
    assertThat(append(writer, "two")).isInstanceOf(Appended.Unavailable.class);
    assertThat(append(writer, "two")).isInstanceOf(Appended.Durable.class);
    isWholeWith(2);
  }

  @Test
  void a_file_that_is_no_database_is_refused_by_name() throws Exception {
    var file = Files.writeString(folder.resolve("letter.txt"), "Dear colleagues, ".repeat(100));
    assertThatThrownBy(() -> Database.open(file, Duration.ofMillis(50)))
        .isInstanceOfSatisfying(
            UnavailableException.class, e -> assertThat(e.trouble().kind()).isEqualTo(Kind.DAMAGED))
        .hasMessageContaining("letter.txt");
  }

  @Test
  void a_database_of_a_newer_program_is_refused() {
    scratch.sql("insert into schema_version values (99, 'x')");
    scratch.close();
    assertThatThrownBy(() -> Scratch.open(folder))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("version 99, made by a newer program; this one knows 1");
  }

  @Test
  void a_schema_that_is_not_ours_is_refused() {
    scratch.sql("update schema_version set hash = 'x'");
    scratch.close();
    assertThatThrownBy(() -> Scratch.open(folder))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("version 1 of its schema is not the one we know");
  }

  @Test
  void every_commit_is_flushed_to_the_disk() throws SQLException {
    var settings =
        scratch
            .database()
            .write(connection -> {
              try (var query =
                      connection.prepareStatement(
                          """
                          select (select synchronous from pragma_synchronous)
                            || (select journal_mode from pragma_journal_mode)
                          """);
                  var row = query.executeQuery()) {
                row.next();
                return row.getString(1);
              }
            });
    assertThat(settings).isEqualTo("2wal");
  }
}
