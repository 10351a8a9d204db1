package plenum.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The append-only log of every conference. Whoever wants to append {@linkplain #claim claims} the
 * conference and gets a {@link Writer}; the public part of what was appended is here for everybody,
 * sealed parts for their owner. Threads may share it. Reads throw {@link UnavailableException} when
 * the database does not serve or what is stored is damaged.
 */
public final class Journal {
  private final Database database;
  private final RandomGenerator salts;

  /** The {@code salts} must not be guessable: a {@link java.security.SecureRandom}. */
  public Journal(Database database, RandomGenerator salts) {
    this.database = database;
    this.salts = salts;
  }

  /**
   * Asks for the right to append, for a new conference too. It is given if nobody holds it, if the
   * lease has run out at {@code now}, or if the same node held it (it started again). Each claim
   * that is given begins a new term and ends the writers of all earlier ones.
   *
   * @param node the name of this machine, the same after a restart
   */
  public Claim claim(String conference, String node, Instant now, Duration lease) {
    try {
      return database.write(
          connection -> Leases.claim(connection, this, conference, node, now, now.plus(lease)));
    } catch (SQLException e) {
      return new Claim.Unavailable(database.trouble(e));
    }
  }

  Writer writer(String conference, long term, Head head) {
    return new Writer(database, salts, conference, term, head);
  }

  /** The public part of every entry from {@code seq} on, in order. */
  public List<Entry> entries(String conference, long seq) {
    return entries(conference, seq, Integer.MAX_VALUE);
  }

  /** The public part of at most so many entries from {@code seq} on, in order. */
  public List<Entry> entries(String conference, long seq, int most) {
    return database.read(connection -> Rows.entries(connection, conference, seq, most));
  }

  /** Where the chain ends now. */
  public Head head(String conference) {
    return database
        .read(connection -> Rows.head(connection, conference))
        .orElseGet(() -> new Head(0, Chain.start(conference)));
  }

  /** The ids of all conferences with at least one entry, sorted. */
  public List<String> conferences() {
    return database.read(connection -> {
      try (var query = connection.prepareStatement("select id from conference where seq > 0");
          var rows = query.executeQuery()) {
        var ids = new ArrayList<String>();
        while (rows.next()) {
          ids.add(rows.getString(1));
        }
        return ids.stream().sorted().toList(); // a database may sort as its language does
      }
    });
  }

  /** What {@code owner} has sealed, in order. The caller vouches that it speaks for the owner. */
  public List<SealedPart> sealed(String conference, String owner) {
    return database.read(connection -> Rows.sealed(connection, conference, owner));
  }

  /**
   * Takes away all that {@code owner} has sealed, with the salts; the chain stays whole. In a file
   * of our own it is overwritten on the disk; a PostgreSQL server keeps what it once held in its
   * pages, log and copies until it uses them again. How many parts there were.
   */
  public int forget(String conference, String owner) {
    int parts =
        database.put(connection ->
            change(
                connection,
                "delete from sealed_part where conference = ? and owner = ?",
                conference,
                owner));
    database.scrub();
    return parts;
  }

  /** Takes away one sealed part as {@link #forget(String, String)} does; whether there was one. */
  public boolean forget(String conference, String owner, long seq) {
    int parts =
        database.put(connection ->
            change(
                connection,
                "delete from sealed_part where conference = ? and owner = ? and seq = ?",
                conference,
                owner,
                seq));
    database.scrub();
    return parts == 1;
  }

  /** Removes a conference as if it had never been, as trials are; whether there was one. */
  public boolean delete(String conference) {
    boolean there =
        database.put(connection -> {
          // A writer that appends at the same moment waits here, and then has lost its term.
          change(connection, "update conference set term = term + 1 where id = ?", conference);
          change(connection, "delete from sealed_part where conference = ?", conference);
          change(connection, "delete from event where conference = ?", conference);
          return change(connection, "delete from conference where id = ?", conference) == 1;
        });
    database.scrub();
    return there;
  }

  /** Recomputes the chain from its first entry, and every sealed part that is still there. */
  public Verdict verify(String conference) {
    return database.read(connection -> Verification.of(connection, conference));
  }

  private static int change(Connection connection, String sql, Object... keys) throws SQLException {
    try (var change = connection.prepareStatement(sql)) {
      for (int i = 0; i < keys.length; i++) {
        change.setObject(i + 1, keys[i]);
      }
      return change.executeUpdate();
    }
  }
}
