package plenum.media.engine;

import java.net.InetSocketAddress;
import java.util.List;
import plenum.media.ice.IceCredentials;

/**
 * What lets somebody without a seat find out whether their UDP gets through to the media ports:
 * connectivity checks with these credentials are answered, and nothing else is. They are the same
 * for everybody and open no transport.
 *
 * @param server whom a check addresses
 * @param client as whom it comes
 * @param addresses where the shards can be reached, preferred first
 */
public record Reachability(
    IceCredentials server, IceCredentials client, List<InetSocketAddress> addresses) {
  public Reachability {
    addresses = List.copyOf(addresses);
  }
}
