package plenum.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Walks one conference's stored bytes from the first entry to the head. It trusts no column but the
 * bytes that the chain hashes.
 */
final class Verification {
  private final String conference;
  private Sha256 previous;
  private long seq;

  private Verification(String conference) {
    this.conference = conference;
    this.previous = Chain.start(conference);
  }

  static Verdict of(Connection connection, String conference) throws SQLException {
    return new Verification(conference).walk(connection);
  }

  private Verdict walk(Connection connection) throws SQLException {
    try (var query =
        connection.prepareStatement(
            """
            select e.seq, e.public_part, e.sealed_digest, e.hash,
              s.owner as owner, s.salt as salt, s.body as body
            from event e left join sealed_part s on s.conference = e.conference and s.seq = e.seq
            where e.conference = ? order by e.seq
            """)) {
      query.setString(1, conference);
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          var broken = step(rows);
          if (broken.isPresent()) {
            return broken.get();
          }
        }
      }
    }
    return end(connection);
  }

  private Optional<Verdict> step(ResultSet row) throws SQLException {
    long expected = seq + 1;
    seq = row.getLong("seq");
    if (seq != expected) {
      return broken(expected, "missing: entry " + seq + " stands in its place");
    }
    var stored = bytes(row, "public_part");
    try {
      return wrong(row, Envelope.parse(stored), stored).flatMap(why -> broken(seq, why));
    } catch (Envelope.MalformedException e) {
      return broken(seq, "altered: " + e.getMessage());
    }
  }

  private Optional<String> wrong(ResultSet row, Envelope envelope, byte[] stored)
      throws SQLException {
    if (envelope.seq() != seq || !envelope.conference().equals(conference)) {
      return Optional.of(
          "out of order: it holds entry %d of %s".formatted(envelope.seq(), envelope.conference()));
    }
    var digest = row.getBytes("sealed_digest");
    if (digest != null && digest.length != 32) {
      return Optional.of("altered: the digest of its sealed part is not 32 bytes");
    }
    previous = Chain.link(previous, stored, Optional.ofNullable(digest).map(Sha256::ofBytes));
    if (!Arrays.equals(previous.bytes(), row.getBytes("hash"))) {
      return Optional.of("altered: its bytes do not give its hash");
    }
    return wrongSeal(row, envelope, digest);
  }

  private static Optional<String> wrongSeal(
      ResultSet row, Envelope envelope, byte @Nullable [] digest) throws SQLException {
    var owner = row.getString("owner");
    if (owner == null) {
      return Optional.empty(); // open, or taken away: both are allowed
    }
    if (digest == null || envelope.owner().isEmpty()) {
      return Optional.of("a sealed part was added to it");
    }
    if (!envelope.owner().get().equals(owner)) {
      return Optional.of("its sealed part was given to another owner: " + owner);
    }
    var salt = bytes(row, "salt");
    var found = Chain.digest(salt, bytes(row, "body")).bytes();
    return salt.length == Chain.SALT_BYTES && Arrays.equals(found, digest)
        ? Optional.empty()
        : Optional.of("its sealed part was altered");
  }

  private Verdict end(Connection connection) throws SQLException {
    try (var query = connection.prepareStatement("select seq, hash from conference where id = ?")) {
      query.setString(1, conference);
      try (var head = query.executeQuery()) {
        if (!head.next()) {
          return seq == 0
              ? new Verdict.Absent()
              : new Verdict.Broken(seq, "the row that names the head is missing");
        }
        return compare(head.getLong(1), bytes(head, "hash"));
      }
    }
  }

  private Verdict compare(long headSeq, byte[] headHash) {
    if (headSeq > seq) {
      return new Verdict.Broken(seq + 1, "truncated: the head is entry " + headSeq);
    }
    if (headSeq < seq) {
      return new Verdict.Broken(headSeq + 1, "it stands beyond the head, entry " + headSeq);
    }
    if (!Arrays.equals(headHash, previous.bytes())) {
      return new Verdict.Broken(seq, "its hash is not the head's");
    }
    return new Verdict.Whole(seq, previous);
  }

  private static Optional<Verdict> broken(long seq, String reason) {
    return Optional.of(new Verdict.Broken(seq, reason));
  }

  private static byte[] bytes(ResultSet row, String column) throws SQLException {
    var bytes = row.getBytes(column);
    return bytes == null ? new byte[0] : bytes;
  }
}
