package plenum.media.trial;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Over several seeds; the bounds are a little wider than what docs/congestion.md shows. */
class CongestionTrialTest {
  private static Course run(String name, long seed) {
    var test = TestCase.all().stream().filter(one -> one.name().equals(name)).findFirst();
    return CongestionTrial.run(test.orElseThrow(), seed);
  }

  @ParameterizedTest
  @CsvSource({
    "one flow_ the line varies, 0.88, 80",
    "two flows_ the line varies, 0.80, 200",
    "one flow_ its feedback beside another, 0.90, 60",
    "three flows_ one after the other, 0.83, 220",
    "five flows_ 10 to 150 ms away, 0.80, 220",
    "three flows_ one pauses, 0.80, 220",
    "2 % lost at random, 0.85, 80",
    "10 % lost at random, 0.83, 80",
    "a queue of 20 ms, 0.85, 40",
    "3 Mbit/s_ 500 kbit/s_ back, 0.88, 80",
  })
  void the_line_is_used_and_its_queue_stays_short(String name, double used, double millis) {
    for (long seed = 1; seed <= 3; seed++) {
      var course = run(name.replace('_', ','), seed);
      assertThat(course.used()).as("used, seed %d", seed).isGreaterThan(used);
      assertThat(course.wait(0.95)).as("ms of waiting, seed %d", seed).isLessThan(millis);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void a_line_with_hardly_a_queue_is_not_overfilled(long seed) {
    assertThat(run("a queue of 20 ms", seed).losses()).isLessThan(0.055);
    assertThat(run("a queue of 20 ms, 2 % lost", seed).losses()).isLessThan(0.085);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void beside_tcp_there_is_something_left_for_media(long seed) {
    var endless = run("one flow beside a TCP without end", seed);
    assertThat(endless.used()).isGreaterThan(0.9);
    assertThat(endless.media()).isGreaterThan(0.05);
    assertThat(endless.losses()).isLessThan(0.03);
    var files = run("two flows beside ten TCP of short files", seed);
    assertThat(files.media()).isGreaterThan(0.4);
    assertThat(files.fairness()).isGreaterThan(0.9);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void flows_beside_each_other_get_about_the_same(long seed) {
    assertThat(run("three flows, one after the other", seed).fairness()).isGreaterThan(0.75);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void after_a_thin_line_ninety_percent_are_used_again_within_ten_seconds(long seed) {
    assertThat(run("3 Mbit/s, 500 kbit/s, back", seed).back(60)).isLessThanOrEqualTo(10);
  }
}
