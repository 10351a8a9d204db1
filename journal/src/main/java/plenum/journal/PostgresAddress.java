package plenum.journal;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which PostgreSQL database, and as whom; words for people never hold the password.
 *
 * @param settings how the line is kept safe: {@code sslmode} and its companions, as the driver has
 *     them
 */
public record PostgresAddress(
    String host,
    int port,
    String database,
    String user,
    Optional<String> password,
    Map<String, String> settings) {
  private static final List<String> SETTINGS =
      List.of("sslmode", "sslrootcert", "sslcert", "sslkey");

  private static final int PORT = 5432;

  /** An address that cannot be used; the message says what is wrong, without the password. */
  public static final class UnusableException extends Exception {
    private static final long serialVersionUID = 1L;

    UnusableException(String message) {
      super(message);
    }
  }

  public PostgresAddress {
    settings = Map.copyOf(settings);
  }

  /** Reads {@code postgresql://USER@HOST:PORT/DATABASE?sslmode=verify-full}. */
  public static PostgresAddress parse(String url) throws UnusableException {
    URI uri;
    try {
      uri = new URI(url);
    } catch (URISyntaxException _) { // its message would repeat the whole
      throw new UnusableException("it is no address");
    }
    if (!"postgresql".equals(uri.getScheme())) {
      throw new UnusableException("it does not begin with postgresql://");
    }
    var user = uri.getUserInfo() == null ? "" : uri.getUserInfo();
    if (user.contains(":")) {
      throw new UnusableException("it holds a password, which belongs in a file of its own");
    }
    var path = uri.getPath() == null ? "" : uri.getPath();
    if (uri.getHost() == null || user.isEmpty() || !path.matches("/[^/]+")) {
      throw new UnusableException("it does not name a user, a host and a database");
    }
    return new PostgresAddress(
        uri.getHost(),
        uri.getPort() < 0 ? PORT : uri.getPort(),
        path.substring(1),
        user,
        Optional.empty(),
        settings(uri.getQuery()));
  }

  private static Map<String, String> settings(@Nullable String query) throws UnusableException {
    var settings = new TreeMap<String, String>();
    for (var pair : (query == null ? "" : query).split("&", -1)) {
      var parts = pair.split("=", 2);
      if (pair.isEmpty()) {
        continue;
      }
      if (parts.length < 2 || !SETTINGS.contains(parts[0])) {
        throw new UnusableException(
            "after the question mark it takes " + String.join(", ", SETTINGS) + " alone");
      }
      settings.put(parts[0], parts[1]);
    }
    return settings;
  }

  /** The same with a password. */
  public PostgresAddress with(String secret) {
    return new PostgresAddress(host, port, database, user, Optional.of(secret), settings);
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "%s on %s:%d".formatted(database, host.contains(":") ? "[" + host + "]" : host, port);
  }
}
