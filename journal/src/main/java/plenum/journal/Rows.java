package plenum.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The SQL of entries and sealed parts. */
final class Rows {
  private Rows() {}

  static void insert(Connection connection, List<Writer.Link> links) throws SQLException {
    try (var event =
            connection.prepareStatement(
                """
                insert into event (conference, seq, public_part, sealed_digest, hash)
                values (?, ?, ?, ?, ?)
                """);
        var sealed =
            connection.prepareStatement(
                """
                insert into sealed_part (conference, seq, owner, salt, body) values (?, ?, ?, ?, ?)
                """)) {
      for (var link : links) {
        insert(event, link.entry());
        if (link.sealed().isPresent()) {
          insert(sealed, link.entry().conference(), link.sealed().get());
        }
      }
    }
  }

  private static void insert(PreparedStatement event, Entry entry) throws SQLException {
    event.setString(1, entry.conference());
    event.setLong(2, entry.seq());
    event.setBytes(3, entry.stored().getBytes(UTF_8));
    if (entry.seal().isPresent()) {
      event.setBytes(4, entry.seal().get().digest().bytes());
    } else {
      event.setNull(4, Types.BINARY);
    }
    event.setBytes(5, entry.hash().bytes());
    event.executeUpdate();
  }

  private static void insert(PreparedStatement sealed, String conference, SealedPart part)
      throws SQLException {
    sealed.setString(1, conference);
    sealed.setLong(2, part.seq());
    sealed.setString(3, part.owner());
    sealed.setBytes(4, HexFormat.of().parseHex(part.salt()));
    sealed.setBytes(5, part.stored().getBytes(UTF_8));
    sealed.executeUpdate();
  }

  static Optional<Head> head(Connection connection, String conference) throws SQLException {
    try (var query = connection.prepareStatement("select seq, hash from conference where id = ?")) {
      query.setString(1, conference);
      try (var row = query.executeQuery()) {
        return row.next()
            ? Optional.of(new Head(row.getLong(1), Sha256.ofBytes(row.getBytes(2))))
            : Optional.empty();
      }
    }
  }

  static List<Entry> entries(Connection connection, String conference, long from, int most)
      throws SQLException {
    try (var query =
        connection.prepareStatement(
            """
            select seq, public_part, sealed_digest, hash from event
            where conference = ? and seq >= ? order by seq limit ?
            """)) {
      query.setString(1, conference);
      query.setLong(2, from);
      query.setInt(3, most);
      var entries = new ArrayList<Entry>();
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          entries.add(entry(conference, rows));
        }
      }
      return List.copyOf(entries);
    }
  }

  static List<Recalled> recall(Connection connection, String conference, long from)
      throws SQLException {
    try (var query =
        connection.prepareStatement(
            """
            select e.seq, e.public_part, e.sealed_digest, e.hash, s.owner, s.salt, s.body
            from event e left join sealed_part s on s.conference = e.conference and s.seq = e.seq
            where e.conference = ? and e.seq >= ? order by e.seq
            """)) {
      query.setString(1, conference);
      query.setLong(2, from);
      var entries = new ArrayList<Recalled>();
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          entries.add(new Recalled(entry(conference, rows), part(rows)));
        }
      }
      return List.copyOf(entries);
    }
  }

  static List<SealedPart> sealed(Connection connection, String conference, String owner)
      throws SQLException {
    try (var query =
        connection.prepareStatement(
            """
            select seq, owner, salt, body from sealed_part
            where conference = ? and owner = ? order by seq
            """)) {
      query.setString(1, conference);
      query.setString(2, owner);
      var parts = new ArrayList<SealedPart>();
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          part(rows).ifPresent(parts::add);
        }
      }
      return List.copyOf(parts);
    }
  }

  private static Optional<SealedPart> part(ResultSet row) throws SQLException {
    var owner = row.getString("owner");
    if (owner == null) {
      return Optional.empty();
    }
    var body = new String(row.getBytes("body"), UTF_8);
    return Optional.of(SealedPart.of(row.getLong("seq"), owner, row.getBytes("salt"), body));
  }

  private static Entry entry(String conference, ResultSet row) throws SQLException {
    long seq = row.getLong("seq");
    var stored = row.getBytes("public_part");
    try {
      var digest = Optional.ofNullable(row.getBytes("sealed_digest")).map(Sha256::ofBytes);
      return Envelope.parse(stored).entry(stored, digest, Sha256.ofBytes(row.getBytes("hash")));
    } catch (Envelope.MalformedException | IllegalArgumentException e) {
      var reason = "entry %d of %s: %s".formatted(seq, conference, e.getMessage());
      throw new UnavailableException(new Trouble(Trouble.Kind.DAMAGED, reason), e);
    }
  }
}
