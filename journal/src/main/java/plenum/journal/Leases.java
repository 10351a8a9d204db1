package plenum.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/** The SQL of who may append to a conference, and until when. */
final class Leases {
  private Leases() {}

  static Claim claim(
      Connection connection,
      Journal journal,
      String conference,
      String node,
      Instant now,
      Instant until)
      throws SQLException {
    try (var upsert =
        connection.prepareStatement(
            """
            insert into conference (id, node, term, held_until, seq, hash)
            values (?, ?, 1, ?, 0, ?)
            on conflict (id) do update
            set node = excluded.node, term = conference.term + 1, held_until = excluded.held_until
            where conference.node = excluded.node or conference.held_until <= ?
            returning term, seq, hash
            """)) {
      upsert.setString(1, conference);
      upsert.setString(2, node);
      upsert.setLong(3, until.toEpochMilli());
      upsert.setBytes(4, Chain.start(conference).bytes());
      upsert.setLong(5, now.toEpochMilli());
      try (var row = upsert.executeQuery()) {
        if (row.next()) {
          var head = new Head(row.getLong(2), Sha256.ofBytes(row.getBytes(3)));
          return new Claim.Held(journal.writer(conference, row.getLong(1), head));
        }
      }
    }
    return holder(connection, conference);
  }

  static Claim holder(Connection connection, String conference) throws SQLException {
    try (var query =
        connection.prepareStatement("select node, held_until from conference where id = ?")) {
      query.setString(1, conference);
      try (var row = query.executeQuery()) {
        return row.next()
            ? new Claim.Elsewhere(row.getString(1), Instant.ofEpochMilli(row.getLong(2)))
            : new Claim.Elsewhere("", Instant.EPOCH); // deleted between the two statements
      }
    }
  }

  /** Whether {@code term} still holds the conference; if so, it now does until then. */
  static boolean renew(Connection connection, String conference, long term, Instant until)
      throws SQLException {
    try (var update =
        connection.prepareStatement(
            "update conference set held_until = ? where id = ? and term = ?")) {
      update.setLong(1, until.toEpochMilli());
      update.setString(2, conference);
      update.setLong(3, term);
      return update.executeUpdate() == 1;
    }
  }

  /**
   * Moves the head, only if {@code term} holds the conference and the head is where its writer left
   * it. The update locks the row, so on any database the entries that follow in the same
   * transaction are inside the term.
   */
  static boolean advance(Connection connection, String conference, long term, Head from, Head to)
      throws SQLException {
    try (var update =
        connection.prepareStatement(
            """
            update conference set seq = ?, hash = ?
            where id = ? and term = ? and seq = ? and hash = ?
            """)) {
      update.setLong(1, to.seq());
      update.setBytes(2, to.hash().bytes());
      update.setString(3, conference);
      update.setLong(4, term);
      update.setLong(5, from.seq());
      update.setBytes(6, from.hash().bytes());
      return update.executeUpdate() == 1;
    }
  }

  static boolean holds(Connection connection, String conference, long term) throws SQLException {
    try (var query =
        connection.prepareStatement("select term from conference where id = ? and term = ?")) {
      query.setString(1, conference);
      query.setLong(2, term);
      try (var row = query.executeQuery()) {
        return row.next();
      }
    }
  }
}
