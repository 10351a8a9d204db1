package plenum.server.publication;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import plenum.press.publication.Edition;
import plenum.press.publication.Site;
import plenum.press.publication.desk.Courier;

/** One courier's rounds, on a thread of its own: a desk that hangs holds up nothing else. */
final class DeskRound implements AutoCloseable {
  private static final Logger LOG = System.getLogger(DeskRound.class.getName());
  private static final Duration RETRY = Duration.ofSeconds(30);

  private final Courier courier;
  private final InstantSource clock;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          task -> Thread.ofPlatform().daemon().name("courier").unstarted(task));

  /** The one round to come by the clock; on the courier's thread. */
  private Optional<Future<?>> later = Optional.empty();

  DeskRound(Courier courier, InstantSource clock) {
    this.courier = courier;
    this.clock = clock;
  }

  /** Hands over what may be seen; nothing is waited for. */
  void offer(Site site, List<Edition> editions) {
    var _ =
        execute(
            Duration.ZERO,
            () -> {
              courier.offer(site, editions);
              return courier.turn();
            });
  }

  private interface Round {
    Optional<Instant> go() throws IOException, InterruptedException;
  }

  private Optional<Future<?>> execute(Duration time, Round round) {
    try {
      return Optional.of(thread.schedule(() -> go(round), time.toMillis(), TimeUnit.MILLISECONDS));
    } catch (RejectedExecutionException ended) {
      LOG.log(Level.DEBUG, "what waits for the desk waits for the next start");
      return Optional.empty();
    }
  }

  private void go(Round round) {
    later.ifPresent(turn -> turn.cancel(false));
    later = Optional.empty();
    try {
      later =
          round
              .go()
              .map(next -> Duration.between(clock.instant(), next))
              .flatMap(wait -> execute(wait.isNegative() ? Duration.ZERO : wait, courier::turn));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (IOException | RuntimeException failed) {
      LOG.log(Level.WARNING, "the desk''s queue cannot be used: {0}", failed.getMessage());
      later = execute(RETRY, courier::turn);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
