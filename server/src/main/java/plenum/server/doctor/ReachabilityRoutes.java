package plenum.server.doctor;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import plenum.media.engine.Reachability;
import plenum.server.http.Routes;

/**
 * Tells whoever examines this server from outside how to test the media ports. Of the machine's
 * addresses a stranger learns those that were configured for them, those that are public, and the
 * one at which they came; not the private ones of other networks.
 */
public final class ReachabilityRoutes implements Routes {
  private final Reachability reachability;
  private final List<InetAddress> configured;

  /** {@code configured} are the public addresses that the settings name. */
  public ReachabilityRoutes(Reachability reachability, List<InetAddress> configured) {
    this.reachability = reachability;
    this.configured = List.copyOf(configured);
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.get("/reachability", this::answer);
  }

  private void answer(Context context) {
    var reached = InetAddress.ofLiteral(context.req().getLocalAddr());
    var addresses =
        reachability.addresses().stream()
            .filter(address -> isForStrangers(address, reached))
            .map(address ->
                new WayIn.Address(address.getAddress().getHostAddress(), address.getPort()))
            .toList();
    context.header("Cache-Control", "no-store");
    context.json(
        new WayIn(reachability.server(), reachability.client(), addresses, reachability.tcp()));
  }

  private boolean isForStrangers(InetSocketAddress address, InetAddress reached) {
    var ip = address.getAddress();
    return configured.contains(ip) || ip.equals(reached) || isPublic(ip);
  }

  private static boolean isPublic(InetAddress address) {
    boolean uniqueLocal =
        address.getAddress().length == 16 && (address.getAddress()[0] & 0xfe) == 0xfc;
    return !address.isLoopbackAddress()
        && !address.isLinkLocalAddress()
        && !address.isSiteLocalAddress()
        && !uniqueLocal;
  }
}
