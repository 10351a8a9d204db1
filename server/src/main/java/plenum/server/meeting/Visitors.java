package plenum.server.meeting;

import java.util.HashMap;
import java.util.Map;

/**
 * How many connections each address has. Who has not greeted yet holds no link as far as anybody
 * knows, so of these there are few; a whole delegation may sit behind one address. Thread-safe.
 */
final class Visitors {
  /** At once and not greeted. A room that reloads together needs a few dozen. */
  static final int MOST_STRANGERS = 100;

  /**
   * At once. More than the seats of a conference behind one address; fewer keeps a ministry out.
   */
  static final int MOST = 2_000;

  private final Map<String, Count> counts = new HashMap<>();

  private record Count(int strangers, int all) {}

  private static final Count NOBODY = new Count(0, 0);

  /** Whether another connection would be let in. */
  synchronized boolean mayCome(String address) {
    return room(counts.getOrDefault(address, NOBODY));
  }

  private static boolean room(Count count) {
    return count.strangers() < MOST_STRANGERS && count.all() < MOST;
  }

  /** Counts a connection in; false, and it is not counted, if there are too many. */
  synchronized boolean comes(String address) {
    var count = counts.getOrDefault(address, NOBODY);
    if (!room(count)) {
      return false;
    }
    counts.put(address, new Count(count.strangers() + 1, count.all() + 1));
    return true;
  }

  /** One of its connections has shown a good link. */
  synchronized void greets(String address) {
    counts.computeIfPresent(address, (_, count) -> new Count(count.strangers() - 1, count.all()));
  }

  synchronized void goes(String address, boolean greeted) {
    counts.computeIfPresent(
        address,
        (_, count) -> {
          var left = new Count(count.strangers() - (greeted ? 0 : 1), count.all() - 1);
          return left.all() == 0 ? null : left;
        });
  }
}
