package plenum.media.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayerDemandTest {
  private static final long STEP = 50_000_000;
  private static final int NOBODY = VideoSource.LAYERS;

  private final LayerDemand demand = new LayerDemand();
  private long now = 1_000_000 * STEP;

  /** How often the sender was told something while this was wanted for so long. */
  private int lasts(long nanos, int place, boolean flows) {
    int told = 0;
    for (long end = now + nanos; now < end; now += STEP) {
      told += demand.want(place, flows, now) ? 1 : 0;
    }
    return told;
  }

  @Test
  void what_nobody_wants_is_left_out_once_that_has_lasted() {
    assertThat(lasts(LayerDemand.HOLD, 2, true)).isZero();
    assertThat(lasts(STEP, 2, true)).isEqualTo(1);
    assertThat(demand.from()).isEqualTo(2);
    assertThat(lasts(60 * LayerDemand.HOLD, 2, true)).isZero();
  }

  @Test
  void whatever_is_wanted_is_asked_for_at_once() {
    lasts(2 * LayerDemand.HOLD, NOBODY, true);
    assertThat(demand.from()).isEqualTo(NOBODY);
    assertThat(demand.want(1, false, now)).isTrue();
    assertThat(demand.from()).isEqualTo(1);
  }

  @Test
  void who_looks_in_now_and_then_keeps_a_layer() {
    for (int i = 0; i < 20; i++) {
      assertThat(lasts(LayerDemand.HOLD - STEP, 2, true)).isZero();
      assertThat(lasts(STEP, 0, true)).isZero();
    }
  }

  @Test
  void nothing_is_left_out_of_a_source_of_which_nothing_comes() {
    assertThat(lasts(10 * LayerDemand.HOLD, NOBODY, false)).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void it_sends_all_that_is_wanted_and_nothing_that_long_was_not(int seed) {
    var random = new Random(seed);
    var lately = new ArrayDeque<Integer>();
    int most = 0;
    for (int i = 0; i < 40_000; i++) {
      int place = random.nextInt(1000) < 5 ? random.nextInt(NOBODY + 1) : most;
      most = random.nextInt(300) == 0 ? random.nextInt(NOBODY + 1) : most;
      lately.addLast(place);
      if (lately.size() > 2 * LayerDemand.HOLD / STEP) {
        lately.removeFirst();
      }
      now += STEP;
      demand.want(place, true, now);
      assertThat(demand.from()).isLessThanOrEqualTo(place);
      if (lately.size() == 2 * LayerDemand.HOLD / STEP) {
        int best = lately.stream().mapToInt(Integer::intValue).min().orElseThrow();
        assertThat(demand.from()).as("of two holds' time").isGreaterThanOrEqualTo(best);
      }
    }
  }
}
