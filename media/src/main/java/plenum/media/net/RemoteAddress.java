package plenum.media.net;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;

/**
 * An IP address and UDP port as two longs and an int, so that it can be compared and kept without
 * the JDK's address objects. An IPv4 address is held as its IPv4-mapped IPv6 form (RFC 4291 section
 * 2.5.5.2), so a dual-stack socket names each peer in one way only; an IPv6 scope is not kept.
 *
 * @param high the first eight octets, big-endian
 * @param low the last eight octets, big-endian
 * @param port 0 to 65535
 */
public record RemoteAddress(long high, long low, int port) {
  private static final int GROUPS = 8;

  public RemoteAddress {
    if (port < 0 || port > 0xffff) {
      throw new IllegalArgumentException("port " + port + " is not within 0 to 65535");
    }
  }

  /** Throws {@link IllegalArgumentException} if {@code address} is unresolved. */
  public static RemoteAddress of(InetSocketAddress address) {
    if (address.isUnresolved()) {
      throw new IllegalArgumentException("unresolved address " + address);
    }
    var octets = ByteBuffer.wrap(address.getAddress().getAddress());
    return octets.remaining() == 4
        ? new RemoteAddress(
            0, 0xffff_0000_0000L | octets.getInt() & 0xffff_ffffL, address.getPort())
        : new RemoteAddress(octets.getLong(), octets.getLong(), address.getPort());
  }

  /** The same address for the JDK's sockets; IPv4-mapped ones become {@code Inet4Address}. */
  public InetSocketAddress socketAddress() {
    var octets = ByteBuffer.allocate(16).putLong(high).putLong(low).array();
    try {
      return new InetSocketAddress(InetAddress.getByAddress(octets), port);
    } catch (UnknownHostException e) {
      throw new IllegalStateException("sixteen octets are always an address", e);
    }
  }

  /** As in {@code 192.0.2.1:5000} or {@code [2001:db8::1]:5000} (RFC 5952). */
  @Override
  public String toString() {
    return isIpv4() ? ipv4() + ":" + port : "[" + ipv6() + "]:" + port;
  }

  private boolean isIpv4() {
    return high == 0 && low >>> 32 == 0xffff;
  }

  private String ipv4() {
    return (low >>> 24 & 0xff)
        + "."
        + (low >>> 16 & 0xff)
        + "."
        + (low >>> 8 & 0xff)
        + "."
        + (low & 0xff);
  }

  private String ipv6() {
    int longest = 1; // RFC 5952 section 4.2.2: a single zero group is not shortened
    int from = -1;
    for (int group = 0; group < GROUPS; group++) {
      int zeros = zerosFrom(group);
      if (zeros > longest) {
        longest = zeros;
        from = group;
      }
    }
    return from < 0 ? groups(0, GROUPS) : groups(0, from) + "::" + groups(from + longest, GROUPS);
  }

  private int zerosFrom(int group) {
    int end = group;
    while (end < GROUPS && group(end) == 0) {
      end++;
    }
    return end - group;
  }

  private String groups(int from, int to) {
    var text = new StringBuilder();
    for (int group = from; group < to; group++) {
      text.append(group == from ? "" : ":").append(Long.toHexString(group(group)));
    }
    return text.toString();
  }

  private long group(int index) {
    return (index < 4 ? high : low) >>> 16 * (3 - index % 4) & 0xffff;
  }
}
