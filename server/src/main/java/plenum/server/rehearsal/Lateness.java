package plenum.server.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import plenum.rehearsal.measure.Spread;
import plenum.rehearsal.report.Delay;
import plenum.rehearsal.rules.Span;
import plenum.rehearsal.seat.SeatLoop;

/**
 * Measures how late the seats' own loop is: what is asked of it now, it does so much later. A timer
 * that is late itself counts as well.
 */
final class Lateness implements AutoCloseable {
  /** Packets of sound are as far apart. */
  private static final long EVERY = 20_000_000;

  /** Later than this it was held up. */
  private static final long HELD_UP = 100_000_000;

  private final SeatLoop loop;
  private final List<Span> heldUp = new ArrayList<>();
  private final Spread spread = new Spread();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          task -> Thread.ofPlatform().daemon().name("lateness").unstarted(task));
  private long expected;

  Lateness(SeatLoop loop) {
    this.loop = loop;
    expected = loop.nowNanos();
    var _ = timer.scheduleAtFixedRate(this::ask, 0, EVERY, TimeUnit.NANOSECONDS);
  }

  private void ask() {
    long wanted = expected;
    expected += EVERY;
    loop.post(() -> add(wanted, loop.nowNanos()));
  }

  private synchronized void add(long wanted, long acted) {
    spread.add(Math.max(0, acted - wanted));
    if (acted - wanted <= HELD_UP) {
      return;
    }
    boolean goesOn = !heldUp.isEmpty() && heldUp.getLast().until() >= wanted;
    long from = goesOn ? heldUp.removeLast().from() : wanted;
    heldUp.add(new Span(from, acted));
  }

  /** When what was asked had to wait for more than a tenth of a second, in order. */
  synchronized List<Span> heldUp() {
    return List.copyOf(heldUp);
  }

  synchronized Delay soFar() {
    return Participant.delay(spread);
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
