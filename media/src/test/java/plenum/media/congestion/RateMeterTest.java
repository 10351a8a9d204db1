package plenum.media.congestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RateMeterTest {
  private static final long MS = 1_000_000;
  private static final long START = 1_800_000_000_000L * MS;

  private final RateMeter meter = new RateMeter(10, 200 * MS);

  @Test
  void tells_the_rate_of_its_steps() {
    for (long at = 0; at < 4_000; at += 10) {
      meter.add(at < 1_500 ? 1_250 : 125, START + at * MS);
    }
    assertThat(meter.bitsPerSecond(START + 3_999 * MS)).isCloseTo(100_000, within(1_000.0));
  }

  @Test
  void tells_a_rate_soon_after_a_silence() {
    meter.add(100_000, START);
    for (long at = 5_000; at < 5_300; at += 10) {
      meter.add(1_250, START + at * MS);
    }
    assertThat(meter.bitsPerSecond(START + 5_299 * MS)).isCloseTo(1_000_000, within(10_000.0));
  }

  @Test
  void falls_to_nothing_in_silence() {
    meter.add(1_000, START);
    assertThat(meter.bitsPerSecond(START + 2_100 * MS)).isZero();
  }
}
