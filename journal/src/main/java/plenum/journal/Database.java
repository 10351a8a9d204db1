package plenum.journal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/**
 * The embedded database: one connection that writes, whose commits are on the disk when they
 * return, and a few that read beside it. Threads may share it; writers wait for each other. After a
 * failure it needs no help: the next use succeeds as soon as the cause is gone.
 */
public final class Database implements AutoCloseable {
  /**
   * How long to wait for another program that holds the file, such as a backup. Shorter refuses
   * commands that a moment later would pass; longer leaves people waiting for an answer.
   */
  public static final Duration PATIENCE = Duration.ofSeconds(2);

  /** Connections that read. Each holds up to 2 MB of cache; more than cores gain nothing. */
  private static final int READERS = 4;

  /** What a trial write takes, in bytes: more than one page, so that a full disk shows. */
  private static final int TRIAL_BYTES = 8192;

  private static final String DRAWER = "database";

  private final HikariDataSource writer;
  private final HikariDataSource readers;
  private volatile @Nullable Trouble last;

  private Database(HikariDataSource writer, HikariDataSource readers) {
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
    HikariDataSource writer = null;
    HikariDataSource readers = null;
    try {
      writer = pool(file, patience, TransactionMode.IMMEDIATE, 1);
      readers = pool(file, patience, TransactionMode.DEFERRED, READERS);
      var database = new Database(writer, readers);
      database.write(connection -> {
        Migrations.run(connection);
        return true;
      });
      return database;
    } catch (SQLException | RuntimeException e) {
      closeAll(readers, writer);
      throw new UnavailableException(opening(file, e), e);
    }
  }

  private static Trouble opening(Path file, Exception e) {
    var cause =
        e instanceof SQLException sql
            ? sql
            : e.getCause() instanceof SQLException inner ? inner : new SQLException(e);
    return new Trouble(
        Trouble.of(cause).kind(), "cannot open the database " + file + ": " + cause.getMessage());
  }

  private static HikariDataSource pool(Path file, Duration patience, TransactionMode mode, int n) {
    var sqlite = new SQLiteConfig();
    sqlite.setJournalMode(JournalMode.WAL);
    sqlite.setSynchronous(SynchronousMode.FULL); // every commit is flushed before it returns
    sqlite.enableFullSync(true); // on macOS fsync alone stops at the disk's own cache
    sqlite.setPragma(Pragma.SECURE_DELETE, "true"); // what is taken away is overwritten
    sqlite.enforceForeignKeys(true);
    sqlite.setBusyTimeout(Math.toIntExact(patience.toMillis()));
    sqlite.setTransactionMode(mode);
    var source = new SQLiteDataSource(sqlite);
    source.setUrl("jdbc:sqlite:" + file);
    var config = new HikariConfig();
    config.setDataSource(source);
    config.setPoolName("sqlite-" + mode.name().toLowerCase(Locale.ROOT));
    config.setAutoCommit(false);
    config.setMaximumPoolSize(n);
    config.setMinimumIdle(1);
    config.setMaxLifetime(0); // nothing between us and a file gets stale
    config.setConnectionTimeout(Math.max(500, 2 * patience.toMillis()));
    return new HikariDataSource(config);
  }

  /** Runs {@code work} in one transaction that is durable when this returns. */
  <T extends @Nullable Object> T write(Work<T> work) throws SQLException {
    try (var connection = writer.getConnection()) {
      try {
        var result = work.on(connection);
        connection.commit();
        last = null;
        return result;
      } catch (SQLException e) {
        undo(connection, e);
        throw e;
      }
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
    try (var connection = readers.getConnection()) {
      try {
        var result = work.on(connection);
        connection.rollback();
        return result;
      } catch (SQLException e) {
        readers.evictConnection(connection);
        throw e;
      }
    } catch (SQLException e) {
      throw new UnavailableException(trouble(e), e);
    }
  }

  /** Takes deleted rows out of the write-ahead log too, unless a reader still needs them. */
  void scrub() {
    try (var connection = writer.getConnection()) {
      connection.setAutoCommit(true);
      try (var statement = connection.createStatement()) {
        statement.execute("pragma wal_checkpoint(truncate)");
      }
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

  private void undo(Connection connection, SQLException cause) {
    try {
      connection.rollback();
      if (Trouble.sparesConnection(cause)) {
        return;
      }
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
    writer.evictConnection(connection);
  }

  /** Waits for writes under way. Whatever is asked afterwards finds the database closed. */
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
