package plenum.rehearsal.languages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import plenum.rehearsal.clip.Clips;
import plenum.rehearsal.clip.Departures;
import plenum.rehearsal.clip.Persona;
import plenum.rehearsal.clip.Voice;
import plenum.rehearsal.clip.Voices;
import plenum.rehearsal.rules.Span;
import plenum.rehearsal.seat.Props;
import plenum.wire.Outlet;

class DecodingTest {
  private static final long FRAME = 20_000_000;
  private static final byte[] SILENCE = {(byte) 0xf8, (byte) 0xff, (byte) 0xfe};
  private static final Tongue ONE = new Tongue("a", "vi");
  private static final Tongue OTHER = new Tongue("a", "zh");

  private final Props props = new Props(Clips.load(), new Voices(Voice::steady), new Departures());
  private final SoundLog log = new SoundLog(props);

  private void comes(Outlet outlet, Persona persona, int from, int until) {
    var frames = props.voices().of(persona).frames();
    for (int i = from; i < until; i++) {
      comes(outlet, frames.get(i % frames.size()).packet(), i);
    }
  }

  private void comes(Outlet outlet, byte[] packet, int at) {
    log.add(outlet, new SoundLog.Packet(packet, at * FRAME, -1));
  }

  private List<Heard> heard() {
    return new Decoding(Map.of(Persona.CRIMSON, ONE, Persona.AZURE, OTHER)).of("a", log).heard();
  }

  @Test
  void one_tone_after_another_in_one_outlet_is_told_apart_to_the_packet() {
    comes(Outlet.CHANNEL_A, Persona.CRIMSON, 0, 100);
    comes(Outlet.CHANNEL_A, Persona.AZURE, 100, 200);
    assertThat(heard())
        .filteredOn(one -> one.when().nanos() > FRAME)
        .extracting(Heard::tongue)
        .containsExactly(ONE, OTHER);
    assertThat(heard().getFirst().when().until()).isBetween(100 * FRAME, 101 * FRAME);
    assertThat(heard().getLast().when().from()).isBetween(100 * FRAME, 101 * FRAME);
    assertThat(heard().getLast().when().until()).isEqualTo(200 * FRAME);
  }

  @Test
  void every_voice_is_found_in_all_of_its_packets_and_no_other_is() {
    for (var persona : Persona.values()) {
      var frames = new FrameTones();
      var packets = Voice.steady(persona).frames();
      for (var packet : packets.subList(1, packets.size())) { // the first one begins from nothing
        assertThat(frames.next(packet.packet()).tones()).as("%s", persona).containsExactly(persona);
      }
    }
  }

  @Test
  void a_steady_voices_packets_can_be_told_apart() {
    var packets =
        Voice.steady(Persona.CRIMSON).frames().stream()
            .map(frame -> List.of(java.util.Arrays.hashCode(frame.packet())))
            .distinct();
    assertThat(packets).hasSize(60);
  }

  @Test
  void silence_is_no_tone_and_a_tone_of_nobody_is_unknown() {
    for (int i = 0; i < 50; i++) {
      comes(Outlet.FLOOR_1, SILENCE, i);
    }
    assertThat(heard()).isEmpty();
    comes(Outlet.FLOOR_2, Persona.PLUM, 0, 50);
    assertThat(heard()).extracting(Heard::tongue).containsOnly(Tongue.UNKNOWN);
  }

  @Test
  void three_lost_packets_are_no_break_and_five_are() {
    comes(Outlet.FLOOR_1, Persona.CRIMSON, 0, 20);
    comes(Outlet.FLOOR_1, Persona.CRIMSON, 23, 40);
    assertThat(heard()).extracting(Heard::when).containsExactly(new Span(0, 40 * FRAME));
    comes(Outlet.FLOOR_1, Persona.CRIMSON, 45, 60);
    assertThat(heard()).hasSize(2);
  }
}
