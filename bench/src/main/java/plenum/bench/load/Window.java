package plenum.bench.load;

/**
 * The packets of one stream that are measured: from the first that was sent after the beginning to
 * the last before the end. Before it has ended, it is open.
 */
final class Window {
  private long from = Long.MAX_VALUE;
  private long to = Long.MAX_VALUE;

  void begin(long index) {
    from = index;
  }

  void end(long index) {
    to = index;
  }

  boolean holds(long index) {
    return index >= from && index < to;
  }

  /** Where a packet stands in the window; asked only of one that it holds. */
  int place(long index) {
    return (int) (index - from);
  }

  /** How many packets it spans, once ended. */
  int size() {
    return (int) (to - from);
  }
}
