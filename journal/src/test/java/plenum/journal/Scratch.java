package plenum.journal;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A journal in a folder that a test may spoil. */
record Scratch(Path file, Database database, Journal journal) implements AutoCloseable {
  static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  static final Duration LEASE = Duration.ofSeconds(10);

  static Scratch open(Path folder) {
    var file = folder.resolve("plenum.db");
    var database = Database.open(file, Duration.ofMillis(50));
    return new Scratch(file, database, new Journal(database, new SecureRandom()));
  }

  Writer writer(String conference) {
    return ((Claim.Held) journal.claim(conference, "here", NOON, LEASE)).writer();
  }

  static ObjectNode said(String text) {
    return JsonNodeFactory.instance.objectNode().put("text", text);
  }

  static Draft draft(String text) {
    return Draft.open("said", 1, said(text));
  }

  static Appended append(Writer writer, String... texts) {
    return writer.append(NOON, "ada", List.of(texts).stream().map(Scratch::draft).toList());
  }

  /** Runs SQL on the one connection that writes, behind the journal's back. */
  int sql(String sql, Object... values) {
    try {
      return database.write(connection -> {
        try (var statement = connection.prepareStatement(sql)) {
          for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
          }
          return statement.execute() ? 0 : statement.getUpdateCount();
        }
      });
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
