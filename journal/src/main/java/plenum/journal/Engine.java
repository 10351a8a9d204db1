package plenum.journal;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * What differs between the databases that a journal can be in. The statements are the same for all:
 * see {@code V1__journal.sql}.
 */
sealed interface Engine permits SqliteEngine, PostgresEngine {
  /** In a few words, for people; never with a password. */
  String name();

  /**
   * Opens the connections that write; a transaction of theirs is durable once it is committed.
   *
   * @throws RuntimeException if none can be made
   */
  HikariDataSource writers();

  /** Opens the connections that only read. */
  HikariDataSource readers();

  /** Begins a transaction that may write. */
  String beginWriting();

  /** Begins a transaction that sees one moment, whatever is written meanwhile. */
  String beginReading();

  /**
   * Before the schema is looked at, in the transaction that may change it: refuses a database that
   * would not keep what it is given, and keeps others out who open it at the same time.
   */
  void prepare(Connection connection) throws SQLException;

  /** Takes deleted rows away from wherever this engine can. */
  void scrub(Connection connection) throws SQLException;
}
