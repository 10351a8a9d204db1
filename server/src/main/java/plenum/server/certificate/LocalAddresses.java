package plenum.server.certificate;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Comparator;
import java.util.List;

/** This computer's own addresses and name, as other computers of its network may call it. */
public record LocalAddresses(List<InetAddress> all, String hostName) {
  public LocalAddresses {
    all = List.copyOf(all);
  }

  /** Asks the operating system: those of interfaces that are up, IPv4 first, loopback last. */
  public static LocalAddresses ask() throws SocketException {
    var addresses =
        NetworkInterface.networkInterfaces()
            .filter(LocalAddresses::up)
            .flatMap(NetworkInterface::inetAddresses)
            .filter(address -> !(address instanceof Inet6Address && address.isLinkLocalAddress()))
            .sorted(
                Comparator.comparing(InetAddress::isLoopbackAddress)
                    .thenComparing(address -> !(address instanceof Inet4Address)))
            .toList();
    return new LocalAddresses(addresses, name());
  }

  /** The one to show to people; loopback when there is no other. */
  public InetAddress best() {
    return all.isEmpty() ? InetAddress.getLoopbackAddress() : all.getFirst();
  }

  private static boolean up(NetworkInterface network) {
    try {
      return network.isUp();
    } catch (SocketException _) {
      return false;
    }
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
