package plenum.server.doctor;

import static plenum.server.doctor.Finding.ok;
import static plenum.server.doctor.Finding.problem;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether the address as which the world sees this computer is one that it offers for media. */
final class AddressFindings {
  private static final String WHAT = "Seen from outside";

  private AddressFindings() {}

  /**
   * Says it.
   *
   * @param server who was asked
   * @param seen what it answered; empty if it did not
   * @param configured the addresses that {@code media-address} names
   * @param own the computer's own
   */
  static Finding of(
      String server,
      Optional<InetAddress> seen,
      List<InetAddress> configured,
      List<InetAddress> own) {
    if (seen.isEmpty()) {
      return problem(
          WHAT,
          "The STUN server " + server + " does not answer.",
          "Correct stun-server, or let UDP out to it; or set media-address instead.");
    }
    var address = seen.get().getHostAddress();
    var words = server + " sees this computer at " + address;
    if (own.contains(seen.get())) {
      return ok(WHAT, words + ", which is its own address.");
    }
    if (configured.isEmpty()) {
      return ok(WHAT, words + "; the server offers that address from its next start.");
    }
    return configured.contains(seen.get())
        ? ok(WHAT, words + ", which media-address names.")
        : problem(
            WHAT,
            words + ", but media-address says " + listed(configured) + ".",
            "Set media-address = \"" + address + "\", or leave it out: then that is offered.");
  }

  private static String listed(List<InetAddress> addresses) {
    return addresses.stream().map(InetAddress::getHostAddress).collect(Collectors.joining(", "));
  }
}
