package plenum.press.publication.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackoffTest {
  private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(4), Duration.ofMinutes(10));

  @Test
  void waits_double_up_to_a_bound_and_half_of_each_is_chance() {
    for (long seed = 0; seed < 100; seed++) {
      var random = new Random(seed);
      for (int failures = 1; failures < 200; failures++) {
        double whole = Math.min(4000 * Math.pow(2, failures - 1), 600_000);
        assertThat((double) BACKOFF.after(failures, random).toMillis())
            .as("seed %d, failure %d", seed, failures)
            .isBetween(whole / 2, whole);
      }
    }
  }

  @Test
  void two_senders_do_not_come_at_once() {
    var one = BACKOFF.after(8, new Random(1));
    assertThat(BACKOFF.after(8, new Random(2))).isNotEqualTo(one);
  }
}
