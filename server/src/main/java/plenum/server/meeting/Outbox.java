package plenum.server.meeting;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What is to be sent to one page: a bounded queue and one sender, so that nobody waits for a slow
 * reader. A reader that falls {@value #CAPACITY} messages behind is let go; it connects again and
 * gets a fresh snapshot. Any thread may post.
 */
final class Outbox {
  /** At ten patches a second this is half a minute behind: nobody reads that any more. */
  private static final int CAPACITY = 256;

  private static final String LAST = "";

  /** The line to one page. */
  interface Line {
    /** Sends and returns when the message has gone, or throws when it cannot. */
    void send(String message) throws Exception;

    /** Closes the connection. */
    void close();
  }

  private final BlockingQueue<String> waiting = new ArrayBlockingQueue<>(CAPACITY);
  private final AtomicBoolean open = new AtomicBoolean(true);
  private final Line line;

  Outbox(Line line) {
    this.line = line;
    Thread.ofVirtual().name("outbox").start(this::run);
  }

  /** Queues a message; a page that does not keep up is closed. */
  void post(String message) {
    if (open.get() && !waiting.offer(message)) {
      cut();
    }
  }

  /** Sends what is queued, then closes the connection. */
  void finish() {
    post(LAST);
  }

  private void run() {
    try {
      while (open.get()) {
        String message = waiting.take();
        if (message.equals(LAST)) {
          break;
        }
        line.send(message);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (Exception gone) {
      // The page is gone; its connection says so itself.
      open.set(false);
    }
    cut();
  }

  private void cut() {
    open.set(false);
    waiting.clear();
    waiting.offer(LAST);
    line.close();
  }
}
