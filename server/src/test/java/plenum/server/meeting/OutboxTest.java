package plenum.server.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class OutboxTest {
  private final Reader reader = new Reader();

  /** A reader that may be told to stop reading. */
  private static final class Reader implements Outbox.Line {
    final List<String> got = new ArrayList<>();
    final CountDownLatch closed = new CountDownLatch(1);
    final CountDownLatch cut = new CountDownLatch(1);
    volatile CountDownLatch reads = new CountDownLatch(0);

    @Override
    public void send(String message) throws InterruptedException {
      reads.await();
      synchronized (got) {
        got.add(message);
      }
    }

    @Override
    public void close() {
      closed.countDown();
    }

    @Override
    public void cut() {
      cut.countDown();
      reads.countDown();
    }
  }

  @Test
  void messages_go_in_order_and_then_the_connection_is_closed() throws Exception {
    var outbox = new Outbox(reader);
    outbox.post("one");
    outbox.post("two");
    outbox.finish();
    assertThat(reader.closed.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(reader.got).containsExactly("one", "two");
    assertThat(reader.cut.getCount()).isEqualTo(1);
  }

  @Test
  void a_reader_that_falls_too_far_behind_is_cut_off() throws Exception {
    reader.reads = new CountDownLatch(1);
    var outbox = new Outbox(reader);
    for (int i = 0; i <= Outbox.CAPACITY + 1; i++) {
      outbox.post("message " + i);
    }
    assertThat(reader.cut.await(10, TimeUnit.SECONDS)).isTrue();
    outbox.ended().toCompletableFuture().get(10, TimeUnit.SECONDS);
    assertThat(reader.got).hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void nothing_is_sent_after_a_failure() throws Exception {
    var outbox =
        new Outbox(
            new Outbox.Line() {
              @Override
              public void send(String message) throws Exception {
                throw new java.io.IOException("gone");
              }

              @Override
              public void close() {
                reader.close();
              }

              @Override
              public void cut() {
                reader.cut();
              }
            });
    outbox.post("one");
    assertThat(reader.cut.await(10, TimeUnit.SECONDS)).isTrue();
    outbox.post("two");
    outbox.finish();
    outbox.ended().toCompletableFuture().get(10, TimeUnit.SECONDS);
    assertThat(reader.closed.getCount()).isEqualTo(1);
  }
}
