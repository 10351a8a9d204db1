package plenum.rehearsal.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.function.LongToIntFunction;
import org.junit.jupiter.api.Test;

class GapCountTest {
  private static final long FRAME = 20_000_000;
  private static final long TRANSIT = 30_000_000;

  private final GapCount gaps = new GapCount();

  @Test
  void an_undisturbed_stream_has_no_gap() {
    play(sequence -> true, sequence -> 0);
    assertThat(gaps.gaps()).isZero();
  }

  @Test
  void sixty_missing_milliseconds_are_tolerated() {
    play(sequence -> sequence < 200 || sequence > 202, sequence -> 0);
    assertThat(gaps.gaps()).isZero();
  }

  @Test
  void four_lost_packets_are_a_gap_of_eighty_milliseconds() {
    play(sequence -> sequence < 200 || sequence > 203, sequence -> 0);
    assertThat(gaps.gaps()).isOne();
    assertThat(gaps.gapNanos()).isEqualTo(4 * FRAME);
  }

  @Test
  void packets_that_come_too_late_to_be_played_are_missing() {
    play(sequence -> true, sequence -> sequence >= 200 && sequence < 204 ? 150 : 0);
    assertThat(gaps.gaps()).isOne();
  }

  @Test
  void a_jitter_buffer_of_100_ms_hides_90_ms() {
    play(sequence -> true, sequence -> sequence % 3 == 0 ? 90 : 0);
    assertThat(gaps.gaps()).isZero();
  }

  @Test
  void a_pause_of_the_sender_is_no_gap() {
    for (long i = 0; i < 100; i++) {
      add(i, i, 0);
    }
    for (long i = 100; i < 200; i++) {
      add(i, i + 250, 0);
    }
    gaps.finish();
    assertThat(gaps.gaps()).isZero();
  }

  @Test
  void packets_out_of_order_are_put_in_order() {
    play(sequence -> sequence % 2 == 0, sequence -> 0);
    GapCount mended = new GapCount();
    for (long i = 0; i < 400; i += 2) {
      mended.add(i + 1, (i + 1) * 960, (i + 1) * FRAME + TRANSIT);
      mended.add(i, i * 960, (i + 1) * FRAME + TRANSIT);
    }
    mended.finish();
    assertThat(mended.gaps()).isZero();
  }

  @Test
  void two_clocks_that_drift_apart_by_a_tenth_of_a_millisecond_per_second_make_no_gap() {
    for (long i = 0; i < 90_000; i++) {
      gaps.add(i, i * 960, i * FRAME + i * FRAME / 10_000 + TRANSIT);
    }
    gaps.finish();
    assertThat(gaps.gaps()).isZero();
  }

  @Test
  void a_gap_is_told_with_its_time() {
    var told = new ArrayList<List<Long>>();
    var telling = new GapCount((from, until) -> told.add(List.of(from, until)));
    for (long i = 0; i < 400; i++) {
      if (i < 200 || i > 209) {
        telling.add(i, i * 960, i * FRAME + TRANSIT);
      }
    }
    assertThat(told).containsExactly(List.of(200 * FRAME + TRANSIT, 210 * FRAME + TRANSIT));
  }

  private void play(LongPredicate comes, LongToIntFunction lateMillis) {
    for (long i = 0; i < 400; i++) {
      if (comes.test(i)) {
        add(i, i, lateMillis.applyAsInt(i));
      }
    }
    gaps.finish();
  }

  private void add(long sequence, long frame, int lateMillis) {
    gaps.add(sequence, frame * 960, frame * FRAME + TRANSIT + lateMillis * 1_000_000L);
  }
}
