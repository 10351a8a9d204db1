package plenum.server.store;

import java.io.IOException;
import java.nio.file.Path;
import plenum.journal.Audit;
import plenum.journal.Database;
import plenum.server.configuration.Configuration;

/** The database that a configuration names: a file in the data folder, or a PostgreSQL server's. */
public final class Databases {
  private static final String FILE = "plenum.db";

  private Databases() {}

  /** Where the embedded one is, whether or not it is in use. */
  public static Path file(Path data) {
    return data.resolve(FILE);
  }

  /** In a few words, for people. */
  public static String name(Configuration configuration) {
    try {
      return configuration
          .postgres()
          .map(address -> "The PostgreSQL database " + address)
          .orElseGet(() -> file(configuration.data()).toString());
    } catch (IOException unreadable) {
      return "The PostgreSQL database";
    }
  }

  /**
   * @throws IOException if the file with the password cannot be read
   * @throws plenum.journal.UnavailableException if the database cannot be opened
   */
  public static Database open(Configuration configuration) throws IOException {
    var postgres = configuration.postgres();
    return postgres.isPresent()
        ? Database.open(postgres.get(), Database.PATIENCE)
        : Database.open(file(configuration.data()), Database.PATIENCE);
  }

  /** For reading alone; throws as {@link #open} does. */
  public static Audit audit(Configuration configuration) throws IOException {
    var postgres = configuration.postgres();
    return postgres.isPresent()
        ? Audit.open(postgres.get(), Database.PATIENCE)
        : Audit.open(file(configuration.data()), Database.PATIENCE);
  }
}
