package plenum.server.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MailboxTest {
  private final AtomicInteger turns = new AtomicInteger();
  private final InstantSource clock = InstantSource.system();
  private Mailbox mailbox =
      new Mailbox(
          "test",
          clock,
          now -> {
            turns.incrementAndGet();
            return now.plus(Duration.ofHours(1));
          });

  @AfterEach
  void close() {
    mailbox.close();
  }

  private static <T> T soon(CompletableFuture<T> future) throws Exception {
    return future.get(10, TimeUnit.SECONDS);
  }

  @Test
  void a_task_that_throws_keeps_none_from_running() throws Exception {
    mailbox.start();
    mailbox.post(() -> {
      throw new IllegalStateException("as the test wants it");
    });
    mailbox.post(() -> {
      throw new AssertionError("as the test wants it");
    });
    var done = new CompletableFuture<Integer>();
    mailbox.post(() -> done.complete(7));
    assertThat(soon(done)).isEqualTo(7);
  }

  @Test
  void a_turn_that_throws_is_not_called_again_at_once() throws Exception {
    mailbox =
        new Mailbox(
            "test",
            clock,
            _ -> {
              turns.incrementAndGet();
              throw new IllegalStateException("as the test wants it");
            });
    mailbox.start();
    House.until(() -> turns.get() > 0);
    var done = new CompletableFuture<Integer>();
    mailbox.post(() -> done.complete(turns.get()));
    assertThat(soon(done)).isLessThan(5);
  }

  @Test
  void a_full_box_refuses_questions_and_still_takes_news() throws Exception {
    var gate = new CountDownLatch(1);
    var begun = new CountDownLatch(1);
    mailbox.start();
    mailbox.post(() -> {
      begun.countDown();
      try {
        gate.await();
      } catch (InterruptedException stopped) {
        throw new IllegalStateException(stopped);
      }
    });
    begun.await();
    int taken = 0;
    while (mailbox.post(() -> {}) && taken < 2 * Mailbox.CAPACITY) {
      taken++;
    }
    var news = new CompletableFuture<Integer>();
    assertThat(taken).isEqualTo(Mailbox.CAPACITY);
    assertThat(mailbox.tell(() -> news.complete(1))).isTrue();
    gate.countDown();
    assertThat(soon(news)).isEqualTo(1);
    assertThat(mailbox.post(() -> {})).isTrue();
  }

  @Test
  void what_waits_when_it_closes_is_dropped_and_told_so() throws Exception {
    var dropped = new CompletableFuture<Integer>();
    mailbox.post(
        new Mailbox.Task() {
          @Override
          public void run() {
            dropped.completeExceptionally(new AssertionError("it ran"));
          }

          @Override
          public void dropped() {
            dropped.complete(1);
          }
        });
    mailbox.close(); // it was never started
    assertThat(soon(dropped)).isEqualTo(1);
  }

  @Test
  void a_closed_box_takes_nothing() {
    mailbox.start();
    mailbox.close();
    assertThat(mailbox.post(() -> {})).isFalse();
    assertThat(mailbox.tell(() -> {})).isFalse();
  }

  @Test
  void closing_waits_for_the_task_that_runs() throws Exception {
    mailbox.start();
    var begun = new CountDownLatch(1);
    var ended = new AtomicInteger();
    mailbox.post(() -> {
      begun.countDown();
      java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
      ended.set(1);
    });
    begun.await();
    mailbox.close();
    assertThat(ended).hasValue(1);
  }
}
