package plenum.rehearsal.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AxisTest {
  @Test
  void marks_are_round() {
    assertThat(Axis.upTo(11.8, 4).marks()).containsExactly(0.0, 5.0, 10.0, 15.0);
    assertThat(Axis.time(120, 6).marks()).containsExactly(0.0, 30.0, 60.0, 90.0, 120.0);
  }

  @Test
  void nothing_at_all_still_has_an_axis() {
    assertThat(Axis.upTo(0, 4).end()).isPositive();
    assertThat(Axis.time(0, 6).end()).isPositive();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whatever_is_shown_lies_within_and_has_few_marks(long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    for (int i = 0; i < 10_000; i++) {
      double highest = Math.exp(random.nextDouble(-9, 15));
      for (var axis : new Axis[] {Axis.upTo(highest, 4), Axis.time(highest, 6)}) {
        assertThat(axis.end())
            .as("seed %d, %s", seed, highest)
            .isGreaterThanOrEqualTo(highest * 0.999);
        assertThat(axis.marks().size()).as("seed %d, %s", seed, highest).isBetween(1, 51);
      }
    }
  }

  @Test
  void what_lies_outside_is_drawn_at_the_edge() {
    assertThat(new Axis(10, List.of()).percent(20)).isEqualTo(100);
    assertThat(new Axis(10, List.of()).percent(-1)).isZero();
  }
}
