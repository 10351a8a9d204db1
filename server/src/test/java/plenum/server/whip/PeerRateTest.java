package plenum.server.whip;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PeerRateTest {
  private final PeerRate rate = new PeerRate();

  @Test
  void a_hundred_at_once_and_no_more() {
    for (int i = 0; i < 100; i++) {
      assertThat(rate.take("192.0.2.1", 0)).isTrue();
    }
    assertThat(rate.take("192.0.2.1", 0)).isFalse();
    assertThat(rate.take("192.0.2.2", 0)).isTrue();
  }

  @Test
  void fifty_more_come_with_each_second() {
    for (int i = 0; i < 100; i++) {
      rate.take("192.0.2.1", 0);
    }
    for (int i = 0; i < 50; i++) {
      assertThat(rate.take("192.0.2.1", 1_000)).isTrue();
    }
    assertThat(rate.take("192.0.2.1", 1_000)).isFalse();
  }

  @Test
  void a_clock_that_goes_back_gives_nothing() {
    for (int i = 0; i < 100; i++) {
      rate.take("192.0.2.1", 5_000);
    }
    assertThat(rate.take("192.0.2.1", 0)).isFalse();
  }
}
