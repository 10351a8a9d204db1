package plenum.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a listener's page makes audible, in the browsers as somebody finds them who has just
 * installed them: the program's own graph, out of its own bundle, renders tones and what is like
 * speech, and what comes out is measured. With {@code -Dplenum.write=true} the figures and the plot
 * of docs/interpretation.md are written.
 */
@ExtendWith(UnderOneRoof.class)
class ListeningGraphTest {
  private static final int TONE = 520;

  /** What levelling brings a voice to, in LUFS, and how near. */
  private static final double TARGET = -23;

  private static final double NEAR = 3;

  /** A level in decibels that nobody hears. */
  private static final double SILENCE = -80;

  /** The slider's places, as shares of the original's amplitude. */
  private static final List<Double> PLACES = List.of(0.15, 0.6, 0.3, 0.0);

  private static final Map<String, ListeningFigures> FIGURES = new LinkedHashMap<>();

  private static Premises premises;

  @BeforeAll
  static void measure(Premises shared) throws IOException {
    premises = shared;
    measure("Chromium", shared.stockChromium());
    measure("Firefox", shared.stockFirefox());
    if (Boolean.getBoolean("plenum.write")) {
      ListeningDocument.write(FIGURES);
    }
  }

  private static void measure(String name, Browser browser) {
    try (var window = Browsers.window(browser)) {
      var page = window.newPage();
      page.navigate(premises.program().server().url().toString());
      page.evaluate(Scripts.read("listening.js"));
      var figures = ListeningFigures.measured(browser.version(), page, PLACES);
      System.out.printf("%s: %s%n", name, figures.summary());
      FIGURES.put(name, figures);
    }
  }

  static Stream<String> browsers() {
    return Stream.of("Chromium", "Firefox");
  }

  private static <T> T of(String browser, Function<ListeningFigures, T> what) {
    return what.apply(FIGURES.get(browser));
  }

  @ParameterizedTest
  @MethodSource("browsers")
  void at_handover_fallback_and_return_two_voices_change_places_within_60_to_120_ms(
      String browser) {
    assertThat(of(browser, ListeningFigures::fades))
        .hasSize(3)
        .allSatisfy(fade -> assertThat(fade.lasts()).isBetween(60.0, 120.0));
  }

  @ParameterizedTest
  @MethodSource("browsers")
  void whoever_changes_the_voice_is_followed_within_300_ms(String browser) {
    assertThat(of(browser, ListeningFigures::fades))
        .allSatisfy(fade -> assertThat(fade.after()).isLessThan(300));
  }

  @ParameterizedTest
  @MethodSource("browsers")
  void a_change_is_no_gap_no_dip_and_no_bump(String browser) {
    assertThat(of(browser, ListeningFigures::longestGap)).isLessThanOrEqualTo(40);
    assertThat(of(browser, ListeningFigures::furthest)).isLessThanOrEqualTo(1.5);
  }

  @ParameterizedTest
  @MethodSource("browsers")
  void the_original_is_as_soft_below_as_the_slider_says(String browser) {
    var heard = of(browser, ListeningFigures::ducked);
    for (int i = 0; i < PLACES.size(); i++) {
      var ducked = heard.get(i);
      assertThat(ducked.interpretation()).isCloseTo(0, within(0.2));
      if (PLACES.get(i) == 0) {
        assertThat(ducked.original()).isLessThan(SILENCE);
      } else {
        assertThat(ducked.original()).isCloseTo(20 * Math.log10(PLACES.get(i)), within(0.2));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("browsers")
  void whoever_wants_one_of_the_two_alone_hears_nothing_of_the_other(String browser) {
    var original = of(browser, ListeningFigures::originalOnly);
    assertThat(original.original()).isCloseTo(0, within(0.2));
    assertThat(original.interpretation()).isLessThan(SILENCE);
    var interpretation = of(browser, ListeningFigures::interpretationOnly);
    assertThat(interpretation.interpretation()).isCloseTo(0, within(0.2));
    assertThat(interpretation.original()).isLessThan(SILENCE);
  }

  @ParameterizedTest
  @MethodSource("browsers")
  void whatever_comes_no_true_peak_is_above_the_ceiling_nor_any_burst_12_dB_above(String browser) {
    var bursts = of(browser, ListeningFigures::bursts);
    assertThat(bursts.went()).isGreaterThan(10);
    assertThat(bursts.came()).isBetween(-6.0, -3.0);
    assertThat(bursts.above()).isLessThanOrEqualTo(12);
    assertThat(of(browser, ListeningFigures::latency)).isBetween(0.0, 5.0);
  }

  @ParameterizedTest
  @MethodSource("browsers")
  void voices_10_dB_apart_are_within_3_LU_after_ten_seconds_of_speech_and_nobody_hears_it_move(
      String browser) {
    var levels = of(browser, ListeningFigures::levels);
    assertThat(levels.apart()).isCloseTo(10, within(0.5));
    assertThat(Math.abs(levels.left())).isLessThanOrEqualTo(NEAR);
    assertThat(levels.fastest()).isBetween(0.5, 1.1);
  }

  /**
   * The whole way in Chromium: one page measures its microphone, the server tells the other, and
   * that one's graph brings it to the level of all. Its elements are mute and hold the streams:
   * when they let go there is silence, which is why they are there.
   */
  @Test
  void a_voice_comes_through_the_graph_at_the_level_of_all_while_muted_elements_hold_the_streams() {
    try (var one = Browsers.window(premises.chromium(Colour.CRIMSON, TONE));
        var other = Browsers.window(premises.stockChromium())) {
      other.addInitScript(Scripts.read("heard.js"));
      var conference = Convened.on(premises.program());
      var speaker = conference.opens("vellmark-head", one);
      speaker.goesIn();
      var listener = conference.opens("tessel-head", other);
      listener.goesInQuickly();
      Eventually.holds(
          () -> "the voice comes through the graph; its level is " + level(listener.page),
          Attendee.PATIENCE,
          () -> level(listener.page) > -40);
      double began = level(listener.page);
      Eventually.holds(
          () -> "it is near " + TARGET + " LUFS; its level is " + level(listener.page),
          Duration.ofSeconds(20),
          () -> Math.abs(level(listener.page) - TARGET) < 1);
      System.out.printf("A voice of %.1f dB is brought to %.1f dB%n", began, level(listener.page));
      assertThat(number(listener.page, "heard.playing()")).isPositive();
      assertThat(number(listener.page, "heard.loud()")).isZero();
      listener.page.evaluate("heard.letGo()");
      Eventually.holds(
          () -> "without the elements there is silence; the level is " + level(listener.page),
          Duration.ofSeconds(10),
          () -> level(listener.page) < SILENCE);
    }
  }

  private static double level(Page page) {
    return number(page, "heard.level()");
  }

  private static double number(Page page, String what) {
    return ((Number) page.evaluate(what)).doubleValue();
  }
}
