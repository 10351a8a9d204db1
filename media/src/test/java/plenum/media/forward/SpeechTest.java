package plenum.media.forward;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpeechTest {
  private static final long MS = 1_000_000;

  private final Speech speech = new Speech();
  private long now = 1_000_000 * MS;

  private void packets(int... levels) {
    for (int level : levels) {
      now += 20 * MS;
      speech.packet(level, now);
    }
  }

  @Test
  void one_knock_is_not_speech() {
    packets(120, 120, 10, 120, 120, 120, 10);
    assertThat(speech.speaking(now)).isFalse();
  }

  @Test
  void three_loud_packets_of_five_are() {
    packets(120, 30, 120, 30, 30);
    assertThat(speech.speaking(now)).isTrue();
  }

  @Test
  void a_pause_between_words_is_still_speech_and_half_a_second_is_not() {
    packets(30, 30, 30);
    assertThat(speech.speaking(now + 499 * MS)).isTrue();
    assertThat(speech.speaking(now + 500 * MS)).isFalse();
    assertThat(speech.speaking(now)).as("it does not come back").isFalse();
  }

  @Test
  void who_states_no_level_speaks_while_packets_come() {
    packets(-1, -1, -1);
    assertThat(speech.speaking(now)).isTrue();
  }

  @Test
  void loudness_follows_the_level() {
    packets(20, 20, 20, 20, 20, 20, 20, 20);
    double loud = speech.loudness();
    packets(120, 120, 120, 120, 120, 120, 120, 120);
    assertThat(speech.loudness()).isLessThan(loud);
  }
}
