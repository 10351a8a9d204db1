package plenum.media.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MissingTest {
  private static final long MS = 1_000_000;

  private final Missing missing = new Missing();
  private final long[] into = new long[64];

  private long[] ask(long now) {
    return LongStream.of(into).limit(missing.ask(into, now, -1)).toArray();
  }

  @Test
  void what_is_only_overtaken_is_not_asked_for() {
    missing.gap(5, 7, 0);
    assertThat(ask(9 * MS)).isEmpty();
    missing.arrived(5);
    assertThat(ask(10 * MS)).containsExactly(6);
  }

  @Test
  void it_is_asked_for_ten_times_and_given_up() {
    missing.gap(5, 6, 0);
    int asked = 0;
    for (long now = 0; now < 5_000 * MS; now += 10 * MS) {
      asked += ask(now).length;
    }
    assertThat(asked).isEqualTo(Missing.TRIES);
    assertThat(missing.size()).isZero();
  }

  @Test
  void too_much_at_once_is_a_break() {
    assertThat(missing.gap(0, Missing.MOST, 0)).isTrue();
    assertThat(missing.gap(500, 501, 0)).isFalse();
    assertThat(missing.size()).isZero();
  }

  @Test
  void more_than_fits_is_asked_for_at_the_next_turn_in_rising_order() {
    missing.gap(0, 100, 0);
    assertThat(ask(10 * MS)).containsExactly(LongStream.range(0, 64).toArray());
    assertThat(ask(20 * MS)).containsExactly(LongStream.range(64, 100).toArray());
  }

  @Test
  void it_is_asked_for_again_when_the_answer_could_be_there() {
    missing.gap(5, 6, 0);
    assertThat(missing.ask(into, 10 * MS, 200 * MS)).isEqualTo(1);
    assertThat(missing.ask(into, 210 * MS, 200 * MS)).isZero();
    assertThat(missing.ask(into, 220 * MS, 200 * MS)).isEqualTo(1);
    assertThat(missing.ask(into, 240 * MS, 1 * MS)).isZero();
    assertThat(missing.ask(into, 430 * MS, 1 * MS)).isEqualTo(1);
    assertThat(missing.ask(into, 459 * MS, 1 * MS)).isZero();
    assertThat(missing.ask(into, 460 * MS, 1 * MS)).isEqualTo(1);
  }
}
