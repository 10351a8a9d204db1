package plenum.server.configuration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plenum.journal.PostgresAddress;

/** The settings in force. Immutable; each value has already been found to be of its kind. */
public final class Configuration {
  private final Path data;
  private final Map<Key, String> values;
  private final Optional<String> databasePassword;

  Configuration(Path data, Map<Key, String> values, Optional<String> databasePassword) {
    this.databasePassword = databasePassword;
    this.data = data;
    this.values = new EnumMap<>(Key.class);
    this.values.putAll(values);
  }

  /** The folder that holds everything the server keeps. */
  public Path data() {
    return data;
  }

  public String host() {
    return text(Key.HOST);
  }

  /** Whether somebody said which address to listen on; else it is this computer's alone. */
  public boolean hostChosen() {
    return values.containsKey(Key.HOST);
  }

  public int port() {
    return whole(Key.PORT);
  }

  public int mediaPort() {
    return whole(Key.MEDIA_PORT);
  }

  /** Public addresses that this computer does not know of itself; offered before its own. */
  public List<InetAddress> mediaAddresses() {
    return given(Key.MEDIA_ADDRESS).flatMap(Kind::addresses).orElse(List.of());
  }

  /** Whether media come by TCP as well. */
  public boolean mediaTcp() {
    return flag(Key.MEDIA_TCP);
  }

  /** Whom to ask at the start for the public address; never resolved before. */
  public Optional<InetSocketAddress> stunServer() {
    return given(Key.STUN_SERVER).flatMap(Kind::hostAndPort);
  }

  /** TURN servers as RFC 7065 writes them. */
  public List<String> turnUrls() {
    return given(Key.TURN_URLS).flatMap(Kind::turnUrls).orElse(List.of());
  }

  Optional<Path> turnSecretFile() {
    return given(Key.TURN_SECRET_FILE).map(Path::of);
  }

  /**
   * The secret shared with the TURN servers.
   *
   * @throws IOException if there is none, or its file cannot be read
   */
  public String turnSecret() throws IOException {
    return firstLine(turnSecretFile().orElseThrow(() -> new IOException("turn-secret-file")))
        .map(String::strip)
        .filter(secret -> !secret.isEmpty())
        .orElseThrow(() -> new IOException("The file that turn-secret-file names is empty."));
  }

  /** How long what is handed out for the TURN servers lasts. */
  public Duration turnLifetime() {
    return Duration.ofHours(whole(Key.TURN_LIFETIME_HOURS));
  }

  /** Without a path; empty while links work on this computer only. */
  public Optional<URI> publicUrl() {
    return given(Key.PUBLIC_URL).map(Configuration::withoutSlash).map(URI::create);
  }

  public boolean lan() {
    return flag(Key.LAN);
  }

  public Optional<Path> tlsCertificate() {
    return given(Key.TLS_CERTIFICATE).map(Path::of);
  }

  public Optional<Path> tlsKey() {
    return given(Key.TLS_KEY).map(Path::of);
  }

  /** How the server gets its certificate by itself; empty if it does not. */
  public Optional<AcmeSettings> acme() {
    return publicUrl()
        .filter(_ -> flag(Key.ACME))
        .map(url ->
            new AcmeSettings(
                String.valueOf(url.getHost()),
                URI.create(text(Key.ACME_DIRECTORY)),
                given(Key.ACME_CONTACT),
                whole(Key.ACME_PORT),
                given(Key.ACME_ROOTS).map(Path::of)));
  }

  /** Whether it is asked to, whatever else is said. */
  boolean acmeAsked() {
    return flag(Key.ACME);
  }

  String acmeDirectory() {
    return text(Key.ACME_DIRECTORY);
  }

  public boolean behindProxy() {
    return flag(Key.BEHIND_PROXY);
  }

  /** At least 1. */
  public int shards(int processors) {
    int asked = whole(Key.SHARDS);
    return asked > 0 ? asked : Math.max(1, processors / 2);
  }

