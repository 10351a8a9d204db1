package plenum.media.sdp;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A host candidate over UDP for component 1 (RFC 8839 section 5.1); there is no other kind for us,
 * since RTCP shares the port and a server knows its own addresses.
 *
 * @param priority 1 to 2^31 - 1, higher is tried first
 */
public record Candidate(String foundation, long priority, InetAddress address, int port) {
  private static final int COMPONENT = 1;
  private static final long HOST_PREFERENCE = 126;
  private static final int HIGHEST_LOCAL_PREFERENCE = 65_535;
  private static final int MOST = 64;

  /**
   * Candidates in the order in which they are to be preferred, with the priorities of RFC 8445
   * section 5.1.2.1; each address is its own foundation (section 5.1.1.3).
   */
  public static List<Candidate> hosts(List<InetSocketAddress> preferredFirst) {
    var candidates = new ArrayList<Candidate>();
    for (var socket : preferredFirst) {
      int index = candidates.size();
      candidates.add(
          new Candidate(
              Integer.toString(index + 1),
              priority(HIGHEST_LOCAL_PREFERENCE - index),
              socket.getAddress(),
              socket.getPort()));
    }
    return List.copyOf(candidates);
  }

  private static long priority(long localPreference) {
    return (HOST_PREFERENCE << 24) + (localPreference << 8) + (256 - COMPONENT);
  }

  String argument() {
    return foundation + " 1 udp " + priority + " " + literal() + " " + port + " typ host";
  }

  /** Without the zone that Java adds to link-local addresses: it means nothing to another host. */
  private String literal() {
    try {
      return InetAddress.getByAddress(address.getAddress()).getHostAddress();
    } catch (UnknownHostException badLength) {
      throw new IllegalStateException("an address has 4 or 16 octets", badLength);
    }
  }

  static List<Candidate> of(List<Line> lines) throws SdpException {
    var candidates = new ArrayList<Candidate>();
    for (var line : lines) {
      of(line).ifPresent(candidates::add);
      if (candidates.size() > MOST) {
        throw line.refuse("one candidate too many", "at most " + MOST);
      }
    }
    return List.copyOf(candidates);
  }

  /** Empty for what we cannot use: another component, TCP, and names, which are never resolved. */
  private static Optional<Candidate> of(Line line) throws SdpException {
    var words = line.words(8, "a=candidate:FOUNDATION 1 udp PRIORITY ADDRESS PORT typ host");
    long priority = line.number(words[3], 1, Integer.MAX_VALUE, "the candidate's priority");
    int port = line.integer(words[5], 0, 65_535, "the candidate's port");
    var foundation = line.visible(words[0], 32, "the candidate's foundation");
    if (!words[1].equals("1") || !words[2].equalsIgnoreCase("udp") || !words[7].equals("host")) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Candidate(foundation, priority, InetAddress.ofLiteral(words[4]), port));
    } catch (IllegalArgumentException name) {
      return Optional.empty();
    }
  }
}
