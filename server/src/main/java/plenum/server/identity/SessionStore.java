package plenum.server.identity;

import java.time.Instant;
import java.util.Optional;

/**
 * Where sessions are kept, by the hash of what the browser holds: who reads the store cannot sign
 * in with it. Implementations are thread-safe.
 */
public interface SessionStore {
  void keep(String hash, Session session);

  Optional<Session> session(String hash);

  void forget(String hash);

  void forgetExpired(Instant now);
}
