package plenum.server.identity;

import java.time.Instant;

/**
 * The seam behind which a convener is recognised. Local accounts stand here now; another way, such
 * as OpenID Connect, is another implementation. Implementations are thread-safe.
 */
public interface Accounts {
  /**
   * @param from the peer's address, by which tries are counted
   */
  SignIn byPassword(String name, String password, String from, Instant now);

  /**
   * @param token the text from a sign-in link
   * @param from the peer's address, by which tries are counted
   */
  SignIn byLink(String token, String from, Instant now);
}
