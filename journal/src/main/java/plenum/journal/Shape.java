package plenum.journal;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/**
 * How one type of event stands in the journal: the name that is pinned for ever, the version of its
 * present shape, how each older shape becomes the next one, and which of its components are sealed.
 * Immutable; each method returns a new one.
 */
public final class Shape<E> {
  private static final Set<Class<?>> CAN_BE_EMPTY =
      Set.of(Optional.class, List.class, Set.class, Map.class);

  private final String name;
  private final Class<E> record;
  private final SortedMap<Integer, Upgrade> upgrades;
  private final Set<String> sealedComponents;
  private final Function<E, Optional<String>> owner;

  /** Turns the JSON of one version into that of the next. */
  @FunctionalInterface
  public interface Upgrade {
    /**
     * The fields, public and sealed ones together, as the next version has them; may change and
     * return what it is given. Sealed fields are absent where they were taken away.
     */
    ObjectNode apply(ObjectNode fields);
  }

  private Shape(
      String name,
      Class<E> record,
      SortedMap<Integer, Upgrade> upgrades,
      Set<String> sealedComponents,
      Function<E, Optional<String>> owner) {
    this.name = name;
    this.record = record;
    this.upgrades = Collections.unmodifiableSortedMap(upgrades);
    this.sealedComponents = Set.copyOf(sealedComponents);
    this.owner = owner;
  }

  /** A type in its first version, all of it public. */
  public static <E> Shape<E> of(String name, Class<E> record) {
    if (name.isEmpty() || !record.isRecord()) {
      throw new IllegalArgumentException("'%s' %s is not a named record".formatted(name, record));
    }
    return new Shape<>(name, record, new TreeMap<>(), Set.of(), _ -> Optional.empty());
  }

  /** The type has one more version; {@code upgrade} leads from the one before to it. */
  public Shape<E> then(Upgrade upgrade) {
    var longer = new TreeMap<>(upgrades);
    longer.put(version(), upgrade);
    return new Shape<>(name, record, longer, sealedComponents, owner);
  }

  /**
   * These components are for {@code owner} alone. Each is an Optional, List, Set or Map: empty is
   * what the event says without its sealed part.
   *
   * @param owner who may read them; empty if this event has nothing sealed, and then the components
   *     must be empty
   */
  public Shape<E> sealing(Function<E, Optional<String>> owner, String... components) {
    for (var component : components) {
      if (!CAN_BE_EMPTY.contains(type(component))) {
        throw new IllegalArgumentException(
            "%s.%s is sealed, so it must be an Optional, List, Set or Map"
                .formatted(name, component));
      }
    }
    return new Shape<>(name, record, upgrades, Set.of(components), owner);
  }

  String name() {
    return name;
  }

  Class<E> record() {
    return record;
  }

  int version() {
    return upgrades.size() + 1;
  }

  Set<String> sealedComponents() {
    return sealedComponents;
  }

  Optional<String> ownerOf(E event) {
    return owner.apply(event);
  }

  ObjectNode upgraded(ObjectNode fields, int from) {
    var json = fields;
    for (var upgrade : upgrades.tailMap(from).values()) {
      json = upgrade.apply(json);
    }
    return json;
  }

  Class<?> type(String component) {
    for (var candidate : record.getRecordComponents()) {
      if (candidate.getName().equals(component)) {
        return candidate.getType();
      }
    }
    throw new IllegalArgumentException(name + " has no component " + component);
  }
}
