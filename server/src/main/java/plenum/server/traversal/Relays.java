package plenum.server.traversal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import plenum.server.configuration.Configuration;
import plenum.wire.IceServer;

/**
 * The TURN servers that are configured, and time-limited credentials for them: the username is when
 * it ends, in seconds since 1970, a colon and a number that means nothing; the credential is the
 * HMAC-SHA1 of that under the secret shared with the servers (draft-uberti-behave-turn-rest-00,
 * which coturn takes with {@code use-auth-secret}). Thread-safe if {@code random} is.
 */
public final class Relays {
  /** None. */
  public static final Relays NONE =
      new Relays(List.of(), new byte[0], Duration.ZERO, RandomGenerator.of("L64X128MixRandom"));

  private static final String ALGORITHM = "HmacSHA1";

  private final List<String> urls;
  private final byte[] secret;
  private final Duration lifetime;
  private final RandomGenerator random;

  /**
   * Those at these addresses.
   *
   * @param urls as RFC 7065 writes them
   * @param secret shared by all of them with this server
   * @param lifetime for how long a new connection may be begun with what is handed out
   */
  public Relays(List<String> urls, byte[] secret, Duration lifetime, RandomGenerator random) {
    this.urls = List.copyOf(urls);
    this.secret = secret.clone();
    this.lifetime = lifetime;
    this.random = random;
  }

  /**
   * Those of the configuration.
   *
   * @throws IOException if the file with the secret cannot be read or is empty
   */
  public static Relays of(Configuration configuration, RandomGenerator random) throws IOException {
    var urls = configuration.turnUrls();
    return urls.isEmpty()
        ? NONE
        : new Relays(
            urls, configuration.turnSecret().getBytes(UTF_8), configuration.turnLifetime(), random);
  }

  /** What one page may use from now on; empty if there are no such servers. */
  public List<IceServer> from(Instant now) {
    if (urls.isEmpty()) {
      return List.of();
    }
    long ends = now.plus(lifetime).getEpochSecond();
    var username = ends + ":" + Long.toHexString(random.nextLong());
    return List.of(new IceServer(urls, username, credential(username)));
  }

  /**
   * Where they are, as far as their names are known at this moment: what a relay passes on comes
   * from such an address. Asks the resolver, so not for a thread that must not wait.
   */
  public Set<InetAddress> addresses() {
    var addresses = new HashSet<InetAddress>();
    for (var url : urls) {
      try {
        addresses.addAll(List.of(InetAddress.getAllByName(host(url))));
      } catch (UnknownHostException _) {
        // Nobody comes by a relay that cannot be found.
      }
    }
    return addresses;
  }

  /** Of {@code turn:host:port?transport=udp}, with brackets around an IPv6 address (RFC 7065). */
  private static String host(String url) {
    var rest = url.substring(url.indexOf(':') + 1);
    int query = rest.indexOf('?');
    rest = query < 0 ? rest : rest.substring(0, query);
    int port = rest.indexOf(':', rest.indexOf(']') + 1);
    return port < 0 ? rest : rest.substring(0, port);
  }

  private String credential(String username) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      return Base64.getEncoder().encodeToString(mac.doFinal(username.getBytes(UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has HMAC-SHA1", impossible);
    }
  }
}
