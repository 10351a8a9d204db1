package plenum.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A delegate whom nobody has on the stage sends the small picture alone, and is sharp again soon
 * after a chair holds them there. What they send is read from their own browser; that nothing is
 * lost by it, from what the others' browsers play.
 */
@Tag("alone")
@ExtendWith(UnderOneRoof.class)
class LayersLeftOutJourneyTest {
  private static final int FULL = 960;

  /** The engine leaves a layer out ten seconds after it was wanted last. */
  private static final int HELD = 10_000;

  /** Milliseconds; of a browser's encoder on a machine that does other things. */
  private static final int SHARP = 8_000;

  private static final String BROWSERS =
      "What pages leave out is the same in both; -Dplenum.write=true measures Firefox as well";

  private static RunningProgram program;
  private static Browser chromium;
  private static Premises premises;
  private static Browser second;

  @BeforeAll
  static void open(Premises shared) {
    program = shared.program();
    chromium = shared.chromium(Colour.CRIMSON, 520);
    second = shared.chromium(Colour.BLUE, 640);
    premises = shared;
  }

  @Test
  void a_delegate_in_chromium_sends_what_is_watched_and_is_sharp_again_on_the_stage() {
    sendsWhatIsWatched(second, "Chromium");
  }

  @Test
  @EnabledIfSystemProperty(named = "plenum.write", matches = "true", disabledReason = BROWSERS)
  void a_delegate_in_firefox_does_as_well() {
    sendsWhatIsWatched(premises.firefox(930), "Firefox");
  }

  private static void sendsWhatIsWatched(Browser browser, String name) {
    try (var one = Browsers.window(chromium);
        var other = Browsers.window(chromium);
        var third = Browsers.window(browser)) {
      for (var window : List.of(one, other, third)) {
        window.addInitScript(Scripts.read("busy.js"));
        window.addInitScript(Scripts.read("switch.js"));
      }
      third.addInitScript(Scripts.read("silent.js"));
      var conference = Convened.on(program);
      var chair = entering(conference, "vellmark-head", one);
      int alone = settled(chair.page, 0);
      assertThat(rate(chair.page)).as("kbit/s of who is alone").isLessThan(5);
      var viewer = entering(conference, "tessel-head", other);
      Eventually.holds("the chair, sharp", Attendee.PATIENCE, () -> width(viewer.page) == FULL);
      var delegate = conference.opens("vellmark-delegate", third);
      delegate.knocks();
      chair.presses("Admit");
      delegate.isInTheChamber();

      int small = settled(delegate.page, 1);
      double after = rate(delegate.page);
      var here = new Locator.FilterOptions().setHasText(delegate.name);
      chair.turnsTo("floor");
      chair.page.locator("plenum-people-list summary").filter(here).click();
      var left = holds(chair, viewer, delegate.name + ", layers left out");
      double before = rate(delegate.page);
      System.out.printf(
          "%s sends %.0f kbit/s on the stage and %.0f on tiles alone (after %d ms; nothing when"
              + " alone, after %d ms); on the stage its first frame came after %d ms and the best"
              + " layer after %d ms%n",
          name, before, after, small, alone, left.first(), left.sharp());
      assertThat(after).as("kbit/s of who is on tiles").isBetween(20.0, before / 3);
      assertThat(left.sharp()).as("ms to the best layer").isLessThan(SHARP);

      releases(chair, viewer);
      viewer.page.waitForTimeout(2_000);
      var kept = holds(chair, viewer, delegate.name + ", all layers sent");
      System.out.printf("With all layers sent %d and %d ms%n", kept.first(), kept.sharp());
      assertThat(left.first()).as("ms to a first frame").isLessThan(kept.first() + 700);
    }
  }

  private static Attendee entering(Convened conference, String seat, BrowserContext window) {
    var attendee = conference.opens(seat, window);
    attendee.goesIn();
    return attendee;
  }

  /** How long it took until so many layers were sent. */
  private static int settled(Page page, int layers) {
    long began = System.nanoTime();
    Eventually.holds(
        () -> layers + " layers are sent; it sends " + sent(page),
        Attendee.PATIENCE.plusMillis(HELD),
        () -> sent(page).get("active").intValue() == layers);
    return (int) ((System.nanoTime() - began) / 1_000_000);
  }

  /** What came on the viewer's stage, and when. */
  private record Came(int first, int sharp) {}

  private static Came holds(Attendee chair, Attendee viewer, String what) {
    var page = viewer.page;
    double since = number(page.evaluate("Date.now()"));
    double before = number(page.evaluate("stage.source()"));
    chair.presses("Hold on the stage");
    Eventually.holds(
        () -> what + ": sharp on the stage; it is " + width(page),
        Attendee.PATIENCE,
        () -> first(page, since, before, FULL) >= 0);
    return new Came(first(page, since, before, 1), first(page, since, before, FULL));
  }

  private static int first(Page page, double since, double before, int width) {
    return (int)
        number(
            page.evaluate(
                "([since, before, width]) => stage.first(since, before, width)",
                List.of(since, before, width)));
  }

  private static void releases(Attendee chair, Attendee viewer) {
    double held = number(viewer.page.evaluate("stage.source()"));
    chair.presses("Release the stage");
    Eventually.holds(
        "the one before",
        Attendee.PATIENCE,
        () -> number(viewer.page.evaluate("stage.source()")) != held && width(viewer.page) == FULL);
  }

  /** Of the camera, in kbit/s over four seconds. */
  private static double rate(Page page) {
    var first = sent(page);
    page.waitForTimeout(4_000);
    var last = sent(page);
    double octets = 0;
    for (String layer : List.of("h", "m", "l")) {
      octets += last.get(layer).doubleValue() - first.get(layer).doubleValue();
    }
    return octets * 8 / (last.get("at").doubleValue() - first.get("at").doubleValue());
  }

  private static int width(Page page) {
    return (int) number(page.evaluate("stage.width()"));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Number> sent(Page page) {
    return (Map<String, Number>) page.evaluate("stage.sent()");
  }

  private static double number(Object it) {
    return ((Number) it).doubleValue();
  }
}
