package plenum.rehearsal.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

class DelaySeriesTest {
  private static final long SECOND = 1_000_000_000;
  private static final long MILLI = 1_000_000;

  private final DelaySeries series = new DelaySeries(10 * SECOND);

  @Test
  void each_second_has_its_own_figures() {
    series.add(5 * MILLI, 10 * SECOND);
    series.add(7 * MILLI, 11 * SECOND - 1);
    series.add(90 * MILLI, 12 * SECOND);
    assertThat(series.points())
        .extracting(DelaySeries.Point::second, DelaySeries.Point::longestNanos)
        .containsExactly(tuple(0L, 7 * MILLI), tuple(2L, 90 * MILLI));
  }

  @Test
  void what_came_before_the_beginning_does_not_count() {
    series.add(5 * MILLI, 9 * SECOND);
    assertThat(series.points()).isEmpty();
    assertThat(series.whole().count()).isZero();
  }

  @Test
  void the_whole_holds_all_seconds() {
    for (int i = 0; i < 100; i++) {
      series.add(i * MILLI, 10 * SECOND + i * SECOND / 10);
    }
    assertThat(series.whole().count()).isEqualTo(100);
    assertThat(series.whole().longestNanos()).isEqualTo(99 * MILLI);
  }
}
