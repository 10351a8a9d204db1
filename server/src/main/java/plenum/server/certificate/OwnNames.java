package plenum.server.certificate;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import plenum.media.net.LocalAddresses;

/** This computer's own addresses and name, as other computers of its network may call it. */
public record OwnNames(List<InetAddress> all, String hostName) {
  public OwnNames {
    all = List.copyOf(all);
  }

  /** Asks the operating system; the likeliest to be reached first, loopback last. */
  public static OwnNames ask() {
    var everywhere = new InetSocketAddress(InetAddress.ofLiteral("::"), 0);
    return new OwnNames(LocalAddresses.of(everywhere), name());
  }

  /** The one to show to people; loopback when there is no other. */
  public InetAddress best() {
    return all.isEmpty() ? InetAddress.getLoopbackAddress() : all.getFirst();
  }

  /** Certificates take letters, digits, hyphens and dots; a machine may be called otherwise. */
  private static String name() {
    try {
      var name = InetAddress.getLocalHost().getHostName();
      return name.matches("[A-Za-z0-9.-]{1,253}") ? name : "localhost";
    } catch (UnknownHostException _) {
      return "localhost";
    }
  }
}
