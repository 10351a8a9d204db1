package plenum.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static plenum.journal.Scratch.LEASE;
import static plenum.journal.Scratch.NOON;
import static plenum.journal.Scratch.append;

import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plenum.journal.Trouble.Kind;

class PostgresTroubleTest {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static PostgresServer server;

  private PostgresAddress address;
  private Database database;
  private Journal journal;
  private Writer writer;

  @BeforeAll
  static void begin() {
    server = PostgresServer.started();
  }

  @AfterAll
  static void end() {
    server.close();
  }

  @BeforeEach
  void open() {
    address = server.database();
    database = Database.open(address, PATIENCE);
    journal = new Journal(database, new SecureRandom());
    writer = ((Claim.Held) journal.claim("c", "here", NOON, LEASE)).writer();
    append(writer, "one");
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static Kind kind(Appended appended) {
    return ((Appended.Unavailable) appended).trouble().kind();
  }

  private void isWholeWith(int entries) {
    assertThat(journal.entries("c", 1)).hasSize(entries);
    assertThat(journal.verify("c")).isEqualTo(new Verdict.Whole(entries, writer.head().hash()));
  }

  @Test
  void a_server_that_is_down_refuses_and_the_same_writer_goes_on_when_it_is_back() {
    server.stop();
    assertThat(kind(append(writer, "two"))).isEqualTo(Kind.UNREACHABLE);
    assertThat(journal.claim("c", "here", NOON, LEASE)).isInstanceOf(Claim.Unavailable.class);
    assertThat(database.trouble()).map(Trouble::kind).contains(Kind.UNREACHABLE);
    assertThatThrownBy(() -> journal.entries("c", 1))
        .isInstanceOf(UnavailableException.class)
        .hasMessageStartingWith("UNREACHABLE");
    server.start();
    until(() -> database.trouble().isEmpty()); // found out by a trial write
    until(() -> append(writer, "two") instanceof Appended.Durable);
    isWholeWith(2);
  }

  private static void until(BooleanSupplier holds) {
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!holds.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
      LockSupport.parkNanos(10_000_000);
    }
  }

  @Test
  void a_connection_that_is_cut_is_replaced() {
    PostgresServer.sql(
        server.address("postgres"),
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = '"
            + address.database()
            + "'");
    until(() -> append(writer, "two") instanceof Appended.Durable);
    isWholeWith(2);
  }

  @Test
  void a_row_that_another_program_holds_refuses_until_it_is_let_go() throws Exception {
    var url = "jdbc:postgresql://127.0.0.1:%d/%s".formatted(address.port(), address.database());
    try (var other = DriverManager.getConnection(url, address.user(), PostgresServer.password());
        var statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("select 1 from conference for update");
      assertThat(kind(append(writer, "two"))).isEqualTo(Kind.LOCKED);
      assertThat(journal.entries("c", 1)).as("reading goes on").hasSize(1);
      other.rollback();
    }
    assertThat(append(writer, "two")).isInstanceOf(Appended.Durable.class);
    isWholeWith(2);
  }

  @Test
  void a_database_without_room_says_that_it_is_full_and_one_on_standby_that_it_is_read_only() {
    assertThat(Trouble.of(new SQLException("x", "53100")).kind()).isEqualTo(Kind.FULL);
    assertThat(Trouble.of(new SQLException("x", "25006")).kind()).isEqualTo(Kind.READ_ONLY);
  }

  @Test
  void a_commit_waits_for_the_disk_whatever_the_database_has_as_its_own() throws Exception {
    PostgresServer.sql(
        address, "alter database " + address.database() + " set synchronous_commit = off");
    try (var fresh = Database.open(address, PATIENCE)) {
      assertThat(fresh.<String>write(c -> PostgresEngine.show(c, "synchronous_commit")))
          .isEqualTo("on");
    }
  }

  @Test
  void a_wrong_password_is_said_without_it() {
    var wrong = address.with("not the one");
    assertThatThrownBy(() -> Database.open(wrong, PATIENCE))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("cannot open the PostgreSQL database " + address)
        .hasMessageContaining("password authentication failed")
        .hasMessageNotContaining("not the one");
    assertThat(wrong.toString()).doesNotContain("not the one");
  }

  @Test
  void a_database_that_keeps_other_letters_is_refused() {
    PostgresServer.sql(
        server.address("postgres"),
        "create database narrow encoding 'LATIN1' locale 'C' template template0");
    assertThatThrownBy(() -> Database.open(server.address("narrow"), PATIENCE))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("it keeps text as LATIN1, and must keep it as UTF8");
  }

  @Test
  void a_database_of_a_newer_program_is_refused() {
    PostgresServer.sql(address, "insert into schema_version values (99, 'x')");
    assertThatThrownBy(() -> Database.open(address, PATIENCE))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("version 99, made by a newer program; this one knows 1");
  }

  @Test
  void programs_that_open_an_empty_database_at_once_all_find_it_made() throws Exception {
    var empty = server.database();
    var opening = new ArrayList<Callable<Integer>>();
    for (int i = 0; i < 4; i++) {
      opening.add(() -> {
        try (var one = Database.open(empty, Duration.ofSeconds(20))) {
          return new Journal(one, new SecureRandom()).conferences().size();
        }
      });
    }
    try (var threads = Executors.newFixedThreadPool(opening.size())) {
      for (var one : threads.invokeAll(opening)) {
        assertThat(one.get()).isZero();
      }
    }
  }
}
