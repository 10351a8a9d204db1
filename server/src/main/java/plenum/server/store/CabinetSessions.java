package plenum.server.store;

import java.time.Instant;
import java.util.Optional;
import plenum.journal.Cabinet;
import plenum.server.identity.Session;
import plenum.server.identity.SessionStore;
import tools.jackson.databind.json.JsonMapper;

/** Conveners' sessions in the cabinet, by the hash of what their browsers hold. Thread-safe. */
public final class CabinetSessions implements SessionStore {
  private static final String DRAWER = "sessions";

  private final Cabinet cabinet;
  private final JsonMapper json = JsonMapper.builder().build();

  public CabinetSessions(Cabinet cabinet) {
    this.cabinet = cabinet;
  }

  @Override
  public void keep(String hash, Session session) {
    cabinet.put(DRAWER, hash, json.writeValueAsBytes(session));
  }

  @Override
  public Optional<Session> session(String hash) {
    return cabinet.find(DRAWER, hash).map(document -> json.readValue(document, Session.class));
  }

  @Override
  public void forget(String hash) {
    cabinet.delete(DRAWER, hash);
  }

  @Override
  public void forgetExpired(Instant now) {
    for (String hash : cabinet.list(DRAWER)) {
      if (session(hash).filter(session -> !now.isBefore(session.expires())).isPresent()) {
        forget(hash);
      }
    }
  }
}
