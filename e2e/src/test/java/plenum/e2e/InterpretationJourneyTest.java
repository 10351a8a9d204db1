package plenum.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two heads who speak two languages, two interpreters who take turns, and one who listens: what
 * each hears when the floor, the direction and the interpreter change, when somebody coughs, and
 * when a booth's page is gone in the middle of a word. Five browsers and a foreign client: a
 * machine-full by itself.
 */
@ExtendWith(UnderOneRoof.class)
@Tag("alone")
class InterpretationJourneyTest {
  private static final int SPEAKER = 520;
  private static final int FIRST = 930;
  private static final int SECOND = 1_250;
  private static final int OTHER = 700;

  /** The original under the interpretation, 15 % of its amplitude, with what levels differ. */
  private static final double SOFTLY = 0.4;

  /** On a busy machine a browser's microphone stutters, which takes of a tone's share. */
  private static final double MUCH = 0.3;

  /** A second voice would have half. */
  private static final double NOTHING = 0.02;

  private static final Duration SOON = Duration.ofSeconds(45);

  @TempDir static Path folder;
  private static Premises premises;
  private static Browser speaking;
  private static Browser listening;
  private static Browser interpreting;
  private static Browser firefox;

  @BeforeAll
  static void open(Premises shared) {
    premises = shared;
    speaking = premises.chromium(Colour.CRIMSON, SPEAKER);
    listening = premises.chromium(Colour.GREEN, OTHER);
    interpreting = premises.chromium(Colour.BLUE, FIRST);
    firefox = premises.firefox(SECOND);
  }

  @Test
  void everybody_hears_their_language_whoever_speaks_and_whoever_interprets() {
    try (var one = Browsers.window(speaking);
        var two = Browsers.window(listening);
        var three = Browsers.window(interpreting);
        var four = Browsers.window(firefox, Colour.CRIMSON);
        var five = Browsers.window(listening)) {
      var conference = Convened.by(premises.program(), Scripts.read("interpretation.yaml"));
      var head = conference.opens("vellmark-head", one);
      head.goesIn();
      var other = conference.opens("tessel-head", two);
      other.goesIn();
      var first = Booths.interpreter(conference, "first-interpreter", three, head);
      var second = Booths.interpreter(conference, "second-interpreter", four, head);
      var observer = observer(conference, five, other);
      Booths.beginsTheItem(head, other);

      Booths.calls(head, "vellmark-head");
      hearsTheFloorWhereNobodyInterprets(observer);
      goesOnAir(first, observer);
      try (var watcher = watching(conference)) {
        hears(watcher, FIRST);
      }
      assertThat(head.isHearing(FIRST)).as("who speaks hears the interpretation").isFalse();
      coughs(first, observer);
      asksTheSpeaker(first, head, observer);
      writesToThePartner(second, first, head);
      handsOver(first, second, observer);
      bothWays(head, other, second);
      closesInMidSentence(four, first, head, observer);
    }
  }

  private static Attendee observer(Convened conference, BrowserContext window, Attendee chair) {
    var observer = conference.opens("tessel-observer", window);
    observer.presses("English");
    observer.presses("Next");
    observer.presses("Next");
    observer.sees("Sound and picture get through");
    observer.presses("Go in");
    chair.presses("Admit");
    observer.isInTheChamber();
    return observer;
  }

  private static void hearsTheFloorWhereNobodyInterprets(Attendee observer) {
    observer.hears(SPEAKER);
    observer.sees("Nobody interprets into Vietnamese just now: you hear the floor.");
  }

  private static void goesOnAir(Attendee first, Attendee observer) {
    Booths.goesOnAirIntoVietnamese(first);
    observer.hears(FIRST);
    observer.sees("You hear the interpretation into Vietnamese.");
    observer.hearsSoftly(SPEAKER, FIRST, SOFTLY);
  }

  /** A foreign client with one outlet for sound asks for a language, and has the booth alone. */
  private static GStreamer watching(Convened conference) {
    var outside = new OpenConference(premises.program(), conference.id());
    return GStreamer.watching(
        folder,
        premises.entering(),
        outside.endpoint("whep?language=vi"),
        outside.seatToken("viewer", "tessel-observer"),
        "vp8");
  }

  private static void hears(GStreamer watcher, int hertz) {
    Eventually.holds(
        () ->
            "the watcher hears %d Hz alone, and hears %.2f of it, %.2f of the floor: %s"
                .formatted(hertz, watcher.tone(hertz), watcher.tone(SPEAKER), watcher.diagnosis()),
        SOON,
        () ->
            watcher.loudness() > 500
                && watcher.tone(hertz) > MUCH
                && watcher.tone(SPEAKER) < NOTHING);
  }

  private static void coughs(Attendee first, Attendee observer) {
    first.page.keyboard().down("F3");
    observer.hearsNothingOf(FIRST);
    first.page.keyboard().up("F3");
    observer.hears(FIRST);
  }

  /** Who speaks is asked; listeners see nothing of it. */
  private static void asksTheSpeaker(Attendee first, Attendee head, Attendee observer) {
    first.page.keyboard().press("F8");
    head.sees("The interpreters ask you:");
    assertThat(observer.page.getByText("The interpreters ask").count()).isZero();
  }

  private static void writesToThePartner(Attendee writer, Attendee partner, Attendee head) {
    booths(writer).click();
    writer.page.getByLabel("Line to your partner").fill("numbers are on page 4");
    writer.page.keyboard().press("Enter");
    booths(partner).click();
    partner.sees("numbers are on page 4");
    assertThat(head.page.getByText("numbers are on page 4").count()).isZero();
  }

  private static Locator booths(Attendee interpreter) {
    return interpreter.page.getByRole(
        AriaRole.TAB, new Page.GetByRoleOptions().setName(Pattern.compile("^Booths")));
  }

  private static void handsOver(Attendee first, Attendee second, Attendee observer) {
    first.page.keyboard().press("F4");
    second.sees("Your partner asks to change places");
    second.page.keyboard().press("F4");
    second.sees("On the air for");
    observer.hears(SECOND);
    observer.hearsNothingOf(FIRST);
    first.sees("Go on the air");
  }

  private static void bothWays(Attendee head, Attendee other, Attendee second) {
    Booths.calls(head, "tessel-head");
    other.sees("You have the floor");
    head.hears(OTHER);
    second.page.keyboard().press("F6");
    second.sees("On the air: English");
    head.hears(SECOND);
    other.page.keyboard().press("F2");
    head.sees("Nobody at the moment.");
    Booths.calls(head, "vellmark-head");
    head.sees("You have the floor");
    second.page.keyboard().press("F6");
    second.sees("On the air: Vietnamese");
  }

  /** The floor comes back by itself, and the partner is called and takes over with one key. */
  private static void closesInMidSentence(
      BrowserContext booth, Attendee first, Attendee head, Attendee observer) {
    observer.hears(SECOND);
    booth.close();
    observer.sees("Nobody interprets into Vietnamese just now: you hear the floor.");
    observer.hears(SPEAKER);
    first.sees("Your partner’s line is down: take over");
    first.page.keyboard().press("F2");
    first.sees("On the air for");
    observer.hears(FIRST);
    assertThat(head.isHearing(FIRST)).as("who speaks hears the interpretation").isFalse();
  }
}
