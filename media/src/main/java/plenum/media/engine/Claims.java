package plenum.media.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What several transports may claim, each under a key: the one of the latest transport holds it,
 * whichever comes first, and when that one gives it up, the latest of those that are left.
 */
final class Claims<K, T> {
  private final Map<K, List<Claim<T>>> claims = new HashMap<>();

  /** By the transport of this order, which is higher the later it was answered. */
  private record Claim<T>(T it, long order) {}

  /** Who holds the key, or null. */
  @Nullable T holder(K key) {
    var all = claims.get(key);
    return all == null ? null : all.getLast().it;
  }

  /** True if it holds the key from now on. */
  boolean claim(K key, T it, long order) {
    var all = claims.computeIfAbsent(key, _ -> new ArrayList<>());
    int place = all.size();
    while (place > 0 && all.get(place - 1).order > order) {
      place--;
    }
    all.add(place, new Claim<>(it, order));
    return place == all.size() - 1;
  }

  /** True if it held the key until now. */
  boolean release(K key, T it) {
    var all = claims.get(key);
    boolean held = all != null && all.getLast().it == it;
    if (all != null && all.removeIf(claim -> claim.it == it) && all.isEmpty()) {
      claims.remove(key);
    }
    return held;
  }

  /** The keys that are held. */
  Set<K> keys() {
    return claims.keySet();
  }

  /** For each key and who holds it. */
  void forEach(BiConsumer<K, T> action) {
    claims.forEach((key, all) -> action.accept(key, all.getLast().it));
  }

  boolean isEmpty() {
    return claims.isEmpty();
  }
}
