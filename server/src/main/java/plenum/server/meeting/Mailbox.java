package plenum.server.meeting;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The one thread of a conference: tasks in the order of posting, and a turn of the clock when one
 * is due. A task that fails is logged and the next one runs.
 */
final class Mailbox implements AutoCloseable {
  private static final Logger LOG = System.getLogger(Mailbox.class.getName());

  /** Pages are limited before they post; so many wait only if the database hangs. */
  private static final int CAPACITY = 10_000;

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>(CAPACITY);
  private final InstantSource clock;
  private final Clockwork clockwork;
  private final Thread thread;
  private volatile boolean open = true;

  /** What a conference does by the clock. */
  interface Clockwork {
    /** Does what is due and says when it wants to be called again. */
    Instant turn(Instant now);
  }

  Mailbox(String name, InstantSource clock, Clockwork clockwork) {
    this.clock = clock;
    this.clockwork = clockwork;
    thread = Thread.ofVirtual().name(name).unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  /** Queues a task; false if so many wait that this one cannot. Any thread may post. */
  boolean post(Runnable task) {
    return open && tasks.offer(task);
  }

  private void run() {
    Instant next = clock.instant();
    while (open) {
      try {
        Runnable task = tasks.poll(wait(next), TimeUnit.MILLISECONDS);
        if (task != null) {
          task.run();
        }
        next = clockwork.turn(clock.instant());
      } catch (InterruptedException stopped) {
        open = false;
      } catch (RuntimeException fault) {
        LOG.log(Level.ERROR, "a task of " + thread.getName() + " failed", fault);
      }
    }
  }

  private long wait(Instant next) {
    long wait = Duration.between(clock.instant(), next).toMillis();
    return Math.clamp(wait, 0, LONGEST_WAIT.toMillis());
  }

  /** Runs no further task. */
  @Override
  public void close() {
    open = false;
    tasks.offer(() -> {});
  }
}
