package plenum.server.traversal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.util.List;
import java.util.random.RandomGenerator;
import plenum.server.configuration.Configuration;

/**
 * The public addresses that this server offers and does not know of itself: those of {@code
 * media-address}, and where that is not set the one as which a STUN server sees it, if one is
 * configured. Nobody is asked otherwise.
 */
public final class PublicAddresses {
  private static final Logger LOG = System.getLogger(PublicAddresses.class.getName());

  private PublicAddresses() {}

  /** Blocks for {@link StunQuery#PATIENCE} at most; without an answer the server starts as well. */
  public static List<InetAddress> of(Configuration configuration, RandomGenerator random) {
    var configured = configuration.mediaAddresses();
    var server = configuration.stunServer();
    if (!configured.isEmpty() || server.isEmpty()) {
      return configured;
    }
    var seen = new StunQuery(server.get(), random).ask();
    if (seen.isEmpty()) {
      LOG.log(
          Level.WARNING,
          "The STUN server {0} did not say which public address this server has; only its own are"
              + " offered.",
          server.get().getHostString());
    }
    return seen.map(List::of).orElse(List.of());
  }
}
