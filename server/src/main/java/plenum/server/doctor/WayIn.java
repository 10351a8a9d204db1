package plenum.server.doctor;

import java.util.List;
import plenum.media.ice.IceCredentials;

/**
 * How a stranger tests whether they reach the media ports, as {@code /reachability} says it.
 *
 * @param server the credentials that a connectivity check addresses
 * @param client those that it comes with
 * @param addresses where the ports are, each an {@link Address}
 * @param tcp whether they are reached by TCP as well
 */
record WayIn(IceCredentials server, IceCredentials client, List<Address> addresses, boolean tcp) {
  /** {@code host} is an IP address. */
  record Address(String host, int port) {
    @Override
    public String toString() {
      return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
  }
}
