package plenum.rehearsal.seat;

import java.util.Map;
import java.util.TreeMap;

/** What one incoming stream lacks and when to ask for it again (RFC 4585 section 6.2.1). */
final class MissingPackets {
  /** More at once is not a loss but a break, which a key frame mends. */
  private static final int MOST = 128;

  /** Time for packets that were only overtaken. */
  private static final long PATIENCE = 15_000_000;

  private static final long AGAIN = 80_000_000;
  private static final int TRIES = 5;

  private record Asked(long dueNanos, int tries) {}

  private final TreeMap<Long, Asked> missing = new TreeMap<>();

  /** Everything from {@code from} to below {@code to} has not come. */
  void gap(long from, long to, long nowNanos) {
    if (to - from + missing.size() > MOST) {
      missing.clear();
      return;
    }
    for (long sequence = from; sequence < to; sequence++) {
      missing.put(sequence, new Asked(nowNanos + PATIENCE, 0));
    }
  }

  void arrived(long sequence) {
    missing.remove(sequence);
  }

  /** Forgets what is older than this: nobody waits for it any more. */
  void forgetBelow(long sequence) {
    missing.headMap(sequence).clear();
  }

  /** What is to be asked for now, rising. */
  long[] due(long nowNanos) {
    missing.values().removeIf(asked -> asked.tries >= TRIES && asked.dueNanos <= nowNanos);
    var due =
        missing.entrySet().stream()
            .filter(entry -> entry.getValue().dueNanos <= nowNanos)
            .mapToLong(Map.Entry::getKey)
            .toArray();
    for (long sequence : due) {
      missing.computeIfPresent(
          sequence, (_, asked) -> new Asked(nowNanos + AGAIN, asked.tries + 1));
    }
    return due;
  }

  boolean isEmpty() {
    return missing.isEmpty();
  }
}
