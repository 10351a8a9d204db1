package plenum.media.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * How one conference lies across the shards, as one of them sees it: which sources come in here,
 * which shards have listeners for them, and which sources of others are wanted here. In an engine
 * of one shard it does nothing.
 */
final class Spread {
  private final String conference;
  private final Crossing crossing;
  private final Map<Origin, Long> here = new HashMap<>();
  private final Map<Integer, Set<Integer>> wantedBy = new HashMap<>();
  private Set<Integer> announced = Set.of();

  Spread(String conference, Crossing crossing) {
    this.conference = conference;
    this.crossing = crossing;
  }

  private boolean alone() {
    return crossing.shards() == 1;
  }

  /** A source comes in here, by the transport of this order. */
  void arrive(Origin origin, long order) {
    if (!alone()) {
      here.put(origin, order);
      tell(origin, order);
    }
  }

  void depart(Origin origin) {
    Long order = here.remove(origin);
    if (order != null) {
      crossing.listeners(conference, origin, order, 0);
    }
  }

  /** Another shard has outlets that are routed to these sources, and to no others. */
  void wanted(int shard, Set<Integer> sources) {
    if (sources.isEmpty()) {
      wantedBy.remove(shard);
    } else {
      wantedBy.put(shard, sources);
    }
    here.forEach(this::tell);
  }

  private void tell(Origin origin, long order) {
    long shards = 0;
    for (var wish : wantedBy.entrySet()) {
      shards |= wish.getValue().contains(origin.number()) ? 1L << wish.getKey() : 0;
    }
    crossing.listeners(conference, origin, order, shards);
  }

  /**
   * Tells the others what is wanted here, if that has changed; also what comes in here, since a
   * later transport may bring it to another shard.
   */
  void announce(Set<Integer> wanted) {
    if (!alone() && !wanted.equals(announced)) {
      announced = Set.copyOf(wanted);
      crossing.announce(conference, announced);
    }
  }

  boolean empty() {
    return here.isEmpty() && wantedBy.isEmpty();
  }
}
