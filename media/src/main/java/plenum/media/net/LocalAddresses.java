package plenum.media.net;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The machine's own addresses that make useful host candidates (RFC 8445, section 5.1.1.1), the
 * likeliest to be reached first. It asks the interfaces at each call, since addresses come and go.
 */
public final class LocalAddresses {

  /** In the order in which they are offered. */
  private enum Kind {
    PUBLIC_IPV4,
    PRIVATE_IPV4,
    GLOBAL_IPV6,
    UNIQUE_LOCAL_IPV6,
    LOOPBACK
  }

  private LocalAddresses() {}

  /**
   * Where a port bound to {@code bound} can be reached on this machine, without zones or repeats.
   *
   * @param bound as {@link DatagramPort#localAddress} says it: an IPv6 wildcard is both families,
   *     an IPv4 wildcard IPv4 alone, one address is just that one
   */
  public static List<InetAddress> of(InetSocketAddress bound) {
    var address = bound.getAddress();
    if (!address.isAnyLocalAddress()) {
      return List.of(address);
    }
    boolean both = address instanceof Inet6Address;
    try (var interfaces = NetworkInterface.networkInterfaces().filter(LocalAddresses::up)) {
      return ordered(interfaces.flatMap(NetworkInterface::inetAddresses))
          .filter(own -> both || own instanceof Inet4Address)
          .toList();
    } catch (SocketException e) {
      throw new UncheckedIOException("The network interfaces cannot be listed", e);
    }
  }

  /** The usable ones of {@code addresses}, those of one kind in the order in which they came. */
  static Stream<InetAddress> ordered(Stream<InetAddress> addresses) {
    return addresses
        .filter(address -> kind(address).isPresent())
        .map(LocalAddresses::withoutZone)
        .distinct()
        .sorted(Comparator.comparing(address -> kind(address).orElseThrow()));
  }

  private static boolean up(NetworkInterface candidate) {
    try {
      return candidate.isUp();
    } catch (SocketException _) {
      return false; // it went while it was looked at
    }
  }

  private static Optional<Kind> kind(InetAddress address) {
    if (address.isLinkLocalAddress()
        || address.isMulticastAddress()
        || address.isAnyLocalAddress()) {
      return Optional.empty();
    }
    if (address.isLoopbackAddress()) {
      return Optional.of(Kind.LOOPBACK);
    }
    return Optional.of(
        address instanceof Inet4Address
            ? shared(address) ? Kind.PRIVATE_IPV4 : Kind.PUBLIC_IPV4
            : uniqueLocal(address) ? Kind.UNIQUE_LOCAL_IPV6 : Kind.GLOBAL_IPV6);
  }

  /** RFC 1918, or 100.64.0.0/10 of RFC 6598. */
  private static boolean shared(InetAddress address) {
    var octets = address.getAddress();
    return address.isSiteLocalAddress() || (octets[0] == 100 && (octets[1] & 0xc0) == 64);
  }

  /** RFC 4193's fc00::/7, or its deprecated forerunner fec0::/10. */
  private static boolean uniqueLocal(InetAddress address) {
    return address.isSiteLocalAddress() || (address.getAddress()[0] & 0xfe) == 0xfc;
  }

  private static InetAddress withoutZone(InetAddress address) {
    try {
      return InetAddress.getByAddress(address.getAddress());
    } catch (IOException impossible) {
      throw new UncheckedIOException("An address's own octets are an address", impossible);
    }
  }
}
