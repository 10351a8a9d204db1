package plenum.e2e;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/**
 * A voice as a file for a browser's microphone: harmonics of one pitch up to some frequency, which
 * swell like syllables and pause like sentences.
 */
final class Voice {
  private static final int SECONDS = 4;
  private static final int SYLLABLES_PER_SECOND = 4;

  private Voice() {}

  /**
   * Writes it as WAV.
   *
   * @param upTo the frequency in Hz of the highest harmonic
   * @param loudness of the loudest sample: 1 is full scale, more is cut off
   * @param noise the loudest sample of what is there besides, in pauses too
   */
  static Path file(Path folder, int pitch, int upTo, double loudness, double noise)
      throws IOException {
    int samples = Devices.SAMPLES_PER_SECOND * SECONDS;
    var one = sentence(pitch, upTo, samples);
    double highest = Arrays.stream(one).map(Math::abs).max().orElse(1);
    var hiss = new Random(samples);
    return Devices.wave(
        folder.resolve("voice.wav"),
        samples,
        i -> Math.clamp(one[i] / highest * loudness + hiss.nextDouble(-1, 1) * noise, -1, 1));
  }

  /** In a quiet room. */
  static Path file(Path folder, int pitch, int upTo, double loudness) throws IOException {
    return file(folder, pitch, upTo, loudness, 0);
  }

  /** Three seconds of syllables, and one of nothing. */
  private static double[] sentence(int pitch, int upTo, int samples) {
    var sentence = new double[samples];
    for (int i = 0; i < samples * 3 / 4; i++) {
      double at = 2 * Math.PI * i / Devices.SAMPLES_PER_SECOND;
      double swell = (1 - Math.cos(at * SYLLABLES_PER_SECOND)) / 2;
      for (int harmonic = 1; harmonic * pitch <= upTo; harmonic++) {
        // falls by 6 dB per octave as voices do, and is in no phase with the others
        sentence[i] += swell * Math.sin(at * pitch * harmonic + harmonic * harmonic) / harmonic;
      }
    }
    return sentence;
  }
}
