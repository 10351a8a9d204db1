package plenum.server.local;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import plenum.server.http.Problem;

/**
 * Asks for the token in every question at the local door: other users of this computer reach it
 * too.
 */
public final class LocalGuard {
  private static final Problem REFUSED =
      new Problem(401, "not-the-owner", "Only the owner of the data folder may ask this.", null);

  private final byte[] expected;

  public LocalGuard(String token) {
    this.expected = ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
  }

  /** Answers with a refusal, and gives false, unless the request carries the token. */
  public boolean allows(Context context) {
    var given = context.header("Authorization");
    boolean right =
        given != null && MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8));
    if (!right) {
      REFUSED.answer(context);
    }
    return right;
  }
}
