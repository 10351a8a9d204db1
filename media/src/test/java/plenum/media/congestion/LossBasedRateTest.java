package plenum.media.congestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rate of losses alone, against lines whose delay tells nothing. */
class LossBasedRateTest {
  private static final long MS = 1_000_000;
  private static final int PACKET = 1_200;
  private static final double DELAYED = 2_000_000;

  private final LossBasedRate rate = new LossBasedRate();
  private long now = 1_800_000_000_000L * MS;
  private double sent;
  private double lost;
  private double bits;

  /** A line that loses so much at random, and all beyond its bandwidth, for so long. */
  private void over(double bandwidth, double loss, int seconds, SplittableRandom random) {
    sent = 0;
    lost = 0;
    bits = 0;
    double room = 0;
    double arrives = -1;
    for (long end = now + seconds * 1_000L * MS; now < end; ) {
      double going = Math.min(DELAYED, rate.bitsPerSecond());
      int packets = Math.max(1, (int) Math.round(going / 10 / 8 / PACKET));
      double came = 0;
      for (int i = 0; i < packets; i++) {
        now += 100 * MS / packets;
        room = Math.min(2 * PACKET, room + bandwidth / 8 / 10 / packets);
        sent++;
        if (room < PACKET || random.nextDouble() < loss) {
          room = room < PACKET ? room : room - PACKET;
          lost++;
          rate.lost(now, PACKET);
        } else {
          room -= PACKET;
          came += PACKET * 8 * 10;
          rate.came(now, PACKET);
        }
      }
      arrives = arrives < 0 ? came : arrives + (came - arrives) / 3;
      bits += going / 10;
      rate.update(DELAYED, arrives);
    }
    bits /= seconds;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void a_line_that_loses_a_tenth_at_random_is_used(long seed) {
    var random = new SplittableRandom(seed);
    over(10 * DELAYED, 0.1, 10, random);
    over(10 * DELAYED, 0.1, 60, random);

    assertThat(bits).isGreaterThan(0.9 * DELAYED);
    assertThat(rate.inherent()).isBetween(0.05, 0.15);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void a_line_that_drops_what_exceeds_it_is_not_overfilled(long seed) {
    var random = new SplittableRandom(seed);
    over(1_000_000, 0, 10, random);
    over(1_000_000, 0, 60, random);

    assertThat(lost / sent).as("lost").isLessThan(0.05);
    assertThat(bits).isBetween(750_000.0, 1_060_000.0);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void losses_that_nothing_explains_bound_the_rate(long seed) {
    over(10 * DELAYED, 0.5, 20, new SplittableRandom(seed));

    assertThat(bits).isLessThan(0.5 * DELAYED);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void after_losses_it_stands_where_the_delay_does(long seed) {
    var random = new SplittableRandom(seed);
    over(1_000_000, 0, 20, random);
    over(10 * DELAYED, 0, 20, random);
    over(10 * DELAYED, 0, 1, random);

    assertThat(bits).isGreaterThanOrEqualTo(DELAYED);
  }
}
