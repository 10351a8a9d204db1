package plenum.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Brings the schema up to date, one script after the other, in the caller's transaction. A script
 * that was once released is never changed: its hash is kept and compared. (A library for this took
 * 600 ms of every start.)
 */
final class Migrations {
  private static final List<String> SCRIPTS = List.of("V1__journal.sql");

  private Migrations() {}

  static void run(Connection connection) throws SQLException {
    execute(
        connection,
        "create table if not exists schema_version (version bigint not null primary key,"
            + " hash varchar(64) not null)");
    int there = check(connection);
    for (int version = there + 1; version <= SCRIPTS.size(); version++) {
      apply(connection, version);
    }
  }

  /** How many scripts have run, all of them the ones we know. */
  private static int check(Connection connection) throws SQLException {
    int version = 0;
    try (var query =
            connection.prepareStatement(
                "select version, hash from schema_version order by version");
        var rows = query.executeQuery()) {
      while (rows.next()) {
        version = rows.getInt(1);
        if (version > SCRIPTS.size()) {
          throw new SQLException(
              "its schema has version %d, made by a newer program; this one knows %d"
                  .formatted(version, SCRIPTS.size()));
        }
        if (!hash(script(version)).equals(rows.getString(2))) {
          throw new SQLException("version " + version + " of its schema is not the one we know");
        }
      }
    }
    return version;
  }

  private static void apply(Connection connection, int version) throws SQLException {
    var script = script(version);
    for (var statement : script.replaceAll("(?m)--.*$", "").split(";", -1)) {
      if (!statement.isBlank()) {
        execute(connection, statement);
      }
    }
    try (var insert = connection.prepareStatement("insert into schema_version values (?, ?)")) {
      insert.setLong(1, version);
      insert.setString(2, hash(script));
      insert.executeUpdate();
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String hash(String script) {
    return Sha256.over(script.getBytes(UTF_8)).hex();
  }

  private static String script(int version) {
    var name = SCRIPTS.get(version - 1);
    try (var in = Migrations.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its own " + name);
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
