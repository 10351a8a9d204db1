package plenum.media.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ClocksTest {
  private static final long MS = 1_000_000;
  private static final long START = 1_800_000_000_000L * MS;

  private final LineClock line = new LineClock();
  private final StreamClock clock = new StreamClock(90_000, line);

  @Test
  void before_any_report_arrivals_say_when_a_timestamp_was() {
    clock.arrived(90_000, START);
    clock.arrived(180_000, START + 1_050 * MS);
    assertThat(clock.serverNanos(180_000)).isEqualTo(START + 1_000 * MS);
  }

  @Test
  void microphone_and_camera_of_one_line_stay_together_whatever_the_jitter() {
    var sound = new StreamClock(48_000, line);
    var random = new SplittableRandom(3);
    long skew = -777 * MS;
    for (int i = 0; i < 50; i++) {
      long now = START + i * 1_000 * MS;
      clock.arrived(i * 90_000L, now + random.nextLong(40 * MS));
      sound.arrived(i * 48_000L, now + random.nextLong(80 * MS));
      line.report(now + skew, now + random.nextLong(30 * MS));
      clock.report(i * 90_000L, now + skew);
      sound.report(i * 48_000L, now + skew);
    }
    long picture = clock.serverNanos(60 * 90_000);
    assertThat(sound.serverNanos(60 * 48_000)).isEqualTo(picture);
    assertThat(picture).isCloseTo(START + 60_000 * MS, within(10 * MS));
  }

  @Test
  void a_report_from_another_decade_is_not_believed() {
    clock.arrived(90_000, START);
    line.report(5, START);
    clock.report(90_000, 900_000_000_000L * MS);
    assertThat(clock.serverNanos(90_000)).isEqualTo(START);
  }

  @Test
  void timestamps_that_leap_are_followed() {
    clock.arrived(90_000, START);
    clock.arrived(90_000, START + 5_000 * MS);
    assertThat(clock.serverNanos(90_000)).isEqualTo(START + 5_000 * MS);
    clock.arrived(9_000_000, START + 5_040 * MS);
    assertThat(clock.serverNanos(9_000_000)).isEqualTo(START + 5_040 * MS);
  }

  @Test
  void a_clock_that_drifts_is_followed_for_hours() {
    for (long second = 0; second < 4 * 3600; second++) {
      long now = START + second * 1_000 * MS;
      clock.arrived((long) (second * 90_000 * 0.9998), now);
      if (second > 30) {
        assertThat(clock.serverNanos((long) (second * 90_000 * 0.9998)))
            .isCloseTo(now, within(10 * MS));
      }
    }
  }

  @Test
  void a_mirror_adopts_the_offset_of_its_line() {
    line.report(10, 50);
    var mirrored = new LineClock();
    mirrored.adopt(line.offset());
    assertThat(mirrored.known()).isTrue();
    assertThat(mirrored.offset()).isEqualTo(40);
  }
}
