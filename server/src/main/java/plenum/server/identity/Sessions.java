package plenum.server.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Opens, finds and ends conveners' sessions. Thread-safe if the store and the generator are. */
public final class Sessions {
  private static final int SECRET_OCTETS = 32;

  private final SessionStore store;
  private final RandomGenerator random;
  private final Duration length;

  /** {@code random} must be cryptographically strong: its output is the session's secret. */
  public Sessions(SessionStore store, RandomGenerator random, Duration length) {
    this.store = store;
    this.random = random;
    this.length = length;
  }

  /** What the browser is to hold; the store never sees it. */
  public String open(Account account, Instant now) {
    store.forgetExpired(now);
    var octets = new byte[SECRET_OCTETS];
    random.nextBytes(octets);
    var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
    store.keep(hash(secret), new Session(account.id(), now.plus(length)));
    return secret;
  }

  public Optional<Session> session(String secret, Instant now) {
    return store.session(hash(secret)).filter(session -> now.isBefore(session.expires()));
  }

  public void end(String secret) {
    store.forget(hash(secret));
  }

  public Duration length() {
    return length;
  }

  private static String hash(String secret) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return Base64.getEncoder()
          .encodeToString(digest.digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every JDK has SHA-256", missing);
    }
  }
}
