package plenum.server.doctor;

import static plenum.server.doctor.Finding.note;
import static plenum.server.doctor.Finding.ok;
import static plenum.server.doctor.Finding.problem;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import plenum.media.net.RemoteAddress.Carrier;

/** What is to be said of the way to the media ports, once each address was tried. */
final class MediaFindings {
  private static final String WHAT = "Media port";

  private MediaFindings() {}

  /**
   * Says it.
   *
   * @param named what the server's name leads to
   * @param reaches tries an address by one carrier
   */
  static List<Finding> of(
      WayIn way, Optional<InetAddress> named, BiPredicate<WayIn.Address, Carrier> reaches) {
    var udp = open(way, Carrier.UDP, reaches);
    var tcp = way.tcp() ? open(way, Carrier.TCP, reaches) : List.<WayIn.Address>of();
    var findings = new ArrayList<Finding>();
    if (udp.isEmpty() && tcp.isEmpty()) {
      findings.add(nothing(way, named));
      return findings;
    }
    if (udp.isEmpty()) {
      findings.add(onlyTcp(tcp));
    }
    for (var address : way.addresses()) {
      findings.add(of(address, udp.contains(address), tcp.contains(address)));
    }
    if (tcp.isEmpty() && way.tcp()) {
      findings.add(
          note(
              WHAT,
              "TCP gets through to none of them, so whoever's network blocks UDP cannot take part."
                  + " Open the media port for TCP too."));
    }
    return findings;
  }

  private static List<WayIn.Address> open(
      WayIn way, Carrier carrier, BiPredicate<WayIn.Address, Carrier> reaches) {
    return way.addresses().stream().filter(address -> reaches.test(address, carrier)).toList();
  }

  private static Finding of(WayIn.Address address, boolean udp, boolean tcp) {
    if (!udp && !tcp) {
      return note(WHAT, address + " is not reached from here.");
    }
    var carriers = udp && tcp ? "UDP and TCP get" : udp ? "UDP gets" : "TCP gets";
    return ok(WHAT, carriers + " through to " + address + ".");
  }

  private static Finding onlyTcp(List<WayIn.Address> tcp) {
    return problem(
        WHAT,
        "UDP is blocked between here and the server; TCP gets through, so meetings work from here,"
            + " but on a bad line sound and picture lag.",
        "Open UDP to " + listed(tcp) + ", in the server's firewall and in this network's.");
  }

  /** The page came from where the name leads; if media are offered elsewhere, that is the fault. */
  private static Finding nothing(WayIn way, Optional<InetAddress> named) {
    var offered = way.addresses().stream().map(WayIn.Address::host).map(InetAddress::ofLiteral);
    if (named.isPresent() && offered.noneMatch(named.get()::equals)) {
      return problem(
          WHAT,
          "The server's name leads to "
              + named.get().getHostAddress()
              + ", but it offers media at "
              + (way.addresses().isEmpty() ? "no public address" : listed(way.addresses()))
              + ", where nothing gets through from here.",
          "Set media-address = \""
              + named.get().getHostAddress()
              + "\" on the server, unless that is a proxy's address: then the server's own.");
    }
    return problem(
        WHAT,
        "Pages get through from here, but neither UDP"
            + (way.tcp() ? " nor TCP" : "")
            + " to "
            + listed(way.addresses())
            + ": a firewall or a proxy in between lets nothing else pass.",
        "Open the media port for UDP and TCP in the server's firewall and in this network's, or give"
            + " the server a TURN server on port 443 (turn-urls).");
  }

  private static String listed(List<WayIn.Address> addresses) {
    return addresses.stream().map(WayIn.Address::toString).collect(Collectors.joining(", "));
  }
}
