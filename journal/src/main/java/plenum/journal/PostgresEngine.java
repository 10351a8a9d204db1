package plenum.journal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL server. Who writes to the same conference at the same time waits on its row, and
 * then finds the term or the head changed ({@link Leases#advance}); so several programs may share
 * it, and only one of them appends to each conference.
 */
record PostgresEngine(PostgresAddress address, Duration patience) implements Engine {
  /** Conferences that append in the same moment; more would only wait for the server's disk. */
  private static final int WRITERS = 4;

  private static final int READERS = 4;

  /**
   * A server that says nothing for so long is given up. Shorter cuts off a disk that takes its
   * time; longer keeps a whole conference waiting.
   */
  private static final int SILENCE_SECONDS = 5;

  /** Who changes the schema holds this, whatever the number; it is ours alone in our database. */
  private static final long SCHEMA_LOCK = 7_536_286L;

  @Override
  public String name() {
    return "PostgreSQL, " + address;
  }

  @Override
  public HikariDataSource writers() {
    return pool("writers", WRITERS);
  }

  @Override
  public HikariDataSource readers() {
    return pool("readers", READERS);
  }

  private HikariDataSource pool(String name, int n) {
    var config = new HikariConfig();
    config.setDataSource(source());
    config.setPoolName(name);
    config.setMaximumPoolSize(n);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(Math.max(500, patience.toMillis()));
    return new HikariDataSource(config);
  }

  /** Nothing of it speaks until it is asked for a connection. */
  PGSimpleDataSource source() {
    var source = new PGSimpleDataSource();
    source.setServerNames(new String[] {address.host()});
    source.setPortNumbers(new int[] {address.port()});
    source.setDatabaseName(address.database());
    source.setUser(address.user());
    address.password().ifPresent(source::setPassword);
    address.settings().forEach((setting, value) -> set(source, setting, value));
    source.setApplicationName("plenum");
    source.setConnectTimeout(Math.toIntExact(Math.max(1, patience.toSeconds())));
    source.setSocketTimeout(SILENCE_SECONDS);
    source.setTcpKeepAlive(true);
    // A commit is in the server's log on its disk before it returns, whatever its own default.
    source.setOptions(
        "-c synchronous_commit=on -c lock_timeout=" + Math.max(1, patience.toMillis()));
    return source;
  }

  private static void set(PGSimpleDataSource source, String setting, String value) {
    switch (setting) {
      case "sslmode" -> source.setSslMode(value);
      case "sslrootcert" -> source.setSslRootCert(value);
      case "sslcert" -> source.setSslCert(value);
      case "sslkey" -> source.setSslKey(value);
      default -> throw new IllegalArgumentException(setting);
    }
  }

  @Override
  public String beginWriting() {
    return "begin isolation level read committed read write";
  }

  @Override
  public String beginReading() {
    return "begin isolation level repeatable read read only";
  }

  @Override
  public void prepare(Connection connection) throws SQLException {
    var encoding = show(connection, "server_encoding");
    if (!encoding.equals("UTF8")) {
      throw new SQLException("it keeps text as " + encoding + ", and must keep it as UTF8");
    }
    try (var lock = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
      lock.setLong(1, SCHEMA_LOCK);
      lock.execute();
    }
  }

  /** What a setting of the server is. */
  static String show(Connection connection, String setting) throws SQLException {
    try (var query = connection.prepareStatement("select current_setting(?)")) {
      query.setString(1, setting);
      try (var row = query.executeQuery()) {
        return row.next() ? row.getString(1) : "";
      }
    }
  }

  /** Nothing can be done from here: the server's own vacuum, log and copies keep them a while. */
  @Override
  public void scrub(Connection connection) {
    // docs/architecture.md says what that means
  }
}
