package plenum.media.congestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LossModelTest {
  private static final int PACKETS = 30;

  private final LossModel model = new LossModel();

  /** At rates that sway around 1 Mbit/s, so many packets of each observation are lost. */
  private void observe(java.util.function.DoubleUnaryOperator share) {
    for (int i = 0; i < 40; i++) {
      double rate = 1_000_000 * (1 + 0.2 * Math.sin(i));
      int lost = (int) Math.round(PACKETS * share.applyAsDouble(rate));
      model.observed(PACKETS - lost, lost, rate);
    }
  }

  private double settled(double bandwidth) {
    double inherent = 0.01;
    for (int i = 0; i < 20; i++) {
      inherent = model.inherent(bandwidth, inherent);
    }
    return inherent;
  }

  private double best(double bandwidth) {
    return model.likelihood(bandwidth, settled(bandwidth));
  }

  @Test
  void what_is_lost_at_any_rate_is_inherent() {
    observe(_ -> 0.1);

    assertThat(settled(1_500_000)).isCloseTo(0.1, within(0.01));
    assertThat(best(1_500_000)).isGreaterThan(best(1_000_000)).isGreaterThan(best(800_000));
  }

  @Test
  void what_is_lost_beyond_a_rate_alone_is_its_excess() {
    observe(rate -> Math.max(0, (rate - 900_000) / rate));

    assertThat(settled(900_000)).isLessThan(0.02);
    assertThat(best(900_000)).isGreaterThan(best(1_300_000)).isGreaterThan(best(500_000));
  }

  @Test
  void one_step_believes_little_of_a_sudden_loss() {
    observe(_ -> 0);
    model.observed(15, 15, 1_000_000);

    assertThat(model.loss()).isGreaterThan(0.05);
    assertThat(model.inherent(1_500_000, 0.001)).isLessThan(0.01);
  }

  @Test
  void more_than_a_line_can_lose_by_itself_is_not_believed() {
    observe(_ -> 0.4);

    assertThat(settled(1_000_000)).isLessThanOrEqualTo(0.2);
    assertThat(LossModel.bound(model.loss())).isLessThan(500_000);
  }
}
