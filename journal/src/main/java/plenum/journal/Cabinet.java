package plenum.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Small documents that are no events, by drawer and label: accounts, server keys, settings. Every
 * write is durable when it returns. Threads may share it; all methods throw {@link
 * UnavailableException} when the database does not serve.
 */
public final class Cabinet {
  private final Database database;

  public Cabinet(Database database) {
    this.database = database;
  }

  /** Stores a document, in the place of an older one if there is one. */
  public void put(String drawer, String label, byte[] document) {
    database.put(connection -> {
      store(connection, drawer, label, document);
      return true;
    });
  }

  /**
   * Stores a document unless there is one already, and returns whichever then stands there: of two
   * who add at once, both get the same.
   */
  public byte[] putIfAbsent(String drawer, String label, byte[] document) {
    return database.put(connection -> {
      var _ = add(connection, drawer, label, document);
      return select(connection, drawer, label).orElse(document);
    });
  }

  /** Where a document lies. */
  public record Place(String drawer, String label) {}

  /** A document and where it lies. */
  @SuppressWarnings("ArrayRecordComponent") // bytes as the database has them; never compared
  public record Leaf(Place place, byte[] document) {}

  /**
   * Stores all of them in one transaction, or none if the first one's place is taken; whether they
   * were stored.
   */
  public boolean add(List<Leaf> leaves) {
    return database.put(connection -> {
      var first = leaves.getFirst();
      var place = first.place();
      if (!add(connection, place.drawer(), place.label(), first.document())) {
        return false;
      }
      for (var leaf : leaves.subList(1, leaves.size())) {
        store(connection, leaf.place().drawer(), leaf.place().label(), leaf.document());
      }
      return true;
    });
  }

  /** Removes documents in one transaction; those that are not there need not be. */
  public void remove(List<Place> places) {
    database.put(connection -> {
      for (var place : places) {
        remove(connection, place.drawer(), place.label());
      }
      return true;
    });
  }

  /** Gives every document of a drawer, in any order; one at a time, where the database does. */
  public void each(String drawer, BiConsumer<String, byte[]> taking) {
    database.read(connection -> {
      try (var query =
          connection.prepareStatement("select label, body from cabinet where drawer = ?")) {
        query.setString(1, drawer);
        try (var rows = query.executeQuery()) {
          while (rows.next()) {
            taking.accept(rows.getString(1), rows.getBytes(2));
          }
        }
        return true;
      }
    });
  }

  /** The document, if there is one. */
  public Optional<byte[]> find(String drawer, String label) {
    return database.read(connection -> select(connection, drawer, label));
  }

  /** The labels in a drawer, sorted. */
  public List<String> list(String drawer) {
    return database.read(connection -> {
      try (var query = connection.prepareStatement("select label from cabinet where drawer = ?")) {
        query.setString(1, drawer);
        var labels = new ArrayList<String>();
        try (var rows = query.executeQuery()) {
          while (rows.next()) {
            labels.add(rows.getString(1));
          }
        }
        return labels.stream().sorted().toList(); // a database may sort as its language does
      }
    });
  }

  /** Removes a document; whether there was one. */
  public boolean delete(String drawer, String label) {
    return database.put(connection -> remove(connection, drawer, label));
  }

  static void store(Connection connection, String drawer, String label, byte[] document)
      throws SQLException {
    try (var upsert =
        connection.prepareStatement(
            """
            insert into cabinet (drawer, label, body) values (?, ?, ?)
            on conflict (drawer, label) do update set body = excluded.body
            """)) {
      upsert.setString(1, drawer);
      upsert.setString(2, label);
      upsert.setBytes(3, document);
      upsert.executeUpdate();
    }
  }

  private static boolean add(Connection connection, String drawer, String label, byte[] document)
      throws SQLException {
    try (var insert =
        connection.prepareStatement(
            """
            insert into cabinet (drawer, label, body) values (?, ?, ?)
            on conflict (drawer, label) do nothing
            """)) {
      insert.setString(1, drawer);
      insert.setString(2, label);
      insert.setBytes(3, document);
      return insert.executeUpdate() == 1;
    }
  }

  static boolean remove(Connection connection, String drawer, String label) throws SQLException {
    try (var delete =
        connection.prepareStatement("delete from cabinet where drawer = ? and label = ?")) {
      delete.setString(1, drawer);
      delete.setString(2, label);
      return delete.executeUpdate() == 1;
    }
  }

  private static Optional<byte[]> select(Connection connection, String drawer, String label)
      throws SQLException {
    try (var query =
        connection.prepareStatement("select body from cabinet where drawer = ? and label = ?")) {
      query.setString(1, drawer);
      query.setString(2, label);
      try (var rows = query.executeQuery()) {
        return rows.next() ? Optional.of(rows.getBytes(1)) : Optional.empty();
      }
    }
  }
}
