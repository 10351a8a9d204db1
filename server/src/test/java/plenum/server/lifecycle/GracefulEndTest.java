package plenum.server.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import plenum.server.lifecycle.GracefulEnd.Stage;

class GracefulEndTest {
  private final GracefulEnd end = new GracefulEnd();
  private final List<String> closed = new CopyOnWriteArrayList<>();

  @Test
  void participants_hear_of_it_first_and_stores_close_last() {
    end.add(Stage.STORES, "journal", () -> closed.add("journal"));
    end.add(Stage.HTTP, "http", () -> closed.add("http"));
    end.add(Stage.PARTICIPANTS, "tell", () -> closed.add("tell"));
    end.run(Duration.ofSeconds(10));
    assertThat(closed).containsExactly("tell", "http", "journal");
  }

  @Test
  void what_was_added_last_in_a_stage_closes_first() {
    end.add(Stage.STORES, "folder", () -> closed.add("folder"));
    end.add(Stage.STORES, "journal", () -> closed.add("journal"));
    end.run(Duration.ofSeconds(10));
    assertThat(closed).containsExactly("journal", "folder");
  }

  @Test
  void a_part_that_fails_keeps_none_from_closing() {
    end.add(Stage.STORES, "journal", () -> closed.add("journal"));
    end.add(
        Stage.PARTICIPANTS,
        "tell",
        () -> {
          throw new IllegalStateException("as the test wants it");
        });
    end.run(Duration.ofSeconds(10));
    assertThat(closed).containsExactly("journal");
  }

  @Test
  void a_part_that_hangs_does_not_hold_the_end() throws InterruptedException {
    var never = new CountDownLatch(1);
    end.add(Stage.PARTICIPANTS, "hangs", never::await);
    long before = System.nanoTime();
    end.run(Duration.ofMillis(100));
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
    end.await();
    never.countDown();
  }

  @Test
  void it_runs_once() {
    end.add(Stage.HTTP, "http", () -> closed.add("http"));
    end.run(Duration.ofSeconds(10));
    end.run(Duration.ofSeconds(10));
    assertThat(closed).containsExactly("http");
  }
}
