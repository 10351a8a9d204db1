package plenum.server.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Counts tries to sign in by a key, such as an address or a name, in fixed windows. Thread-safe;
 * memory is bounded by forgetting the key that began longest ago.
 */
public final class SignInRate {
  /** Ten guesses in five minutes are many for a person and 2,880 a day for a machine. */
  private static final int TRIES = 10;

  private static final Duration WINDOW = Duration.ofMinutes(5);

  /** About 1 MB; an attacker with more addresses only makes the oldest be forgotten. */
  private static final int KEYS = 10_000;

  private record Count(Instant since, int tries) {}

  private final Map<String, Count> counts =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
          return size() > KEYS;
        }
      };

  /** Counts one try; gives the time to wait if there were too many already. */
  public synchronized Optional<Duration> tryOnce(String key, Instant now) {
    var count = counts.get(key);
    if (count == null || !now.isBefore(count.since().plus(WINDOW))) {
      counts.remove(key);
      counts.put(key, new Count(now, 1));
      return Optional.empty();
    }
    if (count.tries() >= TRIES) {
      return Optional.of(Duration.between(now, count.since().plus(WINDOW)));
    }
    counts.put(key, new Count(count.since(), count.tries() + 1));
    return Optional.empty();
  }

  /** Somebody has signed in: the tries before it are forgiven. */
  public synchronized void forgive(String key) {
    counts.remove(key);
  }
}
