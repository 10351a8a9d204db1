package plenum.rehearsal.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.LongToIntFunction;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class PlayoutTest {
  private static final long MILLI = 1_000_000;
  private static final long FRAME = 6_000; // of 90 kHz at 15 frames per second

  private final Playout playout = new Playout();
  private final FreezeCount freezes = new FreezeCount();

  private void play(int from, int count, LongToIntFunction lateMillis) {
    for (long i = from; i < from + count; i++) {
      long due = i * 200 * MILLI / 3;
      long arrival = due + 40 * MILLI + lateMillis.applyAsInt(i) * MILLI;
      freezes.rendered(playout.shown(i * FRAME, arrival));
    }
  }

  @Test
  void frames_that_come_at_their_time_are_shown_as_they_come() {
    assertThat(playout.shown(0, 5 * MILLI)).isEqualTo(5 * MILLI);
    assertThat(playout.shown(90_000, 1_005 * MILLI)).isEqualTo(1_005 * MILLI);
  }

  @Test
  void repairs_freeze_the_picture_once_and_then_make_it_late() {
    play(0, 600, i -> i % 7 == 3 ? 250 : 0);
    assertThat(freezes.freezes()).isOne();
  }

  @Test
  void a_halt_is_a_freeze_whatever_the_buffer_holds() {
    play(0, 300, i -> i % 7 == 3 ? 250 : 0);
    int before = freezes.freezes();
    play(300, 1, _ -> 2_000);
    play(301, 30, i -> (int) Math.max(0, 2_000 - (i - 300) * 67));
    play(331, 100, _ -> 0);
    assertThat(freezes.freezes()).isEqualTo(before + 1);
  }

  @Test
  void after_a_quiet_minute_the_buffer_is_gone_and_a_late_frame_freezes_again() {
    play(0, 100, i -> i == 50 ? 400 : 0);
    play(100, 900, _ -> 0);
    assertThat(freezes.freezes()).isOne();
    play(1_000, 20, i -> i == 1_010 ? 400 : 0);
    assertThat(freezes.freezes()).isEqualTo(2);
  }

  @Test
  void time_never_runs_back() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
    long before = 0;
    for (long i = 0; i < 10_000; i++) {
      long shown = playout.shown(i * FRAME, i * 66 * MILLI + random.nextLong(500 * MILLI));
      assertThat(shown).as("seed 5, frame %d", i).isGreaterThanOrEqualTo(before);
      before = shown;
    }
  }
}
