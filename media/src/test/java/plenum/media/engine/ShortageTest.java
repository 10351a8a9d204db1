package plenum.media.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.media.engine.Hall.MS;
import static plenum.media.engine.Hall.SECOND;
import static plenum.media.engine.Shortfall.COARSER;
import static plenum.media.engine.Shortfall.STILL;

import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of a line is what has held for seconds. */
class ShortageTest {
  private static final int STAGE = 6;
  private static final int TILE = 10;

  private final Shortage shortage = new Shortage(new int[] {STAGE, TILE});
  private long now = 1_800_000_000L * SECOND;

  /** Every 50 ms, for so long; what was told last meanwhile, or null. */
  private @Nullable Map<Integer, Shortfall> lasts(
      long nanos, @Nullable Shortfall stage, @Nullable Shortfall tile) {
    Map<Integer, Shortfall> told = null;
    for (long end = now + nanos; now < end; now += 50 * MS) {
      shortage.note(0, stage, now);
      shortage.note(1, tile, now);
      var news = shortage.news();
      told = news == null ? told : news;
    }
    return told;
  }

  @Test
  void a_line_that_is_well_is_no_news() {
    assertThat(lasts(60 * SECOND, null, null)).isNull();
  }

  @Test
  void a_dip_is_not_told() {
    assertThat(lasts(2_900 * MS, STILL, STILL)).isNull();
    assertThat(lasts(SECOND, null, null)).isNull();
    assertThat(lasts(2_900 * MS, STILL, STILL)).isNull();
  }

  @Test
  void what_lasts_is_told_once_and_by_its_slot() {
    assertThat(lasts(3_100 * MS, null, STILL)).isEqualTo(Map.of(TILE, STILL));
    assertThat(lasts(60 * SECOND, null, STILL)).isNull();
  }

  @Test
  void its_end_is_told_when_it_has_lasted_longer() {
    lasts(4 * SECOND, COARSER, STILL);
    assertThat(lasts(4_900 * MS, null, STILL)).isNull();
    assertThat(lasts(200 * MS, null, STILL)).isEqualTo(Map.of(TILE, STILL));
    assertThat(lasts(6 * SECOND, null, null)).isEqualTo(Map.of());
  }

  @Test
  void of_what_sways_the_milder_is_told() {
    for (int i = 0; i < 3; i++) {
      assertThat(lasts(500 * MS, STILL, null)).isNull();
      assertThat(lasts(400 * MS, COARSER, null)).isNull();
    }
    assertThat(lasts(500 * MS, STILL, null)).isEqualTo(Map.of(STAGE, COARSER));
    assertThat(lasts(3_100 * MS, STILL, null)).isEqualTo(Map.of(STAGE, STILL));
  }

  @Test
  void who_falls_back_again_and_again_was_never_well() {
    lasts(4 * SECOND, STILL, null);
    for (int i = 0; i < 10; i++) {
      assertThat(lasts(4 * SECOND, null, null)).isNull();
      assertThat(lasts(SECOND, STILL, null)).isNull();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void between_two_news_of_an_outlet_lie_three_seconds_whatever_comes(int seed) {
    var random = new Random(seed);
    Shortfall[] all = {null, COARSER, STILL};
    long last = Long.MIN_VALUE / 2;
    for (int phase = 0; phase < 200; phase++) {
      int least = random.nextInt(3);
      int most = least + random.nextInt(3 - least);
      for (int steps = random.nextInt(160); steps > 0; steps--) {
        now += 50 * MS;
        shortage.note(0, all[random.nextInt(least, most + 1)], now);
        if (shortage.news() != null) {
          assertThat(now - last).isGreaterThanOrEqualTo(Shortage.FELT);
          last = now;
        }
      }
    }
    assertThat(last).as("something was told").isPositive();
  }
}
