package plenum.server.meeting;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What is to be sent to one page: a bounded queue and one sender, so that nobody waits for a slow
 * reader. A reader that falls {@value #CAPACITY} messages behind is let go; it connects again and
 * gets a fresh snapshot. Any thread may post.
 */
final class Outbox {
  /** At ten patches a second this is half a minute behind: nobody reads that any more. */
  static final int CAPACITY = 256;

  private static final String LAST = "";

  /** The line to one page. */
  interface Line {
    /** Sends and returns when the message has gone, or throws when it cannot. */
    void send(String message) throws Exception;

    /** Closes the connection once what was sent has gone. */
    void close();

    /** Breaks the connection off, whatever has not gone yet. */
    void cut();
  }

  private final BlockingQueue<String> waiting = new ArrayBlockingQueue<>(CAPACITY);
  private final AtomicBoolean open = new AtomicBoolean(true);
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private final Line line;

  Outbox(Line line) {
    this.line = line;
    Thread.ofVirtual().name("outbox").start(this::run);
  }

  /** Queues a message; a page that does not keep up is cut off. */
  void post(String message) {
    if (open.get() && !waiting.offer(message)) {
      cut();
    }
  }

  /** Sends what is queued, then closes the connection. */
  void finish() {
    post(LAST);
  }

  /** Completes when nothing is sent any more. */
  CompletionStage<Void> ended() {
    return ended;
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
      close();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      cut();
    } catch (Exception gone) {
      cut();
    } finally {
      ended.complete(null);
    }
  }

  private void close() {
    if (open.compareAndSet(true, false)) {
      line.close();
    }
  }

  /** Sends no more, and breaks the connection off. */
  void cut() {
    if (open.compareAndSet(true, false)) {
      waiting.clear();
      waiting.offer(LAST); // wakes the sender
      line.cut();
    }
  }
}
