package plenum.server.rehearsal;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import plenum.rehearsal.measure.Spread;
import plenum.rehearsal.report.Delay;
import plenum.rehearsal.seat.SeatLoop;

/**
 * Measures how late the seats' own loop is: what is asked of it now, it does so much later. A timer
 * that is late itself counts as well.
 */
final class Lateness implements AutoCloseable {
  /** Packets of sound are as far apart. */
  private static final long EVERY = 20_000_000;

  private final SeatLoop loop;
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
    loop.post(() -> add(loop.nowNanos() - wanted));
  }

  private synchronized void add(long nanos) {
    spread.add(Math.max(0, nanos));
  }

  synchronized Delay soFar() {
    return Participant.delay(spread);
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
