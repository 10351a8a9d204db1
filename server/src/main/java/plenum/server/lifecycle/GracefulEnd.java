package plenum.server.lifecycle;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the program in order: participants hear of it before anything is taken from them. Parts
 * register how they close; the end runs once, and a part that hangs or fails keeps no other from
 * closing. Thread-safe.
 */
public final class GracefulEnd {
  /** In this order; within a stage, who registered last closes first. */
  public enum Stage {
    PARTICIPANTS,
    MEETINGS,
    MEDIA,
    HTTP,
    STORES
  }

  /** How a part closes. */
  @FunctionalInterface
  public interface Closing {
    void close() throws Exception;
  }

  private record Part(Stage stage, String name, Closing closing) {}

  private static final Logger LOG = LoggerFactory.getLogger(GracefulEnd.class);

  private final List<Part> parts = new ArrayList<>();
  private final AtomicBoolean begun = new AtomicBoolean();
  private final CountDownLatch done = new CountDownLatch(1);

  public synchronized void add(Stage stage, String name, Closing closing) {
    parts.addFirst(new Part(stage, name, closing));
  }

  /**
   * Closes everything, in at most {@code limit} altogether; a second call waits for the first. When
   * the time is over, the parts left are started at once and not waited for.
   */
  public void run(Duration limit) {
    long deadline = System.nanoTime() + limit.toNanos();
    if (begun.compareAndSet(false, true)) {
      ordered().forEach(part -> close(part, deadline));
      done.countDown();
    } else {
      await(done, deadline);
    }
  }

  /** Waits until the end has run. */
  public void await() throws InterruptedException {
    done.await();
  }

  private synchronized List<Part> ordered() {
    return parts.stream().sorted(Comparator.comparing(Part::stage)).toList();
  }

  private static void close(Part part, long deadline) {
    var closed = new CountDownLatch(1);
    Thread.ofVirtual().name("close " + part.name()).start(() -> close(part, closed));
    if (!await(closed, deadline)) {
      LOG.warn("{} did not close in time", part.name());
    }
  }

  private static void close(Part part, CountDownLatch closed) {
    try {
      part.closing().close();
    } catch (Exception failed) {
      LOG.warn("{} failed to close", part.name(), failed);
    } finally {
      closed.countDown();
    }
  }

  private static boolean await(CountDownLatch latch, long deadline) {
    try {
      return latch.await(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
