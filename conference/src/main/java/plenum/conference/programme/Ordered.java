package plenum.conference.programme;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;

/**
 * Unmodifiable copies that keep the order in which things were given: the order of the sides is
 * protocol, and {@code Map.copyOf} forgets it.
 */
public final class Ordered {
  private Ordered() {}

  public static <K, V> SequencedMap<K, V> copyOf(Map<K, V> map) {
    return Collections.unmodifiableSequencedMap(new LinkedHashMap<>(map));
  }

  public static <T> SequencedSet<T> copyOf(Set<T> set) {
    return Collections.unmodifiableSequencedSet(new LinkedHashSet<>(set));
  }

  /** The map with one entry put in its old place, or at the end when it is new. */
  public static <K, V> SequencedMap<K, V> with(Map<K, V> map, K key, V value) {
    var changed = new LinkedHashMap<>(map);
    changed.put(key, value);
    return Collections.unmodifiableSequencedMap(changed);
  }

  public static <K, V> SequencedMap<K, V> without(Map<K, V> map, K key) {
    var changed = new LinkedHashMap<>(map);
    changed.remove(key);
    return Collections.unmodifiableSequencedMap(changed);
  }
}
