package plenum.server.meeting;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The one thread of a conference: tasks in the order of posting, and a turn of the clock after each
 * and when one is due. A task that fails is logged and the next one runs. Any thread may post.
 */
final class Mailbox implements AutoCloseable {
  private static final Logger LOG = System.getLogger(Mailbox.class.getName());

  /** Questions that may wait. Pages are limited before they ask: so many only if a disk hangs. */
  static final int CAPACITY = 10_000;

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  /** After a failed turn, so that what fails each time does not fill log and core. */
  private static final Duration AFTER_FAULT = Duration.ofSeconds(1);

  private static final Duration END = Duration.ofSeconds(5);

  private final BlockingQueue<Letter> letters = new LinkedBlockingQueue<>();
  private final AtomicInteger asked = new AtomicInteger();
  private final InstantSource clock;
  private final Clockwork clockwork;
  private final Thread thread;
  private volatile boolean open = true;
  private volatile boolean ended;

  /** What a conference does by the clock. */
  interface Clockwork {
    /** Does what is due and says when it wants to be called again. */
    Instant turn(Instant now);
  }

  /** What is to be done on the conference's thread. */
  @FunctionalInterface
  interface Task {
    void run();

    /** Instead of {@link #run}, once no task runs any more. */
    default void dropped() {}
  }

  private record Letter(Task task, boolean question) {}

  Mailbox(String name, InstantSource clock, Clockwork clockwork) {
    this.clock = clock;
    this.clockwork = clockwork;
    thread = Thread.ofVirtual().name(name).unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  /** Queues a question; false, and then it never runs, if too many wait or the box is closed. */
  boolean post(Task task) {
    if (asked.incrementAndGet() > CAPACITY) {
      asked.decrementAndGet();
      return false;
    }
    return queue(new Letter(task, true));
  }

  /**
   * Queues news, which cannot be refused: there is only so much of it as there are lines and pages.
   * False if the box is closed.
   */
  boolean tell(Task task) {
    return queue(new Letter(task, false));
  }

  private boolean queue(Letter letter) {
    if (!open) {
      return false;
    }
    letters.add(letter);
    return !ended || !letters.remove(letter);
  }

  private void run() {
    Instant next = clock.instant();
    while (open) {
      try {
        Letter letter = letters.poll(wait(next), TimeUnit.MILLISECONDS);
        if (letter != null) {
          carryOut(letter);
        }
        next = turn();
      } catch (InterruptedException stopped) {
        open = false;
      }
    }
    ended = true;
    for (var left = letters.poll(); left != null; left = letters.poll()) {
      left.task().dropped();
    }
  }

  private void carryOut(Letter letter) {
    if (letter.question()) {
      asked.decrementAndGet();
    }
    try {
      letter.task().run();
    } catch (RuntimeException | Error fault) {
      LOG.log(Level.ERROR, "a task of " + thread.getName() + " failed", fault);
    }
  }

  private Instant turn() {
    Instant now = clock.instant();
    try {
      return clockwork.turn(now);
    } catch (RuntimeException | Error fault) {
      LOG.log(Level.ERROR, "a turn of " + thread.getName() + " failed", fault);
      return now.plus(AFTER_FAULT);
    }
  }

  private long wait(Instant next) {
    var wait = Duration.between(clock.instant(), next);
    if (wait.compareTo(LONGEST_WAIT) >= 0) {
      return LONGEST_WAIT.toMillis();
    }
    // Rounded up: whoever comes too early finds nothing due, and asks over and over.
    return Math.max(0, Math.ceilDiv(wait.toNanos(), 1_000_000L));
  }

  /** Runs no further task, and waits for the one that runs. Those left are dropped. */
  @Override
  public void close() {
    open = false;
    letters.add(new Letter(() -> {}, false));
    if (thread.getState() == Thread.State.NEW) {
      start();
    }
    if (Thread.currentThread() != thread) {
      await();
    }
  }

  private void await() {
    try {
      if (!thread.join(END)) {
        LOG.log(Level.WARNING, "{0} still works", thread.getName());
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
