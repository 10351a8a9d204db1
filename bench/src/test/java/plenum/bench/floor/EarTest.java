package plenum.bench.floor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import plenum.rehearsal.seat.Audience;
import plenum.wire.Outlet;

class EarTest {
  private static final byte[] VOICE = {(byte) 0x78, 1, 2, 3};
  private static final byte[] SILENCE = {(byte) 0xf8, (byte) 0xff, (byte) 0xfe};

  private final Ear ear = new Ear();

  private void comes(int contributor, byte[] packet, long nanos) {
    ear.sound(Outlet.FLOOR_1, new Audience.Sound(1, 960, contributor, packet, nanos));
  }

  @Test
  void three_frames_of_silence_at_the_end_are_not_of_the_microphone() {
    comes(25, VOICE, 100);
    comes(25, SILENCE, 120);
    comes(25, SILENCE, 121);
    comes(25, SILENCE, 122);
    assertThat(ear.lastOwnNanos()).isEqualTo(100);
    assertThat(ear.lastNanos()).isEqualTo(122);
  }

  @Test
  void a_pause_before_them_is() {
    comes(25, VOICE, 100);
    comes(25, SILENCE, 120);
    comes(25, SILENCE, 140);
    for (int i = 0; i < 3; i++) {
      comes(25, SILENCE, 150 + i);
    }
    assertThat(ear.lastOwnNanos()).isEqualTo(140);
  }

  @Test
  void who_pauses_is_heard_from_the_first_packet_on() {
    comes(25, SILENCE, 100);
    comes(25, VOICE, 120);
    assertThat(ear.firstNanos()).isEqualTo(100);
    assertThat(ear.lastOwnNanos()).isEqualTo(120);
  }

  @Test
  void the_first_one_counts_until_it_starts_afresh() {
    comes(25, VOICE, 100);
    comes(25, VOICE, 120);
    assertThat(ear.firstNanos()).isEqualTo(100);
    ear.startAfresh();
    assertThat(ear.firstNanos()).isZero();
    comes(25, VOICE, 140);
    assertThat(ear.firstNanos()).isEqualTo(140);
  }

  @Test
  void once_it_keeps_to_one_microphone_others_do_not_count() {
    comes(25, VOICE, 100);
    ear.keepTo();
    ear.startAfresh();
    comes(33, VOICE, 120);
    assertThat(ear.firstNanos()).isZero();
    assertThat(ear.lastNanos()).isEqualTo(100);
  }
}
