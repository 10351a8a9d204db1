package plenum.rehearsal.measure;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import plenum.rehearsal.clip.Persona;
import plenum.rehearsal.clip.Voice;

/**
 * Finds the personas' tones in sound by Goertzel's algorithm over windows of 200 ms, which tells
 * tones apart that are 10 Hz from each other (under a Hann window; the nearest two here are 50).
 * What counts as noise is measured in the same window, half way between the tones. Stateless.
 */
public final class ToneFinder {
  /** Samples of a window. */
  public static final int WINDOW = Voice.RATE / 5;

  private static final int STEP = Voice.FRAME;

  /** Under this nobody would hear it. */
  private static final double QUIETEST = -58;

  /** How far a tone must stand out of what lies between the tones; white noise varies by 10 dB. */
  private static final double ABOVE_NOISE = 18;

  /**
   * What a codec adds to a tone lies 34 dB below it, and what the edges of syllables spread to its
   * neighbours 30; two people differ in loudness by less.
   */
  private static final double BELOW_LOUDEST = 28;

  private final double[] hann = new double[WINDOW];
  private final double scale;

  /**
   * A tone in a window.
   *
   * @param level of its amplitude in dB of full scale
   */
  public record Heard(Persona persona, double level) {}

  public ToneFinder() {
    double sum = 0;
    for (int i = 0; i < WINDOW; i++) {
      hann[i] = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / (WINDOW - 1));
      sum += hann[i];
    }
    scale = 2 / (sum * Short.MAX_VALUE);
  }

  /**
   * All tones of {@code samples}, loudest first, each at its loudest window.
   *
   * @param samples at 48 kHz, one channel; fewer than a window hold no tone
   */
  public List<Heard> find(short[] samples) {
    var loudest = new EnumMap<Persona, Double>(Persona.class);
    for (int from = 0; from + WINDOW <= samples.length; from += STEP) {
      window(samples, from).forEach((persona, level) -> loudest.merge(persona, level, Math::max));
    }
    double most = loudest.values().stream().mapToDouble(level -> level).max().orElse(0);
    loudest.values().removeIf(level -> level < most - BELOW_LOUDEST);
    return loudest.entrySet().stream()
        .map(tone -> new Heard(tone.getKey(), tone.getValue()))
        .sorted(Comparator.comparingDouble(Heard::level).reversed())
        .toList();
  }

  private Map<Persona, Double> window(short[] samples, int from) {
    double noise = noise(samples, from);
    var found = new EnumMap<Persona, Double>(Persona.class);
    for (var persona : Persona.values()) {
      double level = level(samples, from, persona.hertz());
      if (level > QUIETEST && level > noise + ABOVE_NOISE) {
        found.put(persona, level);
      }
    }
    return found;
  }

  /** The median level half way between neighbouring tones. */
  private double noise(short[] samples, int from) {
    var tones = Arrays.stream(Persona.values()).mapToInt(Persona::hertz).sorted().toArray();
    var between = new double[tones.length - 1];
    for (int i = 0; i < between.length; i++) {
      between[i] = level(samples, from, (tones[i] + tones[i + 1]) / 2.0);
    }
    Arrays.sort(between);
    return between[between.length / 2];
  }

  private double level(short[] samples, int from, double hertz) {
    double coefficient = 2 * Math.cos(2 * Math.PI * hertz / Voice.RATE);
    double before = 0;
    double last = 0;
    for (int i = 0; i < WINDOW; i++) {
      double now = samples[from + i] * hann[i] + coefficient * last - before;
      before = last;
      last = now;
    }
    double power = last * last + before * before - coefficient * last * before;
    return 20 * Math.log10(Math.sqrt(Math.max(power, 1e-12)) * scale);
  }
}
