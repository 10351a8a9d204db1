package plenum.server.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PaceTest {
  private static final Instant NOON = Instant.parse("2027-03-04T12:00:00Z");

  private static final Duration SHORTEST = Duration.ofMillis(100);
  private static final Duration LONGEST = Duration.ofSeconds(1);

  private final Pace pace = new Pace(SHORTEST, LONGEST);

  private Duration pauseAfter(Duration showing) {
    pace.done(NOON, NOON.plus(showing));
    return Duration.between(NOON, pace.next());
  }

  @Test
  void what_is_shown_quickly_is_shown_ten_times_per_second() {
    assertThat(pauseAfter(Duration.ofMillis(3))).isEqualTo(SHORTEST);
  }

  @Test
  void showing_that_takes_long_leaves_most_of_the_time_to_questions() {
    assertThat(pauseAfter(Duration.ofMillis(150))).isEqualTo(Duration.ofMillis(750));
  }

  @Test
  void nobody_waits_for_longer_than_a_second() {
    assertThat(pauseAfter(Duration.ofSeconds(3))).isEqualTo(LONGEST);
  }

  @Test
  void what_may_be_done_at_any_time_and_takes_none_is_never_too_early() {
    var anyTime = new Pace(Duration.ZERO, LONGEST);
    anyTime.done(NOON, NOON);
    assertThat(anyTime.early(NOON)).isFalse();
  }

  @Test
  void it_is_early_until_the_pause_is_over() {
    pace.done(NOON, NOON);
    assertThat(pace.early(NOON.plusMillis(99))).isTrue();
    assertThat(pace.early(NOON.plusMillis(100))).isFalse();
  }

  @Test
  void a_clock_that_was_set_back_does_not_darken_the_screens() {
    pace.done(NOON, NOON);
    assertThat(pace.early(NOON.minusSeconds(60))).isFalse();
  }

  @Test
  void a_clock_that_was_set_back_while_showing_costs_no_more_than_the_usual_pause() {
    assertThat(pauseAfter(Duration.ofSeconds(-60))).isEqualTo(SHORTEST);
  }
}
