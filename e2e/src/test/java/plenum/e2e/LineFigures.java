package plenum.e2e;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a browser received from one moment to another, by its own statistics.
 *
 * @param concealed the share of sound that it made up for want of packets, silence left out
 * @param framesPerSecond that it decoded of the stage
 * @param standstill the longest time between two frames, in milliseconds
 * @param lost the share of sound's packets that did not come
 * @param corrected packets of sound that it had from Opus's own error correction, needed or not
 */
record LineFigures(
    double from,
    double to,
    double concealed,
    double framesPerSecond,
    double standstill,
    double lost,
    long corrected,
    int width) {

  static LineFigures of(
      List<Map<String, Object>> samples, double from, double to, double standstill) {
    var first = samples.stream().filter(it -> at(it) >= from).findFirst().orElseThrow();
    var last = samples.stream().filter(it -> at(it) <= to).reduce((_, it) -> it).orElseThrow();
    double packets = passed(first, last, "lost") + passed(first, last, "received");
    return new LineFigures(
        from,
        to,
        passed(first, last, "concealed") / passed(first, last, "samples"),
        passed(first, last, "decoded") * 1000 / (at(last) - at(first)),
        standstill,
        passed(first, last, "lost") / packets,
        Math.round(passed(first, last, "corrected")),
        (int) number(last.get("width")));
  }

  static double passed(Map<String, Object> first, Map<String, Object> last, String name) {
    return number(last.get(name)) - number(first.get(name));
  }

  static double at(Map<String, Object> sample) {
    return number(sample.get("at"));
  }

  static double number(Object it) {
    return ((Number) it).doubleValue();
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%.2f %% of the sound concealed (%.1f %% of its packets lost, %d from Opus's own correction), %.1f frames per"
            + " second at %d pixels, %.0f ms of standstill at most",
        100 * concealed,
        100 * lost,
        corrected,
        framesPerSecond,
        width,
        standstill);
  }
}
