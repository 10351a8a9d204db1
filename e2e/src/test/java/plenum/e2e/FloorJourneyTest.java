package plenum.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A chair leads the floor by the keyboard, and a delegate asks for it: what both see and hear. */
@ExtendWith(UnderOneRoof.class)
class FloorJourneyTest {
  private static final int CHAIR = 520;
  private static final int DELEGATE = 930;

  /** The one colour that says that one is heard, as a browser names it. */
  private static final String RED = "rgb(176, 18, 28)";

  /** Longer than the tone is silent between two of its syllables. */
  private static final int SILENT = 500;

  /** Generous: what was measured is printed. */
  private static final Duration SOON = Attendee.PATIENCE;

  private static RunningProgram program;
  private static Browser one;
  private static Browser other;

  @BeforeAll
  static void open(Premises premises) {
    program = premises.program();
    one = premises.chromium(Colour.CRIMSON, CHAIR);
    other = premises.chromium(Colour.BLUE, DELEGATE);
  }

  @Test
  void who_asks_is_heard_from_the_chair_giving_the_floor_until_the_chair_takes_it_back() {
    try (var here = window(one);
        var there = window(other)) {
      var conference = Convened.on(program);
      var chair = conference.opens("vellmark-head", here);
      chair.goesIn();
      var delegate = conference.opens("vellmark-delegate", there);
      delegate.knocks();
      chair.presses("Admit");
      delegate.isInTheChamber();
      chair.presses("Open the meeting");
      chair.hears(DELEGATE);
      listens(chair);

      sets(chair, "REQUEST");
      delegate.sees("Ask for the floor");
      hearsNoTone(chair);
      assertThat(sends(delegate)).as("packets of who has not the floor").isZero();

      delegate.page.keyboard().press("F2");
      delegate.sees("You are 1st");
      chair.sees("Give the floor to " + delegate.name);
      assertThat(colour(delegate)).as("who only waits").isNotEqualTo(RED);
      chair.page.evaluate("ear.anew()");
      chair.page.keyboard().press("F8");
      hearsTheTone(chair);
      print("floor given, tone audible", moment(chair, "first"), moment(chair, "pressed"));
      isRed(delegate, true);
      delegate.sees("You have the floor");

      chair.pressesByKeyboard("Thank the speaker", "Enter");
      hearsNoTone(chair);
      print("floor taken back, tone gone", moment(chair, "last"), moment(chair, "pressed"));
      isRed(delegate, false);
      delegate.sees("Ask for the floor");
      assertThat(sends(delegate)).as("packets of who has the floor no more").isZero();
    }
  }

  private static BrowserContext window(Browser browser) {
    var window = Browsers.window(browser);
    window.addInitScript(Scripts.read("ear.js"));
    return window;
  }

  private static void sets(Attendee chair, String mode) {
    chair.page.getByText("How the floor is taken").click();
    chair.page.locator("plenum-floor-terms select").first().selectOption(mode);
    chair.presses("Set");
  }

  private static void listens(Attendee chair) {
    chair.page.evaluate("hertz => ear.listenFor(hertz)", DELEGATE);
    hearsTheTone(chair);
  }

  private static void hearsTheTone(Attendee chair) {
    Eventually.holds("the delegate is heard", SOON, () -> moment(chair, "first") > 0);
  }

  private static void hearsNoTone(Attendee chair) {
    Eventually.holds(
        "the delegate is heard no more", SOON, () -> moment(chair, "silence") > SILENT);
  }

  private static void isRed(Attendee who, boolean red) {
    Eventually.holds(
        () -> "the large control is " + (red ? "" : "not ") + "red; it is " + colour(who),
        SOON,
        () -> colour(who).equals(RED) == red);
  }

  private static String colour(Attendee who) {
    return (String)
        who.page
            .locator("plenum-floor-control .large")
            .evaluate("it => getComputedStyle(it).backgroundColor");
  }

  private static int sends(Attendee who) {
    return ((Number) who.page.evaluate("ear.sends(300)")).intValue();
  }

  private static long moment(Attendee who, String what) {
    return ((Number) who.page.evaluate("ear." + what + "()")).longValue();
  }

  private static void print(String what, long at, long pressed) {
    System.out.printf("%s: %d ms after the key%n", what, at - pressed);
  }
}
