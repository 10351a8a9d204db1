package plenum.e2e;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import plenum.server.http.Json;

/**
 * What one browser rendered of the listening graph.
 *
 * @param version the browser's own
 * @param rows of every millisecond of the changes: the millisecond, the levels of three sources and
 *     of all together, in decibels of one voice in full
 * @param fades at handover, fallback and return
 * @param furthest that all together was from one voice in full during the changes, in decibels
 * @param longestGap in milliseconds
 * @param ducked for each place of the slider
 * @param latency of the graph, in milliseconds
 */
record ListeningFigures(
    String version,
    List<List<Double>> rows,
    List<Fade> fades,
    double furthest,
    double longestGap,
    List<Ducked> ducked,
    Ducked originalOnly,
    Ducked interpretationOnly,
    Bursts bursts,
    double latency,
    Levels levels) {

  /**
   * @param lasts for so many milliseconds both voices change
   * @param after so many milliseconds after the new voice was there it is done
   */
  record Fade(double lasts, double after) {}

  /** Both in decibels of themselves in full. */
  record Ducked(double original, double interpretation) {}

  /**
   * @param went the highest sample that went in, in dBFS
   * @param came the highest true peak that came out, in dBFS
   * @param above that the loudest 100 ms were above the last ten seconds, in LU
   */
  record Bursts(double went, double came, double above) {}

  /**
   * @param apart two voices before, in LU
   * @param left the same after ten seconds of each
   * @param fastest that a gain changed within a second, in dB
   */
  record Levels(double apart, double left, double fastest) {}

  private record Changes(
      List<List<Double>> rows, double furthest, double longestGap, List<Fade> fades) {}

  static ListeningFigures measured(String version, Page page, List<Double> places) {
    var changes = asked(page, "listening.changes()", Changes.class);
    var wishes =
        Stream.concat(
                places.stream().map(it -> Map.of("mode", "MIX", "original", it)),
                Stream.of(
                    Map.of("mode", "ORIGINAL", "original", 0.15),
                    Map.of("mode", "INTERPRETATION", "original", 0.15)))
            .toList();
    var ducked =
        List.of(asked(page, "listening.ducking(" + Json.text(wishes) + ")", Ducked[].class));
    return new ListeningFigures(
        version,
        changes.rows(),
        changes.fades(),
        changes.furthest(),
        changes.longestGap(),
        ducked.subList(0, places.size()),
        ducked.get(places.size()),
        ducked.get(places.size() + 1),
        asked(page, "listening.bursts()", Bursts.class),
        asked(page, "listening.latency()", Double.class) * 1_000,
        asked(page, "listening.levels()", Levels.class));
  }

  private static <T> T asked(Page page, String what, Class<T> type) {
    return Json.read((String) page.evaluate(what + ".then(JSON.stringify)"), type);
  }

  String summary() {
    return String.format(
        Locale.ROOT,
        "fades %s, at most %.2f dB from even, gap %.0f ms, ducked %s, %s, %.1f ms late, %s",
        fades,
        furthest,
        longestGap,
        ducked,
        bursts,
        latency,
        levels);
  }
}
