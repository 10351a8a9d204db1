package plenum.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Who looks after the lines sees what microphones are like and which line is gone, and so do booths
 * of those whom they hear; who observes is neither seen nor heard.
 */
@ExtendWith(UnderOneRoof.class)
class OperatorJourneyTest {
  private static final Pattern KILOHERTZ = Pattern.compile("([0-9.]+) kHz");

  /**
   * From a browser that is killed to the red row; a reload must not show as one, which takes 3 s.
   */
  private static final Duration SOME_SECONDS = Duration.ofSeconds(12);

  private static Premises premises;
  private static Browser wide;
  private static Browser narrow;

  @BeforeAll
  static void open(Premises shared, @TempDir Path folder) throws IOException {
    premises = shared;
    var one = Files.createDirectories(folder.resolve("wide"));
    wide = premises.browsers().chromium(one, Colour.CRIMSON, Voice.file(one, 180, 14_000, 0.5));
    var other = Files.createDirectories(folder.resolve("narrow"));
    narrow = premises.browsers().chromium(other, Colour.BLUE, Voice.file(other, 170, 3_400, 0.5));
  }

  private static Convened convened() {
    var file =
        Scripts.read("two-sides.yaml")
            .replace(
                "seats:\n",
                """
                  - id: cable
                    names: {en: {name: Nadja Kabelund, title: Technician}}
                  - id: gaze
                    delegation: tessel
                    names: {en: {name: Bram Gazewell, title: Guest of the Council}}
                seats:
                  - {id: operator, role: operator, person: cable}
                  - {id: tessel-observer, delegation: tessel, role: observer, person: gaze}
                """);
    return Convened.by(premises.program(), file);
  }

  private static Attendee operator(Convened conference, BrowserContext window, Attendee chair) {
    var operator = conference.opens("operator", window);
    operator.presses("Skip the checks");
    operator.sees("Sound and picture get through");
    operator.presses("Go in");
    chair.presses("Admit");
    operator.isInTheChamber();
    return operator;
  }

  private static Locator row(Attendee operator, String seat) {
    return operator.page.locator("plenum-operator-lines tr[data-seat='" + seat + "']");
  }

  private static double band(Attendee operator, String seat) {
    var found = KILOHERTZ.matcher(row(operator, seat).innerText());
    return found.find() ? Double.parseDouble(found.group(1)) : 0;
  }

  private static void shows(Attendee operator, String seat, String words) {
    var row = row(operator, seat);
    Eventually.holds(
        () -> "the row of " + seat + " says " + words + "; it says " + row.innerText(),
        Attendee.PATIENCE,
        () -> row.innerText().contains(words));
  }

  @Test
  void the_desk_tells_a_telephone_s_voice_from_a_good_one_and_a_line_that_is_killed() {
    try (var one = Browsers.window(wide);
        var desk = Browsers.window(wide)) {
      var conference = convened();
      var host = conference.opens("vellmark-head", one);
      host.goesIn();
      var guest = conference.opens("tessel-head", Browsers.window(narrow));
      guest.goesIn();
      var operator = operator(conference, desk, host);
      host.presses("Open the meeting");
      shows(operator, "vellmark-head", "up");
      shows(operator, "tessel-delegate", "not here");
      Eventually.holds(
          () -> "bands of both microphones; the desk says " + operator.words(),
          Attendee.PATIENCE,
          () -> band(operator, "vellmark-head") > 8 && band(operator, "tessel-head") > 2);
      assertThat(band(operator, "tessel-head")).isBetween(3.0, 3.9);
      operator.sees(guest.name + " sounds like a telephone");
      var attention = operator.page.locator("plenum-operator-desk .attention");
      assertThat(attention.innerText()).doesNotContain(host.name);
      assertThat(row(operator, "vellmark-head").innerText()).contains("dB").contains("ms");
      assertThat(host.page.locator("plenum-operator-desk").count()).isZero();
      assertThat(Access.faults(operator.page)).isEmpty();

      narrow.close();
      long killed = System.nanoTime();
      Eventually.holds(
          () -> "the line is gone; the desk says " + operator.words(),
          SOME_SECONDS,
          () -> attention.innerText().contains(guest.name + " leads the meeting and has no line"));
      System.out.printf(
          "a killed line is in red after %.1f s%n", (System.nanoTime() - killed) / 1e9);
      assertThat(attention.locator("li.grave").count()).isEqualTo(1);
      assertThat(row(operator, "tessel-head").getAttribute("class")).contains("grave");
      shows(operator, "tessel-head", "no line");
      assertThat(operator.page.locator("plenum-operator-desk [aria-live]").innerText())
          .contains("Danger")
          .contains(guest.name);
    }
  }

