package plenum.server.identity;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Sessions that last as long as the program. */
public final class MemorySessionStore implements SessionStore {
  private final Map<String, Session> sessions = new ConcurrentHashMap<>();

  @Override
  public void keep(String hash, Session session) {
    sessions.put(hash, session);
  }

  @Override
  public Optional<Session> session(String hash) {
    return Optional.ofNullable(sessions.get(hash));
  }

  @Override
  public void forget(String hash) {
    sessions.remove(hash);
  }

  @Override
  public void forgetExpired(Instant now) {
    sessions.values().removeIf(session -> !now.isBefore(session.expires()));
  }
}
