package plenum.server.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AllowanceTest {
  private static int taken(Allowance allowance, long at, int tries) {
    int taken = 0;
    for (int i = 0; i < tries; i++) {
      taken += allowance.take(at) ? 1 : 0;
    }
    return taken;
  }

  @Test
  void a_burst_passes_and_a_flood_does_not() {
    assertThat(taken(new Allowance(0), 0, 10_000)).isEqualTo(100);
  }

  @Test
  void in_the_long_run_twenty_a_second_pass() {
    var allowance = new Allowance(0);
    taken(allowance, 0, 10_000);
    assertThat(taken(allowance, 1_000, 10_000)).isEqualTo(20);
  }

  @Test
  void a_clock_that_is_set_back_gives_nothing_and_takes_nothing() {
    var allowance = new Allowance(10_000);
    assertThat(taken(allowance, 5_000, 10_000)).isEqualTo(100);
    assertThat(taken(allowance, 5_050, 10_000)).isEqualTo(1);
  }
}
