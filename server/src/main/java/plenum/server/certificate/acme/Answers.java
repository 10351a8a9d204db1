package plenum.server.certificate.acme;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What the server answers to an authority's questions while an order is open. Any thread. */
public final class Answers {
  private final Map<String, String> byToken = new ConcurrentHashMap<>();

  /** The key authorization (RFC 8555 section 8.1) for this token. */
  public Optional<String> to(String token) {
    return Optional.ofNullable(byToken.get(token));
  }

  void put(String token, String authorization) {
    byToken.put(token, authorization);
  }

  void forget(String token) {
    byToken.remove(token);
  }
}