  public boolean jsonLogs() {
    return text(Key.LOG_FORMAT).equals("json");
  }

  public Duration session() {
    return Duration.ofHours(whole(Key.SESSION_HOURS));
  }

  /** Empty: closed conferences are kept for good. */
  public Optional<Duration> retention() {
    int days = whole(Key.RETENTION_DAYS);
    return days == 0 ? Optional.empty() : Optional.of(Duration.ofDays(days));
  }

  /** Who publishes the releases that are issued here. */
  public String publisher() {
    return text(Key.PUBLISHER);
  }

  /** Where the releases' site is read, ending in a slash; empty while this server carries it. */
  public Optional<URI> releasesUrl() {
    return given(Key.RELEASES_URL)
        .map(Configuration::withoutSlash)
        .map(url -> URI.create(url + "/"));
  }

  /** The desk to which releases are sent, if there is one. */
  public Optional<URI> deskUrl() {
    return given(Key.DESK_URL).map(URI::create);
  }

  /** {@code ninjs} or {@code newsml-g2}. */
  public String deskFormat() {
    return text(Key.DESK_FORMAT);
  }

  public Optional<Path> deskTokenFile() {
    return given(Key.DESK_TOKEN_FILE).map(Path::of);
  }

  public boolean metricsPublic() {
    return flag(Key.METRICS_PUBLIC);
  }

  /**
   * The PostgreSQL database in which conferences are kept, with its password if there is one; empty
   * where it is the file in the data folder.
   *
   * @throws IOException if the file with the password cannot be read
   */
  public Optional<PostgresAddress> postgres() throws IOException {
    var address = text(Key.DATABASE);
    return address.equals(Kind.Database.EMBEDDED)
        ? Optional.empty()
        : Optional.of(postgres(address));
  }

  /**
   * Such an address with the password that is configured, if there is one.
   *
   * @throws IOException if the address cannot be used, or the file with the password not be read
   */
  public PostgresAddress postgres(String address) throws IOException {
    try {
      var parsed = PostgresAddress.parse(address);
      var password = databasePassword();
      return password.isPresent() ? parsed.with(password.get()) : parsed;
    } catch (PostgresAddress.UnusableException wrong) {
      throw new IOException(wrong.getMessage(), wrong);
    }
  }

  private Optional<String> databasePassword() throws IOException {
    var file = databasePasswordFile();
    if (databasePassword.isPresent() || file.isEmpty()) {
      return databasePassword;
    }
    return firstLine(file.get());
  }

  private static Optional<String> firstLine(Path file) throws IOException {
    try (var lines = Files.lines(file)) {
      return lines.findFirst();
    } catch (UncheckedIOException unreadable) {
      throw unreadable.getCause();
    }
  }

  Optional<Path> databasePasswordFile() {
    return given(Key.DATABASE_PASSWORD_FILE).map(Path::of);
  }

  /** Whether the server itself speaks TLS. */
  public boolean tls() {
    return lan() || acmeAsked() || tlsCertificate().isPresent();
  }

  /** Whether browsers reach the server by https, here or at a proxy. */
  public boolean reachedByHttps() {
    return tls() || behindProxy();
  }

  /** Whether {@link #host} is an address of this computer alone. */
  public boolean loopback() {
    try {
      return InetAddress.getByName(host()).isLoopbackAddress();
    } catch (UnknownHostException _) {
      return false;
    }
  }

  private String text(Key key) {
    return values.getOrDefault(key, key.standard());
  }

  private Optional<String> given(Key key) {
    return Optional.of(text(key)).filter(value -> !value.isEmpty());
  }

  private int whole(Key key) {
    return Integer.parseInt(text(key));
  }

  private boolean flag(Key key) {
    return Boolean.parseBoolean(text(key));
  }

  private static String withoutSlash(String url) {
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }
}
