package plenum.server.meeting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import plenum.conference.command.DeviceKey;

/** What a browser proves itself by, to have its seat and to read what that seat may read. */
public final class BrowserSecret {
  private BrowserSecret() {}

  /** The journal keeps the hash; the secret itself stays in the browser. */
  public static DeviceKey key(String secret) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
      return new DeviceKey(HexFormat.of().formatHex(hash));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }
}
