package plenum.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenum.journal.Claim;
import plenum.journal.Database;
import plenum.journal.Draft;
import plenum.journal.Journal;
import plenum.server.command.Console;
import tools.jackson.databind.node.JsonNodeFactory;

class VerifyCommandTest {
  @TempDir Path data;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void journals_are_found_whole_while_a_server_writes_them() {
    try (var database = database()) {
      write(database, "talks", 5);
      write(database, "visit", 2);
      assertThat(execute()).isZero();
    }
    assertThat(said()).contains("whole   talks  5 entries", "whole   visit  2 entries");
    assertThat(said()).endsWith("Every journal is whole.\n");
  }

  @Test
  void the_first_broken_link_is_named() throws Exception {
    try (var database = database()) {
      write(database, "talks", 5);
      write(database, "visit", 2);
    }
    alter("update event set public_part = replace(public_part, 'word 3', 'lie 3')");
    assertThat(execute()).isEqualTo(1);
    assertThat(said()).contains("BROKEN  talks  at entry 3: altered", "whole   visit");
    assertThat(said()).endsWith("1 of 2 are not whole.\n");
  }

  @Test
  void a_journal_whose_head_was_taken_away_is_not_overlooked() throws Exception {
    try (var database = database()) {
      write(database, "talks", 2);
    }
    alter("delete from conference");
    assertThat(execute("--json")).isEqualTo(1);
    assertThat(said()).contains("\"id\":\"talks\"", "\"whole\":false", "\"broken\":1");
  }

  @Test
  void it_changes_nothing() throws Exception {
    try (var database = database()) {
      write(database, "talks", 3);
    }
    var before = Files.readAllBytes(data.resolve("plenum.db"));
    assertThat(execute()).isZero();
    assertThat(Files.readAllBytes(data.resolve("plenum.db"))).isEqualTo(before);
  }

  @Test
  void what_is_not_there_or_no_database_is_said_plainly() throws IOException {
    assertThat(execute()).isEqualTo(6);
    assertThat(err.toString(UTF_8)).contains("There is no " + data.resolve("plenum.db"));
    Files.writeString(data.resolve("plenum.db"), "a letter to the editor".repeat(400));
    assertThat(execute()).isEqualTo(6);
    assertThat(err.toString(UTF_8)).contains("plenum.db cannot be read");
  }

  @Test
  void a_conference_that_is_not_there_is_no_success() {
    try (var database = database()) {
      write(database, "talks", 1);
      assertThat(execute("--conference", "visit")).isEqualTo(1);
    }
    assertThat(said()).contains("ABSENT  visit");
  }

  private Database database() {
    return Database.open(data.resolve("plenum.db"), Duration.ofMillis(500));
  }

  private static void write(Database database, String conference, int entries) {
    var now = Instant.parse("2026-03-01T12:00:00Z");
    var journal = new Journal(database, new SecureRandom());
    var held = (Claim.Held) journal.claim(conference, "here", now, Duration.ofSeconds(10));
    for (int i = 1; i <= entries; i++) {
      var body = JsonNodeFactory.instance.objectNode().put("text", "word " + i);
      held.writer().append(now, "ada", List.of(Draft.open("said", 1, body)));
    }
  }

  private void alter(String sql) throws Exception {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("plenum.db"));
        var statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(sql)).isPositive();
    }
  }

  private int execute(String... options) {
    var console = new Console(stream(out), stream(err), Map.of());
    var arguments =
        Stream.concat(Stream.of("verify", "--data", data.toString()), Stream.of(options))
            .toArray(String[]::new);
    return Main.commandLine(console, InstantSource.system(), new SecureRandom()).execute(arguments);
  }

  private static PrintStream stream(ByteArrayOutputStream to) {
    return new PrintStream(to, true, UTF_8);
  }

  private String said() {
    return out.toString(UTF_8);
  }
}
