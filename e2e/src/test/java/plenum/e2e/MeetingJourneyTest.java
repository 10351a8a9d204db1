package plenum.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People meet, one in Chromium and one in Firefox. */
@ExtendWith(UnderOneRoof.class)
class MeetingJourneyTest {
  private static final int LOW = 520;
  private static final int HIGH = 930;

  private static RunningProgram program;
  private static Browser chromium;
  private static Browser firefox;

  @BeforeAll
  static void open(Premises premises) {
    program = premises.program();
    chromium = premises.chromium(Colour.CRIMSON, LOW);
    firefox = premises.firefox(HIGH);
  }

  @Test
  void a_delegate_is_admitted_by_the_chair_is_seen_and_heard_and_is_taken_out_again() {
    try (var one = Browsers.window(chromium);
        var other = Browsers.window(firefox, Colour.BLUE)) {
      var conference = Convened.on(program);
      var head = conference.opens("vellmark-head", one);
      head.goesIn();
      var delegate = conference.opens("vellmark-delegate", other);
      delegate.knocks();
      delegate.waitsAtTheDoor();
      head.sees("1 person waits for your side");
      head.pressesByKeyboard("Admit", "Enter");
      delegate.isInTheChamber();
      head.sees(delegate, Colour.BLUE);
      head.hears(HIGH);
      delegate.sees(head, Colour.CRIMSON);
      delegate.hears(LOW);
      head.turnsTo("floor");
      head.page.locator("plenum-people-list summary", within(delegate.name)).click();
      head.presses("Remove");
      delegate.sees("You were taken out of the meeting");
      head.doesNotSee(delegate);
      head.hearsNothingOf(HIGH);
      assertThat(delegate.connection()).isEqualTo("closed");
      delegate.hearsNothingOf(LOW);
    }
  }

  @Test
  void who_reloads_is_back_unasked_and_another_device_takes_over_only_when_it_is_admitted() {
    try (var one = Browsers.window(chromium);
        var other = Browsers.window(firefox, Colour.BLUE);
        var third = Browsers.window(chromium)) {
      var conference = Convened.on(program);
      var head = conference.opens("tessel-head", one);
      head.goesIn();
      var delegate = conference.opens("tessel-delegate", other);
      delegate.knocks();
      head.presses("Admit");
      delegate.isInTheChamber();
      delegate.reloads();
      delegate.sees(head, Colour.CRIMSON);
      delegate.hears(LOW);
      head.sees(delegate, Colour.BLUE);
      head.hears(HIGH);
      var device = conference.opens("tessel-delegate", third);
      device.knocks();
      device.sees("Your seat is open on another device");
      head.sees("Second device: Chrome on Linux");
      delegate.isInTheChamber();
      head.presses("Admit");
      delegate.sees("Your seat continues on another device");
      device.isInTheChamber();
      head.sees(device, Colour.CRIMSON);
      head.hearsNothingOf(HIGH);
    }
  }

  @Test
  void two_chairs_open_the_meeting_agree_to_close_it_and_one_adds_a_photograph_by_firefox() {
    try (var one = Browsers.window(chromium);
        var other = Browsers.window(firefox, Colour.BLUE)) {
      var conference = Convened.on(program);
      var ours = conference.opens("vellmark-head", one);
      ours.goesIn();
      var theirs = conference.opens("tessel-head", other);
      theirs.goesIn();
      theirs.sees("Not opened yet: sound check");
      ours.presses("Open the meeting");
      theirs.turnsTo("agenda");
      theirs.presses("Propose to close the meeting");
      ours.sees("Kenzo Brandtholt proposes to close the meeting");
      ours.presses("Agree to close");
      ours.sees("Record of the meeting");
      ours.sees("Draft release");
      theirs.sees("Record of the meeting");
      takesAPhotograph(theirs);
      theirs.page.getByLabel("Caption, English").fill("The head of Tessel at the end");
      theirs.page.getByLabel("Credit, English").fill("Tessel Tide Gazette");
      theirs.presses("Add it to the record");
      theirs.sees("The head of Tessel at the end");
      var kept = theirs.page.locator("plenum-meeting-record figure img");
      Eventually.holds(
          () -> "the photograph on record is blue; it is " + colour(kept),
          Attendee.PATIENCE,
          () -> colour(kept).looksLike(Colour.BLUE));
    }
  }

  @Test
  void somebody_joins_speaks_and_leaves_by_keyboard_alone() {
    try (var one = Browsers.window(chromium);
        var other = Browsers.window(firefox, Colour.BLUE)) {
      var conference = Convened.on(program);
      var listener = conference.opens("tessel-head", other);
      listener.goesIn();
      var speaker = conference.opens("vellmark-head", one);
      speaker.knocksByKeyboard();
      speaker.isInTheChamber();
      listener.hears(LOW);
      speaker.pressesByKeyboard("Microphone is on", "Space");
      listener.hearsNothingOf(LOW);
      speaker.pressesByKeyboard("Turn the microphone on", "Space");
      listener.hears(LOW);
      speaker.pressesByKeyboard("Leave", "Enter");
      speaker.sees("You have left the meeting");
      listener.hearsNothingOf(LOW);
      listener.doesNotSee(speaker);
    }
  }

  /** By this browser's own camera, once it shows something. */
  static void takesAPhotograph(Attendee who) {
    who.presses("Add a photograph");
    who.presses("Take it with the camera");
    var finder = who.page.locator("plenum-photograph-form video");
    Eventually.holds(
        who.name + " sees what the camera sees",
        Attendee.PATIENCE,
        () -> (boolean) finder.evaluate("it => it.videoWidth > 0"));
    who.presses("Take the photograph");
    who.sees("Who is shown, with title and body, and where.");
  }

  /** The mean colour of a picture; black until it is there. */
  @SuppressWarnings("unchecked")
  private static Colour colour(Locator picture) {
    return Colour.of((List<Number>) picture.evaluate("it => probe.colourOf(it)"));
  }

  private static com.microsoft.playwright.Page.LocatorOptions within(String words) {
    return new com.microsoft.playwright.Page.LocatorOptions().setHasText(words);
  }
}
