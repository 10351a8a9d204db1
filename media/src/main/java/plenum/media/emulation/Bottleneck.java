package plenum.media.emulation;

import java.util.ArrayDeque;
import java.util.function.Consumer;

/**
 * A queue before a line of limited rate, first in, first out. Work is counted in bits times 10^9,
 * so that a nanosecond does exactly as many units as the rate says; what a whole nanosecond did too
 * much for one datagram is credited to the next that waits. So the throughput is exact over any
 * length of time, and a change of rate counts from its instant, in the middle of a datagram too.
 */
final class Bottleneck {
  private static final long UNITS_PER_BIT = 1_000_000_000;

  private final Agenda agenda;
  private final Consumer<Datagram> out;
  private final ArrayDeque<Datagram> waiting = new ArrayDeque<>();
  private long waitingOctets; // without the head, which is on its way out
  private long rate;
  private long remaining; // units of the head still to do, as of sinceNanos
  private long sinceNanos;
  private long turn; // tells a planned end that a change of rate has overtaken

  Bottleneck(Agenda agenda, Consumer<Datagram> out) {
    this.agenda = agenda;
    this.out = out;
  }

  /** False if there is no room. */
  boolean offer(Datagram datagram, Queue limit) {
    if (rate == 0) {
      out.accept(datagram);
      return true;
    }
    if (!waiting.isEmpty() && waitingOctets + datagram.octets.length > room(limit)) {
      return false;
    }
    waiting.add(datagram);
    if (waiting.size() == 1) {
      begin(0);
    } else {
      waitingOctets += datagram.octets.length;
    }
    return true;
  }

  /** From now on; 0 lets everything through at once. */
  void rate(long bitsPerSecond) {
    settle();
    rate = bitsPerSecond;
    turn++;
    if (rate > 0) {
      if (!waiting.isEmpty()) {
        plan();
      }
      return;
    }
    waitingOctets = 0;
    while (!waiting.isEmpty()) {
      out.accept(waiting.remove());
    }
  }

  private long room(Queue limit) {
    return switch (limit) {
      case Queue.Octets octets -> octets.limit();
      case Queue.Time time -> (long) (rate / 8.0 * time.limit().toNanos() / 1e9);
    };
  }

  private void begin(long credit) {
    remaining = waiting.element().bits() * UNITS_PER_BIT - credit;
    sinceNanos = agenda.nowNanos();
    plan();
  }

  private void plan() {
    long mine = turn;
    long takes = remaining <= 0 ? 0 : (remaining - 1) / rate + 1;
    agenda.put(
        sinceNanos + takes,
        () -> {
          if (turn == mine) {
            end();
          }
        });
  }

  private void end() {
    settle();
    var done = waiting.remove();
    if (!waiting.isEmpty()) {
      waitingOctets -= waiting.element().octets.length;
      begin(-remaining);
    }
    out.accept(done);
  }

  /** Brings the head's remaining work up to now. */
  private void settle() {
    if (!waiting.isEmpty()) {
      remaining -= (agenda.nowNanos() - sinceNanos) * rate;
      sinceNanos = agenda.nowNanos();
    }
  }
}
