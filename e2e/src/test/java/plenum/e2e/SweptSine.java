package plenum.e2e;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * How evenly frequencies came from one end to the other.
 *
 * @param bands in thirds of an octave, from the lowest to the highest
 * @param rate of sound on its way in, in bit/s of RTP payload
 */
record SweptSine(List<Band> bands, double rate) {
  static final double LOWEST = 125;
  static final double HIGHEST = 15_000;

  private static final double FROM = 90;
  private static final double TO = 18_000;
  private static final int SECONDS = 6;

  /** What levelling leaves as it is: -21 dBFS, a sine at some -23 LUFS. */
  private static final double AMPLITUDE = 0.089;

  /** To either side of a band's middle, in octaves. */
  private static final double SIXTH = 1 / 6.0;

  private static final double REFERENCE = 1_000;

  /**
   * @param hertz its middle
   * @param level in decibels above that at 1 kHz, the median of what was seen
   * @param seen how often
   */
  record Band(double hertz, double level, int seen) {}

  /** A microphone before which a sine of even strength climbs again and again. */
  static Path microphone(Path folder) throws IOException {
    int samples = Devices.SAMPLES_PER_SECOND * SECONDS;
    double octaves = Math.log(TO / FROM);
    return Devices.wave(
        folder.resolve("sweep.wav"),
        samples,
        i -> {
          double at = i / (double) samples;
          double phase = 2 * Math.PI * FROM * SECONDS / octaves * (Math.exp(octaves * at) - 1);
          double fade = Math.min(1, 200 * Math.min(at, 1 - at));
          return AMPLITUDE * fade * Math.sin(phase);
        });
  }

  /** By what {@code sweep.heard} gave. */
  @SuppressWarnings("unchecked")
  static SweptSine of(Object heard) {
    var found = (Map<String, Object>) heard;
    var tones = (List<List<Number>>) found.get("tones");
    double reference = median(tones, REFERENCE);
    var bands = new ArrayList<Band>();
    for (double hertz : middles()) {
      int seen = (int) levels(tones, hertz).count();
      bands.add(new Band(hertz, median(tones, hertz) - reference, seen));
    }
    return new SweptSine(bands, ((Number) found.get("rate")).doubleValue());
  }

  /** Both ends, and thirds of octaves between them. */
  private static List<Double> middles() {
    var middles = new ArrayList<Double>();
    for (double hertz = LOWEST; hertz < HIGHEST / Math.pow(2, SIXTH); hertz *= Math.cbrt(2)) {
      middles.add(hertz);
    }
    middles.add(HIGHEST);
    return middles;
  }

  private static double median(List<List<Number>> tones, double hertz) {
    var sorted = levels(tones, hertz).sorted().toArray();
    return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
  }

  private static DoubleStream levels(List<List<Number>> tones, double hertz) {
    return tones.stream()
        .filter(it -> Math.abs(Math.log(it.get(0).doubleValue() / hertz) / Math.log(2)) < SIXTH)
        .mapToDouble(it -> it.get(1).doubleValue());
  }

  /** The furthest from the level at 1 kHz, in decibels. */
  double furthest() {
    return bands.stream().mapToDouble(band -> Math.abs(band.level())).max().orElse(Double.NaN);
  }
}
