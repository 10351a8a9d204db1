package plenum.server.meeting;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The allowance of each seat and phone, kept beyond its connections: who was cut off for sending
 * too much does not begin anew by coming again. Thread-safe.
 */
final class Allowances {
  private final Map<Key, Allowance> all = new ConcurrentHashMap<>();

  private record Key(String conference, String sender) {}

  /** There are no more of them than links that were signed; those at rest are let go. */
  Allowance of(String conference, String sender, long nowMillis) {
    all.values().removeIf(allowance -> allowance.untouched(nowMillis));
    return all.computeIfAbsent(new Key(conference, sender), _ -> new Allowance(nowMillis));
  }
}
