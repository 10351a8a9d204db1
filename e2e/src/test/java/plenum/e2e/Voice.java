package plenum.e2e;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A voice as a file for a browser's microphone: harmonics of one pitch up to some frequency, which
 * swell like syllables and pause like sentences.
 */
final class Voice {
  private static final int RATE = 48_000;
  private static final int SECONDS = 4;
  private static final int SYLLABLES_PER_SECOND = 4;
  private static final double LOUDEST = 32_767;

  private Voice() {}

  /**
   * Writes WAV, 16 bits, mono.
   *
   * @param upTo the frequency in Hz of the highest harmonic
   * @param loudness of the loudest sample: 1 is full scale, more is cut off
   */
  static Path file(Path folder, int pitch, int upTo, double loudness) throws IOException {
    int samples = RATE * SECONDS;
    var wav = ByteBuffer.allocate(44 + samples * 2).order(ByteOrder.LITTLE_ENDIAN);
    wav.put(ascii("RIFF")).putInt(36 + samples * 2).put(ascii("WAVEfmt "));
    wav.putInt(16).putShort((short) 1).putShort((short) 1).putInt(RATE).putInt(RATE * 2);
    wav.putShort((short) 2).putShort((short) 16).put(ascii("data")).putInt(samples * 2);
    var one = sentence(pitch, upTo, samples);
    double highest = 0;
    for (double sample : one) {
      highest = Math.max(highest, Math.abs(sample));
    }
    for (double sample : one) {
      double scaled = highest == 0 ? 0 : sample / highest * loudness * LOUDEST;
      wav.putShort((short) Math.clamp(scaled, -LOUDEST, LOUDEST));
    }
    return Files.write(folder.resolve("voice.wav"), wav.array());
  }

  /** Three seconds of syllables, and one of nothing. */
  private static double[] sentence(int pitch, int upTo, int samples) {
    var sentence = new double[samples];
    for (int i = 0; i < samples * 3 / 4; i++) {
      double at = 2 * Math.PI * i / RATE;
      double swell = (1 - Math.cos(at * SYLLABLES_PER_SECOND)) / 2;
      for (int harmonic = 1; harmonic * pitch <= upTo; harmonic++) {
        // falls by 6 dB per octave as voices do, and is in no phase with the others
        sentence[i] += swell * Math.sin(at * pitch * harmonic + harmonic * harmonic) / harmonic;
      }
    }
    return sentence;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
