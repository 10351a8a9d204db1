package plenum.journal;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A journal that a test may spoil: in a folder, or in a database of its own. */
record Scratch(Kept kept, Path file, Database database, Journal journal) implements AutoCloseable {
  /** In which of the two. */
  enum Kept {
    SQLITE,
    POSTGRESQL
  }

  static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  static final Duration LEASE = Duration.ofSeconds(10);

  /** A file answers or is locked; a server may be busy. */
  private static final Map<Kept, Duration> PATIENCE =
      Map.of(Kept.SQLITE, Duration.ofMillis(50), Kept.POSTGRESQL, Duration.ofSeconds(10));

  private static final Map<Path, PostgresAddress> ADDRESSES = new ConcurrentHashMap<>();

  static Scratch open(Path folder) {
    return open(Kept.SQLITE, folder);
  }

  /** The same folder is the same database again. */
  static Scratch open(Kept kept, Path folder) {
    var database = database(kept, folder, PATIENCE.get(kept));
    return new Scratch(
        kept, folder.resolve("plenum.db"), database, new Journal(database, new SecureRandom()));
  }

  static Database database(Kept kept, Path folder, Duration patience) {
    return switch (kept) {
      case SQLITE -> Database.open(folder.resolve("plenum.db"), patience);
      case POSTGRESQL -> Database.open(address(folder), patience);
    };
  }

  static PostgresAddress address(Path folder) {
    return ADDRESSES.computeIfAbsent(folder, _ -> PostgresServer.shared().database());
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
