package plenum.rehearsal.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import plenum.rehearsal.clip.Persona;
import plenum.rehearsal.clip.Voice;

class ToneFinderTest {
  private static final long SEED = 418;

  private final ToneFinder finder = new ToneFinder();
  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);

  @ParameterizedTest
  @EnumSource
  void a_tone_at_minus_20_db_is_found_in_noise(Persona persona) {
    var samples = noise(0.03);
    add(samples, persona, 0.1);
    assertThat(finder.find(samples))
        .as("seed %d", SEED)
        .singleElement()
        .satisfies(heard -> {
          assertThat(heard.persona()).isEqualTo(persona);
          assertThat(heard.level()).isBetween(-20.5, -19.5);
        });
  }

  @ParameterizedTest
  @EnumSource
  void a_tone_20_db_below_all_others_is_found_among_them(Persona persona) {
    var samples = noise(0.002);
    for (var other : Persona.values()) {
      add(samples, other, other == persona ? 0.005 : 0.05);
    }
    assertThat(finder.find(samples)).as("seed %d", SEED).hasSize(Persona.values().length);
    assertThat(finder.find(samples).getLast().persona()).isEqualTo(persona);
  }

  @Test
  void noise_alone_is_no_tone() {
    for (int i = 0; i < 20; i++) {
      assertThat(finder.find(noise(0.2))).as("seed %d, round %d", SEED, i).isEmpty();
    }
  }

  @Test
  void silence_is_no_tone() {
    assertThat(finder.find(new short[2 * ToneFinder.WINDOW])).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void a_voice_is_known_by_its_tone_wherever_listening_begins(Persona persona) {
    var frames = Voice.of(persona).frames();
    for (int from = 0; from < frames.size(); from += 7) {
      var decoder = new OpusWindow();
      for (int i = 0; i < 20; i++) {
        decoder.add(frames.get((from + i) % frames.size()).packet());
      }
      assertThat(finder.find(decoder.samples()))
          .as("from packet %d", from)
          .extracting(ToneFinder.Heard::persona)
          .containsExactly(persona);
    }
  }

  private short[] noise(double amplitude) {
    var samples = new short[ToneFinder.WINDOW + 3 * Voice.FRAME];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (short) (Short.MAX_VALUE * amplitude * (2 * random.nextDouble() - 1));
    }
    return samples;
  }

  private static void add(short[] samples, Persona persona, double amplitude) {
    for (int i = 0; i < samples.length; i++) {
      double wave = Math.sin(2 * Math.PI * persona.hertz() * i / Voice.RATE);
      samples[i] += (short) (Short.MAX_VALUE * amplitude * wave);
    }
  }
}
