package plenum.journal;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What a PostgreSQL server says of itself.
 *
 * @param version as it calls itself
 * @param risks settings of the server with which a loss of power may take away what it has
 *     acknowledged, or damage the rest: {@code fsync} and {@code full_page_writes} when they are
 *     off
 * @param encoding how the database keeps text; only UTF8 will do
 */
public record PostgresExamination(String version, List<String> risks, String encoding) {
  /**
   * Asks the server; changes nothing.
   *
   * @throws UnavailableException if it cannot be reached or lets us not in
   */
  public static PostgresExamination of(PostgresAddress address, Duration patience) {
    try (var connection = new PostgresEngine(address, patience).source().getConnection()) {
      var risks = new ArrayList<String>();
      for (var setting : List.of("fsync", "full_page_writes")) {
        if (!PostgresEngine.show(connection, setting).equals("on")) {
          risks.add(setting);
        }
      }
      return new PostgresExamination(
          PostgresEngine.show(connection, "server_version"),
          List.copyOf(risks),
          PostgresEngine.show(connection, "server_encoding"));
    } catch (SQLException e) {
      throw new UnavailableException(Trouble.of(e), e);
    }
  }
}
