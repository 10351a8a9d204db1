package plenum.journal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteDataSource;

/** A file of our own: one connection that writes, and a few that read beside it. */
record SqliteEngine(Path file, Duration patience) implements Engine {
  /** Connections that read. Each holds up to 2 MB of cache; more than cores gain nothing. */
  private static final int READERS = 4;

  private static final Duration AGAIN = Duration.ofMillis(5);

  @Override
  public String name() {
    return "SQLite, embedded, in " + file;
  }

  @Override
  public HikariDataSource writers() {
    return pool("writer", 1);
  }

  @Override
  public HikariDataSource readers() {
    return pool("readers", READERS);
  }

  private HikariDataSource pool(String name, int n) {
    var source = source();
    awaitFile(source);
    var config = new HikariConfig();
    config.setDataSource(source);
    config.setPoolName(name);
    config.setMaximumPoolSize(n);
    config.setMinimumIdle(1);
    config.setMaxLifetime(0); // nothing between us and a file gets stale
    config.setConnectionTimeout(Math.max(500, 2 * patience.toMillis()));
    return new HikariDataSource(config);
  }

  private SQLiteDataSource source() {
    var sqlite = new SQLiteConfig();
    sqlite.setJournalMode(JournalMode.WAL);
    sqlite.setSynchronous(SynchronousMode.FULL); // every commit is flushed before it returns
    sqlite.enableFullSync(true); // on macOS fsync alone stops at the disk's own cache
    sqlite.setPragma(Pragma.SECURE_DELETE, "true"); // what is taken away is overwritten
    sqlite.enforceForeignKeys(true);
    sqlite.setBusyTimeout(Math.toIntExact(patience.toMillis()));
    var source = new SQLiteDataSource(sqlite);
    source.setUrl("jdbc:sqlite:" + file);
    return source;
  }

  /**
   * A new file is made to write ahead by whoever opens it first. Who opens it in the same moment is
   * told at once that it is busy, whatever the busy timeout: SQLite waits for no lock that it would
   * have to trade up. They ask again. What else is wrong is left to the pool to say.
   */
  private void awaitFile(SQLiteDataSource source) {
    long until = System.nanoTime() + patience.toNanos();
    while (System.nanoTime() - until < 0 && isBusy(source)) {
      LockSupport.parkNanos(AGAIN.toNanos());
    }
  }

  private static boolean isBusy(SQLiteDataSource source) {
    try (var _ = source.getConnection()) {
      return false;
    } catch (SQLException e) {
      return Trouble.of(e).kind() == Trouble.Kind.LOCKED;
    }
  }

  /** To begin with the lock means to wait for it now, not to fail half-way. */
  @Override
  public String beginWriting() {
    return "begin immediate";
  }

  @Override
  public String beginReading() {
    return "begin";
  }

  @Override
  public void prepare(Connection connection) {
    // the one who writes holds the file
  }

  /** Out of the write-ahead log too, unless a reader still needs them. */
  @Override
  public void scrub(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("pragma wal_checkpoint(truncate)");
    }
  }
}
