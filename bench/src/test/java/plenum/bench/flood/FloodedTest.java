package plenum.bench.flood;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import plenum.bench.load.Tally;

class FloodedTest {
  private static final Tally TALLY = new Tally(100, 99, 0, 0, 0, 2, 0, 300, 900, 400, 800, 10);

  @Test
  void memory_beyond_its_bound_does_not_hold() {
    assertThat(flooded(new Sent(10, 1_000, 0, 0), 299_000_000).held()).isTrue();
    assertThat(flooded(new Sent(10, 1_000, 0, 0), 301_000_000).held()).isFalse();
  }

  @Test
  void more_answered_than_asked_does_not_hold() {
    assertThat(flooded(new Sent(10, 1_000, 10, 1_000), 1).held()).isTrue();
    assertThat(flooded(new Sent(10, 1_000, 10, 1_001), 1).held()).isFalse();
  }

  @Test
  void a_row_tells_rates_over_the_time_of_the_flood() {
    assertThat(Flooded.table(List.of(flooded(new Sent(60, 7_500_000, 0, 0), 200_000_000))))
        .endsWith(
            "| STUN, forged names | 2 | 2 | 0.0000 | 1 | 100 | 0.90 | 150 | 200 | 160 | 20.0 |"
                + " 21.0 | 7 | 0.50 | 1.5 |\n");
  }

  private static Flooded flooded(Sent sent, long most) {
    return new Flooded(
        Flood.STUN, sent, TALLY, 150_000_000, most, 160_000_000, 20e6, 21e6, 7, 15, 30, 1.5);
  }
}
