package plenum.rehearsal.seat;

import java.lang.foreign.MemorySegment;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.random.RandomGenerator;
import plenum.media.net.RemoteAddress;
import plenum.media.octets.Octets;

/** One direction of a socket under {@link Conditions}. Confined to the loop's thread. */
final class DelayLine {
  /** Ten seconds of what a page receives; what exceeds it is lost. */
  private static final int MOST = 8_192;

  /** Where a datagram goes on. */
  @FunctionalInterface
  interface Exit {
    void pass(MemorySegment data, int length, RemoteAddress address, long nowNanos);
  }

  @SuppressWarnings("ArrayRecordComponent") // Internal, never compared.
  private record Held(byte[] data, RemoteAddress address, long dueNanos) {}

  private final double loss;
  private final long delay;
  private final RandomGenerator random;
  private final Exit exit;
  private final Deque<Held> held = new ArrayDeque<>();

  DelayLine(Conditions conditions, RandomGenerator random, Exit exit) {
    loss = conditions.loss();
    delay = conditions.delay().toNanos();
    this.random = random;
    this.exit = exit;
  }

  void enter(MemorySegment data, int length, RemoteAddress address, long nowNanos) {
    if (loss > 0 && random.nextDouble() < loss) {
      return;
    }
    if (delay == 0) {
      exit.pass(data, length, address, nowNanos);
    } else if (held.size() < MOST) {
      held.add(new Held(Octets.bytes(data, 0, length), address, nowNanos + delay));
    }
  }

  /** Lets go what is due; {@code buffer} is written over. */
  void release(MemorySegment buffer, long nowNanos) {
    while (!held.isEmpty() && held.getFirst().dueNanos <= nowNanos) {
      var due = held.removeFirst();
      Octets.put(buffer, 0, due.data);
      exit.pass(buffer, due.data.length, due.address, nowNanos);
    }
  }

  long deadlineNanos() {
    return held.isEmpty() ? Long.MAX_VALUE : held.getFirst().dueNanos;
  }
}
