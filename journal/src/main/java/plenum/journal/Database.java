package plenum.journal;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the journal is kept in: a file of our own, or a PostgreSQL server. A commit is durable when
 * it returns. Threads may share it; those who write to the same thing wait for each other. After a
 * failure it needs no help: the next use succeeds as soon as the cause is gone.
 */
public final class Database implements AutoCloseable {
  /**
   * How long to wait for another program that holds the file, such as a backup. Shorter refuses
   * commands that a moment later would pass; longer leaves people waiting for an answer.
   */
  public static final Duration PATIENCE = Duration.ofSeconds(2);

  /** What a trial write takes, in bytes: more than one page, so that a full disk shows. */
  private static final int TRIAL_BYTES = 8192;

  private static final String DRAWER = "database";

  private final Engine engine;
  private final HikariDataSource writer;
  private final HikariDataSource readers;
  private volatile @Nullable Trouble last;

  private Database(Engine engine, HikariDataSource writer, HikariDataSource readers) {
    this.engine = engine;
    this.writer = writer;
    this.readers = readers;
  }

  interface Work<T extends @Nullable Object> {
    T on(Connection connection) throws SQLException;
  }

  /**
   * Opens the file, or makes it, and brings its schema up to date.
   *
   * @param patience how long to wait for another program's lock, at least a millisecond
   * @throws UnavailableException if it cannot be opened, is no database, or was made by a newer
   *     program; the message says which
   */
  public static Database open(Path file, Duration patience) {
    return open(new SqliteEngine(file, patience), "cannot open the database " + file);
  }

  /**
   * Opens a database of a PostgreSQL server, and brings its schema up to date.
   *
   * @param patience how long to wait for a connection, and for a row that another program holds
   * @throws UnavailableException as the other does, and if the server cannot be reached
   */
  public static Database open(PostgresAddress address, Duration patience) {
    return open(
        new PostgresEngine(address, patience), "cannot open the PostgreSQL database " + address);
  }

  private static Database open(Engine engine, String failure) {
    HikariDataSource writer = null;
    HikariDataSource readers = null;
    try {
      writer = engine.writers();
      readers = engine.readers();
      var database = new Database(engine, writer, readers);
      database.write(connection -> {
        engine.prepare(connection);
        Migrations.run(connection);
        return true;
      });
      return database;
    } catch (SQLException | RuntimeException e) {
      closeAll(readers, writer);
      throw new UnavailableException(opening(failure, e), e);
    }
  }

  private static Trouble opening(String failure, Exception e) {
    var cause =
        e instanceof SQLException sql
            ? sql
            : e.getCause() instanceof SQLException inner ? inner : new SQLException(e);
    return new Trouble(Trouble.of(cause).kind(), failure + ": " + cause.getMessage());
  }

  /** In a few words, for people: which it is and where; never with a password. */
  public String name() {
    return engine.name();
  }

  /** Runs {@code work} in one transaction that is durable when this returns. */
  <T extends @Nullable Object> T write(Work<T> work) throws SQLException {
    try {
      var result = transaction(writer, engine.beginWriting(), work, "commit");
      last = null;
      return result;
    } catch (SQLException e) {
      if (!Trouble.isKeyTaken(e)) {
        last = trouble(e);
      }
      throw e;
    }
  }

  /** As {@link #write}, for callers that have no result of their own for trouble. */
  <T extends @Nullable Object> T put(Work<T> work) {
    try {
      return write(work);
    } catch (SQLException e) {
      throw new UnavailableException(trouble(e), e);
    }
  }

  /** Runs {@code work} on one snapshot of what is stored; writers do not wait for it. */
  <T extends @Nullable Object> T read(Work<T> work) {
    try {
      return transaction(readers, engine.beginReading(), work, "rollback");
    } catch (SQLException e) {
      throw new UnavailableException(trouble(e), e);
    }
  }

  /**
   * Transactions are begun and ended in SQL: the driver's own commit begins the next one at once.
   */
  private <T extends @Nullable Object> T transaction(
      HikariDataSource pool, String begin, Work<T> work, String end) throws SQLException {
    try (var connection = pool.getConnection()) {
      try {
        execute(connection, begin);
        var result = work.on(connection);
        execute(connection, end);
        return result;
      } catch (SQLException e) {
        if (!rolledBack(connection) || !Trouble.sparesConnection(e)) {
          pool.evictConnection(connection);
        }
        if (Trouble.of(e).kind() == Trouble.Kind.UNREACHABLE) {
          forgetConnections();
        }
        throw e;
      } catch (RuntimeException | Error e) {
        if (!rolledBack(connection)) {
          pool.evictConnection(connection);
        }
        throw e;
      }
    }
  }

  /** When a server has gone, it takes all connections with it; each would be found dead in turn. */
  private void forgetConnections() {
    writer.getHikariPoolMXBean().softEvictConnections();
    readers.getHikariPoolMXBean().softEvictConnections();
  }

  private static boolean rolledBack(Connection connection) {
    try {
      execute(connection, "rollback");
      return true;
    } catch (SQLException e) {
      return Trouble.isNoTransaction(e); // some errors have rolled it back already
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Runs a setting or command of the database's own, outside of any transaction. */
  void pragma(String command) {
    try (var connection = writer.getConnection()) {
      execute(connection, "pragma " + command);
    } catch (SQLException e) {
      throw new UnavailableException(trouble(e), e);
    }
  }

  /** Takes deleted rows away from wherever the database can. */
  void scrub() {
    try (var connection = writer.getConnection()) {
      engine.scrub(connection);
    } catch (SQLException e) {
      throw new UnavailableException(trouble(e), e);
    }
  }

  /**
   * What keeps us from writing now, if anything: after a failed write a trial write finds out
   * whether the cause is gone.
   */
  public Optional<Trouble> trouble() {
    if (last == null) {
      return Optional.empty();
    }
    try {
      return write(connection -> {
        Cabinet.store(connection, DRAWER, "trial", new byte[TRIAL_BYTES]);
        Cabinet.remove(connection, DRAWER, "trial");
        return Optional.empty();
      });
    } catch (SQLException e) {
      return Optional.of(trouble(e));
    }
  }

  Trouble trouble(SQLException e) {
    if (writer.isClosed()) {
      return new Trouble(Trouble.Kind.CLOSED, "the database has been closed");
    }
    if (e instanceof SQLTransientConnectionException) { // the pool gave up
      return e.getCause() instanceof SQLException cause
          ? Trouble.of(cause)
          : new Trouble(Trouble.Kind.LOCKED, String.valueOf(e.getMessage()));
    }
    return Trouble.of(e);
  }

  /**
   * Whatever is asked from now on finds the database closed, a write under way perhaps too; what
   * was acknowledged is on the disk.
   */
  @Override
  public void close() {
    closeAll(readers, writer);
  }

  private static void closeAll(@Nullable HikariDataSource... pools) {
    for (var pool : pools) {
      if (pool != null) {
        pool.close();
      }
    }
  }
}
