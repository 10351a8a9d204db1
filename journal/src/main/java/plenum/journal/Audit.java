package plenum.journal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.sqlite.SQLiteConfig;

/**
 * Recomputes the chains of a database that somebody else may be writing, or of a copy. It changes
 * nothing, not even the schema. One thread at a time.
 */
public final class Audit implements AutoCloseable {
  private final Connection connection;

  private Audit(Connection connection) {
    this.connection = connection;
  }

  /**
   * Opens an existing file for reading.
   *
   * @param patience how long to wait for another program's lock
   * @throws UnavailableException if it cannot be opened or is no database
   */
  public static Audit open(Path file, Duration patience) {
    var sqlite = new SQLiteConfig();
    sqlite.setReadOnly(true);
    sqlite.setBusyTimeout(Math.toIntExact(patience.toMillis()));
    try {
      var audit = new Audit(sqlite.createConnection("jdbc:sqlite:" + file));
      audit.conferences(); // what is no database of ours shows only when it is read
      return audit;
    } catch (SQLException e) {
      throw new UnavailableException(Trouble.of(e), e);
    }
  }

  /**
   * Opens a database of a PostgreSQL server for reading.
   *
   * @param patience how long to wait for a connection
   * @throws UnavailableException if it cannot be reached or is no database of ours
   */
  public static Audit open(PostgresAddress address, Duration patience) {
    try {
      var connection = new PostgresEngine(address, patience).source().getConnection();
      connection.setReadOnly(true);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      var audit = new Audit(connection);
      audit.conferences();
      return audit;
    } catch (SQLException e) {
      throw new UnavailableException(Trouble.of(e), e);
    }
  }

  /** The ids of all conferences of which anything is stored, sorted: also those without a head. */
  public List<String> conferences() {
    return read(() -> conferences(connection));
  }

  static List<String> conferences(Connection connection) throws SQLException {
    var sql = "select id from conference union select conference from event";
    try (var query = connection.prepareStatement(sql);
        var rows = query.executeQuery()) {
      var ids = new ArrayList<String>();
      while (rows.next()) {
        ids.add(rows.getString(1));
      }
      return ids.stream().sorted().toList(); // a database may sort as its language does
    }
  }

  /** As {@link Journal#verify}. */
  public Verdict verify(String conference) {
    return read(() -> Verification.of(connection, conference));
  }

  private interface Reading<T> {
    T get() throws SQLException;
  }

  /** On one snapshot: what is appended meanwhile is not seen in part. */
  private <T> T read(Reading<T> reading) {
    try {
      connection.setAutoCommit(false);
      try {
        return reading.get();
      } finally {
        connection.rollback();
      }
    } catch (SQLException e) {
      throw new UnavailableException(Trouble.of(e), e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new UnavailableException(Trouble.of(e), e);
    }
  }
}
