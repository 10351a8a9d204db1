package plenum.server.whip;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import plenum.conference.command.DeviceKey;

/** The token of a request's Authorization header, as it was sent (RFC 6750, section 2.1). */
record Bearer(String text) {
  private static final String SCHEME = "Bearer ";

  static Optional<Bearer> of(Context context) {
    var header = context.header("Authorization");
    return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? Optional.of(new Bearer(header.substring(SCHEME.length()).strip()))
        : Optional.empty();
  }

  /** By which the token is recognised again without being kept. */
  DeviceKey key() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return new DeviceKey(
          HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8))));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every JDK has SHA-256", missing);
    }
  }

  /** Never the token. */
  @Override
  public String toString() {
    return "Bearer";
  }
}
