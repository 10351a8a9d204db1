package plenum.media.sdp;

import java.util.regex.Pattern;
import plenum.media.ice.IceCredentials;

/** Reads what authenticates connectivity checks (RFC 8839 section 5.4). */
final class CredentialReader {
  private static final Pattern UFRAG = Pattern.compile("[A-Za-z0-9+/]{4,256}");
  private static final Pattern PASSWORD = Pattern.compile("[A-Za-z0-9+/]{22,256}");

  private CredentialReader() {}

  static IceCredentials of(Section section, Section session) throws SdpException {
    return new IceCredentials(
        value(section, session, "ice-ufrag", UFRAG, "4 to 256"),
        value(section, session, "ice-pwd", PASSWORD, "22 to 256"));
  }

  private static String value(
      Section section, Section session, String name, Pattern pattern, String length)
      throws SdpException {
    var right = "a=" + name + ": and " + length + " letters, digits, + or /";
    var line = section.firstHereOr(session, name).orElse(null);
    if (line == null) {
      throw section.head().refuse("there is no a=" + name, right);
    }
    // The value is not quoted: it may be nearly the password.
    if (!pattern.matcher(line.argument()).matches()) {
      throw line.refuse(
          "a=" + name + " has " + line.argument().length() + " characters or a wrong one", right);
    }
    return line.argument();
  }
}
