package plenum.media.net;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Who may release a resource that one thread works with and any thread may close: whoever is last.
 * A file descriptor must not be closed under a thread inside a call on it, for its number is given
 * out again at once. Costs the working thread two uncontended exchanges per call.
 */
final class Occupancy {
  private static final int FREE = 0;
  private static final int BUSY = 1;
  private static final int CLOSING = 2;
  private static final int CLOSED = 3;

  private final AtomicInteger state = new AtomicInteger(FREE);

  /**
   * Whether the caller may work; false once closed. Throws {@link IllegalStateException} if another
   * thread is at work.
   */
  boolean enter() {
    int seen = state.compareAndExchange(FREE, BUSY);
    if (seen == BUSY) {
      throw new IllegalStateException("Two threads use one port at once");
    }
    return seen == FREE;
  }

  /** After {@link #enter}; true if the caller must now release the resource. */
  boolean leave() {
    return !state.compareAndSet(BUSY, FREE) && state.compareAndSet(CLOSING, CLOSED);
  }

  /** True if the caller must now release the resource; false if somebody else does or did. */
  boolean close() {
    int before = state.getAndUpdate(now -> now == FREE ? CLOSED : now == BUSY ? CLOSING : now);
    return before == FREE;
  }

  boolean open() {
    int now = state.get();
    return now == FREE || now == BUSY;
  }
}