  /** All three wear headphones: what a browser mends of a voice is not heard, and not measured. */
  @Test
  void a_booth_is_told_who_sounds_like_a_telephone_who_is_overdriven_and_who_sits_in_noise(
      @TempDir Path folder) throws IOException {
    var browsers = premises.browsers();
    var rough = Files.createDirectories(folder.resolve("rough"));
    var loud = Files.createDirectories(folder.resolve("loud"));
    var low = Files.createDirectories(folder.resolve("low"));
    try (var clipped = browsers.chromium(rough, Colour.CRIMSON, Voice.file(rough, 180, 12_000, 2));
        var noisy = browsers.chromium(loud, Colour.BLUE, Voice.file(loud, 170, 9_000, 0.5, 0.05));
        var filtered = browsers.chromium(low, Colour.GREEN, Voice.file(low, 170, 4_000, 0.5))) {
      var conference = Convened.by(premises.program(), withADelegate());
      var overdriven = conference.opens("vellmark-head", Browsers.window(clipped));
      overdriven.wearsHeadphones();
      overdriven.goesInQuickly();
      var telephone = conference.opens("tessel-head", Browsers.window(filtered));
      telephone.wearsHeadphones();
      telephone.goesInQuickly();
      var noise = conference.opens("tessel-observer", Browsers.window(noisy));
      noise.wearsHeadphones();
      noise.presses("Skip the checks");
      noise.sees("Sound and picture get through");
      noise.presses("Go in");
      telephone.presses("Admit");
      noise.isInTheChamber();
      var interpreter = conference.opens("first-interpreter", Browsers.window(wide));
      interpreter.presses("English");
      interpreter.presses("Skip the checks");
      interpreter.sees("Sound and picture get through");
      interpreter.presses("Go in");
      overdriven.presses("Admit");
      interpreter.isInTheChamber();
      interpreter.reads("plenum-booth-now", overdriven.name + ": overdriven");
      interpreter.reads("plenum-booth-now", telephone.name + ": like a telephone");
      interpreter.reads("plenum-booth-now", noise.name + ": loud room");
      var voices = interpreter.page.locator("plenum-booth-now .bad");
      assertThat(voices.allInnerTexts())
          .allMatch(it -> it.endsWith("overdriven") == it.startsWith(overdriven.name))
          .allMatch(it -> it.endsWith("telephone") == it.startsWith(telephone.name))
          .allMatch(it -> it.endsWith("loud room") == it.startsWith(noise.name));
      assertThat(Access.faults(interpreter.page)).isEmpty();
    }
  }

  private static String withADelegate() {
    return Scripts.read("interpretation.yaml").replace("role: observer", "role: delegate");
  }

  @Test
  void who_observes_watches_and_is_neither_seen_nor_heard() {
    try (var one = Browsers.window(wide);
        var two = Browsers.window(wide);
        var three = Browsers.window(wide)) {
      var conference = convened();
      var host = conference.opens("vellmark-head", one);
      host.goesIn();
      var guest = conference.opens("tessel-head", two);
      guest.goesIn();
      var observer = conference.opens("tessel-observer", three);
      observer.presses("English");
      observer.presses("Next");
      observer.presses("Next");
      observer.sees("You observe. Your camera and microphone are not needed.");
      observer.sees("Sound and picture get through");
      observer.presses("Go in");
      guest.presses("Admit");
      observer.isInTheChamber();
      observer.sees("You observe: you are neither seen nor heard.");
      observer.sees(host, Colour.CRIMSON);
      assertThat(observer.page.locator("plenum-floor-control").count()).isZero();
      assertThat(observer.words()).doesNotContain("Camera:").doesNotContain("Show my screen");
      assertThat(host.picturesOf(observer.name)).isEmpty();
      assertThat(Access.faults(observer.page)).isEmpty();
    }
  }
}
