package plenum.journal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.sqlite.SQLiteConfig;

/**
 * Copies all that a file of ours holds into an empty PostgreSQL database, in one transaction: it is
 * there as a whole and every chain recomputed from what then stands there, or nothing is. The file
 * is only read; nobody may be writing to it.
 */
public final class Relocation {
  /** Rows that go over the line together: more gain nothing, fewer wait for it each time. */
  private static final int BATCH = 500;

  private record Table(String name, String columns) {
    String select() {
      return "select " + columns + " from " + name;
    }

    String insert() {
      return "insert into %s (%s) values (%s)"
          .formatted(name, columns, columns.replaceAll("[a-z_]+", "?"));
    }
  }

  /** In the order of who refers to whom. */
  private static final List<Table> TABLES =
      List.of(
          new Table("conference", "id, node, term, held_until, seq, hash"),
          new Table("event", "conference, seq, public_part, sealed_digest, hash"),
          new Table("sealed_part", "conference, seq, owner, salt, body"),
          new Table("cabinet", "drawer, label, body"));

  private Relocation() {}

  /** What it came to. Only {@link Moved} has changed anything. */
  public sealed interface Outcome {
    /** Every conference with its chain as it was found in the new place, and how many documents. */
    record Moved(SequencedMap<String, Verdict.Whole> conferences, long documents)
        implements Outcome {}

    /** Something is there already. */
    record NotEmpty(long conferences, long documents) implements Outcome {}

    /** A chain does not hold in the file itself: nothing is moved before that is understood. */
    record Broken(String conference, Verdict verdict) implements Outcome {}

    /** What arrived is not what was sent. */
    record Differs(String what) implements Outcome {}
  }

  /** Takes the transaction back. */
  private static final class StoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Outcome why;

    StoppedException(Outcome why) {
      this.why = why;
    }
  }

  /**
   * @param patience how long to wait for another program's lock on the file
   * @throws UnavailableException if either side does not serve; nothing has changed then
   */
  public static Outcome run(Path file, Duration patience, Database target) {
    var sqlite = new SQLiteConfig();
    sqlite.setReadOnly(true);
    sqlite.setBusyTimeout(Math.toIntExact(patience.toMillis()));
    try (var source = sqlite.createConnection("jdbc:sqlite:" + file)) {
      source.setAutoCommit(false);
      return target.put(connection -> move(source, connection));
    } catch (StoppedException stopped) {
      return stopped.why;
    } catch (SQLException e) {
      throw new UnavailableException(Trouble.of(e), e);
    }
  }

  private static Outcome move(Connection source, Connection target) throws SQLException {
    execute(target, "lock table conference, cabinet in exclusive mode");
    long conferences = count(target, "conference");
    long documents = count(target, "cabinet");
    if (conferences + documents > 0) {
      return new Outcome.NotEmpty(conferences, documents);
    }
    var sent = verdicts(source);
    for (var table : TABLES) {
      copy(source, target, table);
    }
    // Whoever held a conference has stopped; the new node takes it over at once.
    execute(target, "update conference set held_until = 0");
    var arrived = verdicts(target);
    compare(source, target, sent, arrived);
    return new Outcome.Moved(arrived, count(target, "cabinet"));
  }

  private static void compare(
      Connection source,
      Connection target,
      Map<String, Verdict.Whole> sent,
      Map<String, Verdict.Whole> arrived)
      throws SQLException {
    if (!sent.equals(arrived)) {
      throw new StoppedException(new Outcome.Differs("the chains"));
    }
    for (var table : TABLES) {
      if (count(source, table.name()) != count(target, table.name())) {
        throw new StoppedException(new Outcome.Differs("the rows of " + table.name()));
      }
    }
  }

  /** The chain of every conference; one that nobody has appended to is whole with no entry. */
  private static SequencedMap<String, Verdict.Whole> verdicts(Connection connection)
      throws SQLException {
    var verdicts = new LinkedHashMap<String, Verdict.Whole>();
    for (var id : Audit.conferences(connection)) {
      if (!(Verification.of(connection, id) instanceof Verdict.Whole whole)) {
        throw new StoppedException(new Outcome.Broken(id, Verification.of(connection, id)));
      }
      verdicts.put(id, whole);
    }
    return verdicts;
  }

  private static void copy(Connection source, Connection target, Table table) throws SQLException {
    try (var query = source.prepareStatement(table.select());
        var rows = query.executeQuery();
        var insert = target.prepareStatement(table.insert())) {
      int columns = rows.getMetaData().getColumnCount();
      int waiting = 0;
      while (rows.next()) {
        for (int i = 1; i <= columns; i++) {
          insert.setObject(i, rows.getObject(i));
        }
        insert.addBatch();
        if (++waiting % BATCH == 0) {
          insert.executeBatch();
        }
      }
      insert.executeBatch();
    }
  }

  private static long count(Connection connection, String table) throws SQLException {
    try (var query = connection.prepareStatement("select count(*) from " + table);
        var row = query.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
