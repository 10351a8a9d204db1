package plenum.rehearsal.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TotalsTest {
  @Test
  void quantiles_are_values_that_were_measured() {
    double[] sorted = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
    assertThat(Totals.quantile(sorted, 0.5)).isEqualTo(5);
    assertThat(Totals.quantile(sorted, 0.95)).isEqualTo(10);
    assertThat(Totals.quantile(new double[0], 0.5)).isZero();
    assertThat(Totals.quantile(new double[] {7}, 0.5)).isEqualTo(7);
  }

  @Test
  void lost_and_repaired_are_shares_of_all_packets() {
    var totals = Totals.of(Samples.good());
    assertThat(totals.pictureLossPercent()).isEqualTo(0.1);
    assertThat(totals.repairedPercent()).isEqualTo(2);
  }

  @Test
  void a_loss_both_ways_adds_up() {
    assertThat(Samples.setting(5, 80).lineLossPercent()).isEqualTo(9.75, within(1e-9));
    assertThat(Samples.setting(5, 80).lineDelayMillis()).isEqualTo(160);
  }
}
