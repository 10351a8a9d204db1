package plenum.media.emulation;

import java.util.Comparator;
import java.util.OptionalLong;
import java.util.PriorityQueue;

/**
 * What is to happen at which virtual time. Things due at the same time happen in the order in which
 * they were put down, which is what makes a run repeat itself.
 */
final class Agenda {
  private final PriorityQueue<Entry> entries =
      new PriorityQueue<>(Comparator.comparingLong(Entry::atNanos).thenComparingLong(Entry::order));
  private long order;
  private long nowNanos = Long.MIN_VALUE;

  private record Entry(long atNanos, long order, Runnable action) {}

  /** The time of what happened last, or of what is happening. */
  long nowNanos() {
    return nowNanos;
  }

  void put(long atNanos, Runnable action) {
    if (atNanos < nowNanos) {
      throw new IllegalArgumentException(
          "It is " + nowNanos + " ns already; nothing can happen at " + atNanos + " ns");
    }
    entries.add(new Entry(atNanos, order++, action));
  }

  OptionalLong nextNanos() {
    var next = entries.peek();
    return next == null ? OptionalLong.empty() : OptionalLong.of(next.atNanos);
  }

  /** Does what is due until then, with what comes due meanwhile. */
  void run(long untilNanos) {
    for (var next = entries.peek();
        next != null && next.atNanos <= untilNanos;
        next = entries.peek()) {
      entries.remove();
      nowNanos = next.atNanos;
      next.action.run();
    }
    nowNanos = Math.max(nowNanos, untilNanos);
  }
}
