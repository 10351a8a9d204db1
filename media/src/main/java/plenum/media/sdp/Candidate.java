package plenum.media.sdp;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plenum.media.net.RemoteAddress.Carrier;

/**
 * A host candidate for component 1 (RFC 8839 section 5.1), over UDP, or over TCP where the peer is
 * to connect (RFC 6544 section 4.5); there is no other kind for us, since RTCP shares the port and
 * a server knows its own addresses.
 *
 * @param priority 1 to 2^31 - 1, higher is tried first
 */
public record Candidate(
    String foundation, long priority, InetAddress address, int port, Carrier carrier) {
  private static final int COMPONENT = 1;
  private static final long HOST_PREFERENCE = 126;

  /** As libwebrtc has it: below every UDP candidate that is not relayed. */
  private static final long TCP_PREFERENCE = 90;

  /** Passive is 2 of host candidates' directions (RFC 6544 section 4.2). */
  private static final long PASSIVE = 2 << 13;

  private static final int HIGHEST_LOCAL_PREFERENCE = 65_535;
  private static final int HIGHEST_OTHER_PREFERENCE = (1 << 13) - 1;
  private static final int MOST = 64;

  /**
   * Candidates over UDP in the order in which they are to be preferred, with the priorities of RFC
   * 8445 section 5.1.2.1; each address is its own foundation (section 5.1.1.3).
   */
  public static List<Candidate> hosts(List<InetSocketAddress> preferredFirst) {
    return numbered(preferredFirst, 0, HOST_PREFERENCE, HIGHEST_LOCAL_PREFERENCE, Carrier.UDP);
  }

  /** The same, and after them as many to which the peer may connect by TCP. */
  public static List<Candidate> hostsAndPassive(List<InetSocketAddress> preferredFirst) {
    var all = new ArrayList<>(hosts(preferredFirst));
    long highest = PASSIVE + HIGHEST_OTHER_PREFERENCE;
    all.addAll(numbered(preferredFirst, all.size(), TCP_PREFERENCE, highest, Carrier.TCP));
    return List.copyOf(all);
  }

  private static List<Candidate> numbered(
      List<InetSocketAddress> sockets,
      int foundations,
      long type,
      long highestLocal,
      Carrier carrier) {
    var candidates = new ArrayList<Candidate>();
    for (var socket : sockets) {
      int index = candidates.size();
      candidates.add(
          new Candidate(
              Integer.toString(foundations + index + 1),
              priority(type, highestLocal - index),
              socket.getAddress(),
              socket.getPort(),
              carrier));
    }
    return List.copyOf(candidates);
  }

  private static long priority(long typePreference, long localPreference) {
    return (typePreference << 24) + (localPreference << 8) + (256 - COMPONENT);
  }

  String argument() {
    var start = carrier == Carrier.UDP ? foundation + " 1 udp " : foundation + " 1 tcp ";
    var end = carrier == Carrier.UDP ? " typ host" : " typ host tcptype passive";
    return start + priority + " " + literal() + " " + port + end;
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

  /**
   * Empty for what we cannot use: another component, TCP where we would be connected to, and names,
   * which are never resolved.
   */
  private static Optional<Candidate> of(Line line) throws SdpException {
    var words = line.words(8, "a=candidate:FOUNDATION 1 udp PRIORITY ADDRESS PORT typ host");
    long priority = line.number(words[3], 1, Integer.MAX_VALUE, "the candidate's priority");
    int port = line.integer(words[5], 0, 65_535, "the candidate's port");
    var foundation = line.visible(words[0], 32, "the candidate's foundation");
    var carrier = carrier(words);
    if (!words[1].equals("1") || carrier.isEmpty() || !words[7].equals("host")) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Candidate(
              foundation, priority, InetAddress.ofLiteral(words[4]), port, carrier.get()));
    } catch (IllegalArgumentException name) {
      return Optional.empty();
    }
  }

  private static Optional<Carrier> carrier(String[] words) {
    if (words[2].equalsIgnoreCase("udp")) {
      return Optional.of(Carrier.UDP);
    }
    boolean passive =
        words[2].equalsIgnoreCase("tcp")
            && words.length > 9
            && words[8].equals("tcptype")
            && words[9].equals("passive");
    return passive ? Optional.of(Carrier.TCP) : Optional.empty();
  }
}
