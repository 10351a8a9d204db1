package plenum.server.command;

import java.io.PrintStream;
import java.net.URI;
import plenum.server.invitation.QrPicture;

/**
 * What a server says when it has started. The last two lines are always the same two, for people
 * who read nothing else and for programs that read the last lines.
 *
 * @param database which one and where
 * @param address where people reach the server; every link carries it
 * @param media the UDP ports, as a sentence's end
 * @param reach how far the address reaches
 */
public record Welcome(
    String version,
    String database,
    URI address,
    String media,
    Reach reach,
    URI signIn,
    URI trial) {

  /** How far the links reach. */
  public enum Reach {
    THIS_COMPUTER,
    LOCAL_NETWORK,
    PUBLIC
  }

  public void print(PrintStream out) {
    out.println("Plenum " + version);
    out.println("  Database  " + database);
    out.println("  Address   " + address);
    out.println("  Media     " + media);
    switch (reach) {
      case THIS_COMPUTER ->
          out.println(
              "  Links work on this computer only. Set public-url, or start with --lan for your"
                  + " network.");
      case LOCAL_NETWORK -> out.print(localNetwork());
      case PUBLIC -> {}
    }
    out.println("Convener's sign-in link: " + signIn);
    out.println("Try it alone: " + trial);
    out.flush();
  }

  private String localNetwork() {
    return """

    %1$s
    Open %2$s on a phone or another computer of this network.
    The certificate is this server's own, so each browser warns once:
      Chrome, Edge   "Your connection is not private" (NET::ERR_CERT_AUTHORITY_INVALID)
                     press "Advanced", then "Proceed to %3$s (unsafe)"
      Firefox        "Warning: Potential Security Risk Ahead" (SEC_ERROR_UNKNOWN_ISSUER or
                     MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT)
                     press "Advanced...", then "Accept the Risk and Continue"
    Go on only on a network that you trust.

    """
        .formatted(QrPicture.terminal(address.toString()), address, address.getHost());
  }
}
