package plenum.e2e;

/**
 * How much of a sound is one tone, by Goertzel's algorithm: the share of its power at that
 * frequency, from 0 to 1. Told from the sound alone, and independent of how loud it is.
 */
final class Tone {
  private Tone() {}

  static double share(short[] samples, int rate, double frequency) {
    double coefficient = 2 * Math.cos(2 * Math.PI * frequency / rate);
    double before = 0;
    double last = 0;
    double power = 0;
    for (short sample : samples) {
      double now = sample + coefficient * last - before;
      before = last;
      last = now;
      power += (double) sample * sample;
    }
    double tone = last * last + before * before - coefficient * last * before;
    // A pure tone of amplitude A has N A^2 / 2 in all, and (N A / 2)^2 here.
    return power == 0 ? 0 : tone * 2 / (power * samples.length);
  }

  /** The loudness of a sound: the root of its mean square, 0 to 32,768. */
  static double loudness(short[] samples) {
    double power = 0;
    for (short sample : samples) {
      power += (double) sample * sample;
    }
    return samples.length == 0 ? 0 : Math.sqrt(power / samples.length);
  }

  /** A second of a tone at a third of full scale, from this sample on. */
  static byte[] samples(double frequency, int rate, long from, int count) {
    var octets = new byte[count * 2];
    for (int i = 0; i < count; i++) {
      int sample = (int) (10_000 * Math.sin(2 * Math.PI * frequency * (from + i) / rate));
      octets[2 * i] = (byte) sample;
      octets[2 * i + 1] = (byte) (sample >> 8);
    }
    return octets;
  }
}
