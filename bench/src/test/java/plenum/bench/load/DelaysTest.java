package plenum.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DelaysTest {
  private final Delays delays = new Delays();

  @Test
  void of_a_hundred_samples_one_is_beyond_the_99th_percentile() {
    for (int i = 100; i >= 1; i--) {
      delays.add(i * 1_000L);
    }
    assertThat(delays.micros(0.99)).isEqualTo(99);
    assertThat(delays.micros(0.5)).isEqualTo(50);
  }

  @Test
  void many_samples_find_room() {
    for (int i = 0; i < 5_000; i++) {
      delays.add(2_000);
    }
    assertThat(delays.count()).isEqualTo(5_000);
    assertThat(delays.micros(1)).isEqualTo(2);
  }

  @Test
  void without_samples_there_is_no_delay() {
    assertThat(delays.micros(0.99)).isZero();
  }
}
