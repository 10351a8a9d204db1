package plenum.media.net;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;

/**
 * The other end of a path: an IPv6 address, or an IPv4 one mapped as {@code ::ffff:a.b.c.d} (RFC
 * 4291, section 2.5.5.2), a port, and whether it is one of UDP or of a TCP connection; at one of
 * our ports no two connections have the same. Two longs and an {@link #endpoint} make it a key that
 * compares without objects. It knows neither names nor zones.
 *
 * @param high the first eight octets of the address, in network order
 * @param low the last eight
 * @param port 0 to 65535
 */
public record RemoteAddress(long high, long low, int port, Carrier carrier) {
  /** What carries packets between here and there. */
  public enum Carrier {
    UDP,
    /** A connection that the other end made, framed as RFC 4571 says. */
    TCP
  }

  private static final long MAPPED = 0xffffL << 32;
  private static final int GROUPS = 8;
  private static final int TCP_BIT = 1 << 16;

  public RemoteAddress {
    if (port < 0 || port > 0xffff) {
      throw new IllegalArgumentException("A port is 0 to 65535, not " + port);
    }
  }

  /** One of UDP. */
  public RemoteAddress(long high, long low, int port) {
    this(high, low, port, Carrier.UDP);
  }

  /** The address whose {@link #endpoint} that is. */
  public static RemoteAddress at(long high, long low, int endpoint) {
    var carrier = (endpoint & TCP_BIT) == 0 ? Carrier.UDP : Carrier.TCP;
    return new RemoteAddress(high, low, endpoint & ~TCP_BIT, carrier);
  }

  /** Port and carrier in one number; for UDP it is the port. */
  public int endpoint() {
    return carrier == Carrier.TCP ? port | TCP_BIT : port;
  }

  /** The same address and port, of a TCP connection. */
  public RemoteAddress overTcp() {
    return new RemoteAddress(high, low, port, Carrier.TCP);
  }

  /** One of UDP. Throws {@link IllegalArgumentException} for a name that was never resolved. */
  public static RemoteAddress of(InetSocketAddress address) {
    if (address.isUnresolved()) {
      throw new IllegalArgumentException(address + " is a name without an address");
    }
    var octets = ByteBuffer.wrap(address.getAddress().getAddress());
    return octets.remaining() == 4
        ? new RemoteAddress(0, MAPPED | Integer.toUnsignedLong(octets.getInt()), address.getPort())
        : new RemoteAddress(octets.getLong(), octets.getLong(), address.getPort());
  }

  /** The same for the JDK's sockets; a mapped address comes out as IPv4. */
  public InetSocketAddress socketAddress() {
    var octets = ByteBuffer.allocate(16).putLong(high).putLong(low).array();
    try {
      return new InetSocketAddress(InetAddress.getByAddress(octets), port);
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException("Sixteen octets are an address", impossible);
    }
  }

  /** {@code 192.0.2.1:5000} or {@code [2001:db8::1]:5000} (RFC 5952); TCP is named. */
  @Override
  public String toString() {
    var host = high == 0 && low >>> 32 == 0xffff ? dotted() : "[" + groups() + "]";
    return host + ":" + port + (carrier == Carrier.TCP ? "/tcp" : "");
  }

  private String dotted() {
    return (low >>> 24 & 0xff)
        + "."
        + (low >>> 16 & 0xff)
        + "."
        + (low >>> 8 & 0xff)
        + "."
        + (low & 0xff);
  }

  private String groups() {
    int start = 0;
    int longest = 1; // RFC 5952, section 4.2.2: a single zero group is written out
    for (int at = 0; at < GROUPS; at++) {
      int zeros = zerosFrom(at);
      if (zeros > longest) {
        start = at;
        longest = zeros;
      }
    }
    return longest == 1
        ? joined(0, GROUPS)
        : joined(0, start) + "::" + joined(start + longest, GROUPS);
  }

  private String joined(int from, int to) {
    var text = new StringBuilder();
    for (int at = from; at < to; at++) {
      text.append(at == from ? "" : ":").append(Integer.toHexString(group(at)));
    }
    return text.toString();
  }

  private int zerosFrom(int first) {
    int end = first;
    while (end < GROUPS && group(end) == 0) {
      end++;
    }
    return end - first;
  }

  private int group(int at) {
    return (int) ((at < 4 ? high : low) >>> (48 - 16 * (at & 3))) & 0xffff;
  }
}
