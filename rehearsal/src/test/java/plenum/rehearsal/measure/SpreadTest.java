package plenum.rehearsal.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpreadTest {
  private final Spread spread = new Spread();

  @Test
  void nothing_has_no_quantile() {
    assertThat(spread.quantileNanos(0.5)).isZero();
  }

  @Test
  void the_median_and_the_95th_percentile_are_right_to_a_tenth_of_a_millisecond() {
    for (int i = 1; i <= 100; i++) {
      spread.add(i * 1_000_000L);
    }
    assertThat(spread.quantileNanos(0.5)).isBetween(50_000_000L, 50_100_000L);
    assertThat(spread.quantileNanos(0.95)).isBetween(95_000_000L, 95_100_000L);
    assertThat(spread.quantileNanos(1)).isEqualTo(100_000_000L);
  }

  @Test
  void two_spreads_add_up() {
    var other = new Spread();
    other.add(3_000_000_000L);
    spread.add(1_000_000);
    spread.add(other);
    assertThat(spread.count()).isEqualTo(2);
    assertThat(spread.longestNanos()).isEqualTo(3_000_000_000L);
  }
}
