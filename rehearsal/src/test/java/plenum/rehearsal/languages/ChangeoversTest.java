package plenum.rehearsal.languages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import plenum.wire.Outlet;

class ChangeoversTest {
  private static final long MILLI = 1_000_000;

  private static Change at(double second, String listener, Talk talk) {
    return talk.judged().changes().stream()
        .filter(change -> change.at() == Talk.nanos(second))
        .filter(change -> change.listener().equals(listener))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void at_a_handover_the_new_voice_comes_while_the_old_one_is_still_there() {
    var change = at(20, Talk.OTHER_LISTENER, Talk.whole());
    assertThat(change.kind()).isEqualTo(Kind.HANDOVER);
    assertThat(change.now()).isEqualTo(new Tongue(Talk.PARTNER, "zh"));
    assertThat(change.soon()).isEqualTo(OptionalLong.of(50 * MILLI));
    assertThat(change.gap()).isEqualTo(OptionalLong.of(0));
    assertThat(change.together()).isEqualTo(OptionalLong.of(250 * MILLI));
  }

  @Test
  void a_new_speaker_has_a_gap_before_them_and_no_channel_to_share() {
    var change = at(30, Talk.LISTENER, Talk.whole());
    assertThat(change.kind()).isEqualTo(Kind.FLOOR);
    assertThat(change.soon()).isEqualTo(OptionalLong.of(100 * MILLI));
    assertThat(change.gap()).isEqualTo(OptionalLong.of(80 * MILLI));
    assertThat(change.together()).isEmpty();
  }

  @Test
  void where_the_booth_goes_off_the_floor_was_there_all_along() {
    var change = at(40, Talk.LISTENER, Talk.whole());
    assertThat(change.kind()).isEqualTo(Kind.OFF_AIR);
    assertThat(change.soon()).isEqualTo(OptionalLong.of(0));
    assertThat(change.gap()).isEqualTo(OptionalLong.of(0));
  }

  @Test
  void a_voice_that_never_comes_has_no_figure() {
    var change = at(32, Talk.LISTENER, Talk.whole().without(Talk.LISTENER, Way.CHANNEL));
    assertThat(change.kind()).isEqualTo(Kind.DIRECTION);
    assertThat(change.soon()).isEmpty();
    assertThat(change.gap()).isEmpty();
  }

  @Test
  void what_was_decoded_before_the_change_counts_from_the_change_on() {
    var talk =
        Talk.whole()
            .without(Talk.LISTENER, Way.CHANNEL)
            .hears(Talk.LISTENER, Outlet.CHANNEL_A, Talk.PARTNER, "vi", 31.9, 40);
    assertThat(at(32, Talk.LISTENER, talk).soon()).isEqualTo(OptionalLong.of(0));
  }
}
