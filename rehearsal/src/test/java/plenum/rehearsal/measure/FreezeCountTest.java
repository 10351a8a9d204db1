package plenum.rehearsal.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FreezeCountTest {
  private static final long FRAME = 66_000_000;

  private final FreezeCount freezes = new FreezeCount();
  private long now = 1_000_000_000;

  @Test
  void a_steady_picture_never_freezes() {
    frames(300);
    assertThat(freezes.freezes()).isZero();
  }

  @Test
  void an_interval_of_150_ms_over_the_average_and_no_more_is_no_freeze() {
    frames(60);
    now += 150_000_000;
    frames(60);
    assertThat(freezes.freezes()).isZero();
  }

  @Test
  void a_longer_one_is_a_freeze_for_all_of_its_length() {
    frames(60);
    now += 160_000_000;
    frames(60);
    assertThat(freezes.freezes()).isOne();
    assertThat(freezes.frozenNanos()).isEqualTo(160_000_000 + FRAME);
  }

  @Test
  void more_than_five_seconds_are_a_pause() {
    frames(60);
    now += 6_000_000_000L;
    frames(60);
    assertThat(freezes.freezes()).isZero();
    assertThat(freezes.pauses()).isOne();
  }

  @Test
  void a_slow_film_needs_three_times_its_interval() {
    for (int i = 0; i < 60; i++) {
      freezes.rendered(now += 1_000_000_000);
    }
    freezes.rendered(now += 2_900_000_000L);
    assertThat(freezes.freezes()).isZero();
    freezes.rendered(now += 3_500_000_000L);
    assertThat(freezes.freezes()).isOne();
  }

  private void frames(int count) {
    for (int i = 0; i < count; i++) {
      freezes.rendered(now += FRAME);
    }
  }
}
