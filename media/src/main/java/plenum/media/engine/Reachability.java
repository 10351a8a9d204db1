package plenum.media.engine;

import java.net.InetSocketAddress;
import java.util.List;
import plenum.media.ice.IceCredentials;

/**
 * What lets somebody without a seat find out whether they get through to the media ports:
 * connectivity checks with these credentials are answered, and nothing else is. They are the same
 * for everybody and open no transport.
 *
 * @param server whom a check addresses
 * @param client as whom it comes
 * @param addresses where the shards can be reached, preferred first
 * @param tcp whether they are reached at these by TCP as well as by UDP
 */
public record Reachability(
    IceCredentials server, IceCredentials client, List<InetSocketAddress> addresses, boolean tcp) {
  public Reachability {
    addresses = List.copyOf(addresses);
  }
}
