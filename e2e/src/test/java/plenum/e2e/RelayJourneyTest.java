package plenum.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three languages and two booths: a head speaks Russian, the booth of the other side knows none,
 * and works from what the first one says in English. Both say beforehand how they hear everybody;
 * the pivot goes off the air; and the server is killed in the middle of a word.
 */
@Tag("alone")
class RelayJourneyTest {
  private static final int SPEAKER = 520;
  private static final int OTHER = 700;
  private static final int PIVOT = 930;
  private static final int VIETNAMESE = 1_250;

  /** The original under the interpretation, 15 % of its amplitude, with what levels differ. */
  private static final double SOFTLY = 0.4;

  private static Premises premises;
  private static Browser speaking;
  private static Browser listening;
  private static Browser first;
  private static Browser second;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    premises = Premises.openedIn(folder);
    speaking = premises.chromium(Colour.CRIMSON, SPEAKER);
    listening = premises.chromium(Colour.GREEN, OTHER);
    first = premises.chromium(Colour.BLUE, PIVOT);
    second = premises.firefox(VIETNAMESE);
  }

  @AfterAll
  static void close() {
    if (premises != null) {
      premises.close();
    }
  }

  @Test
  void a_booth_works_by_relay_is_told_when_it_fails_and_goes_on_after_the_server_was_killed() {
    try (var one = Browsers.window(speaking);
        var two = Browsers.window(listening);
        var three = Browsers.window(first);
        var four = Browsers.window(second, Colour.CRIMSON)) {
      var conference = Convened.by(premises.program(), Scripts.read("relay.yaml"));
      var head = conference.opens("vellmark-head", one);
      head.goesIn();
      var other = conference.opens("tessel-head", two);
      other.goesIn();
      var pivot = Booths.interpreter(conference, "russian-interpreter", three, head);
      var relaying = Booths.interpreter(conference, "vietnamese-interpreter", four, head);
      boothsHearWhoReads(head, other, pivot, relaying);
      Booths.beginsTheItem(head, other);

      Booths.calls(head, "vellmark-head");
      getsThePivotByItself(pivot, relaying);
      interpretsWhatItHears(relaying, other);
      theFloorComesBackWithoutThePivot(pivot, relaying, other);
      everybodyIsBackAfterTheServerWasKilled(head, other, pivot, relaying);
    }
  }

  /** One booth hears an echo: the chairs wait for it, and who reads is called again. */
  private static void boothsHearWhoReads(
      Attendee head, Attendee other, Attendee pivot, Attendee relaying) {
    head.presses("Begin the sound check");
    leads(head, "Ask to read");
    pivot.presses("Heard well in the booth");
    relaying.presses("Echo");
    head.reads("plenum-sound-check ul", "Booth for Vietnamese and English: Echo");
    leads(head, "Heard");
    List.of(pivot, relaying).forEach(it -> it.sees(other.name + " reads now"));
    List.of(pivot, relaying).forEach(it -> it.presses("Heard well in the booth"));
    leads(head, "Heard");
    reads(pivot, PIVOT, head);
    reads(relaying, VIETNAMESE, head);
    head.sees("All heard");
    head.sees("Booths have not heard everybody yet.");
    head.page.locator("plenum-sound-check li").getByText("Call again").click();
    List.of(pivot, relaying).forEach(it -> it.sees(head.name + " reads now"));
    List.of(pivot, relaying).forEach(it -> it.presses("Heard well in the booth"));
    leads(head, "Heard");
    head.sees("Interpreters ready");
    other.sees("Interpreters ready");
  }

  /** An interpreter is heard by all while they read, and not before. */
  private static void reads(Attendee interpreter, int hertz, Attendee head) {
    interpreter.sees("Please read aloud");
    assertThat(head.isHearing(hertz)).as("who has not begun").isFalse();
    interpreter.page.locator("plenum-sound-reading button").click();
    head.hears(hertz);
    leads(head, "Heard");
    head.hearsNothingOf(hertz);
  }

  /** The one button with which the check goes on. */
  private static void leads(Attendee head, String words) {
    head.page
        .locator("plenum-sound-check .lead .first")
        .filter(new Locator.FilterOptions().setHasText(words))
        .click();
  }

  private static void getsThePivotByItself(Attendee pivot, Attendee relaying) {
    relaying.hears(SPEAKER);
    relaying.sees("Nobody interprets into English just now: you hear the floor.");
    pivot.page.keyboard().press("F6");
    pivot.sees("B English");
    pivot.page.keyboard().press("F2");
    pivot.sees("On the air: English");
    hearsThePivot(relaying);
  }

  private static void hearsThePivot(Attendee relaying) {
    relaying.sees("+ English");
    relaying.sees("chosen by itself, because this booth does not work from Russian");
    relaying.hears(PIVOT);
    relaying.hearsNothingOf(SPEAKER);
  }

  private static void interpretsWhatItHears(Attendee relaying, Attendee other) {
    relaying.page.keyboard().press("F2");
    relaying.sees("On the air: Vietnamese");
    hearsTheBooth(other);
  }

  private static void hearsTheBooth(Attendee other) {
    other.hears(VIETNAMESE);
    other.hearsSoftly(SPEAKER, VIETNAMESE, SOFTLY);
    assertThat(other.isHearing(PIVOT)).as("a listener hears the relay too").isFalse();
  }

  /** The booth hears it and is told; who listens to the booth goes on hearing it. */
  private static void theFloorComesBackWithoutThePivot(
      Attendee pivot, Attendee relaying, Attendee other) {
    pivot.page.keyboard().press("F2");
    relaying.sees("Nobody interprets into English just now: you hear the floor.");
    relaying.hears(SPEAKER);
    relaying.hearsNothingOf(PIVOT);
    hearsTheBooth(other);
    pivot.page.keyboard().press("F2");
    hearsThePivot(relaying);
  }

  private static void everybodyIsBackAfterTheServerWasKilled(
      Attendee head, Attendee other, Attendee pivot, Attendee relaying) {
    premises.program().kill();
    other.hearsNothingOf(VIETNAMESE);
    relaying.hearsNothingOf(PIVOT);
    var ready = Instant.ofEpochMilli(premises.program().startAgain());
    other.hears(VIETNAMESE);
    relaying.hears(PIVOT);
    System.out.printf(
        "after the server answers again: interpretation and relay are heard in %.1f s%n",
        Duration.between(ready, Instant.now()).toMillis() / 1e3);
    hearsTheBooth(other);
    hearsThePivot(relaying);
    pivot.sees("On the air: English");
    relaying.sees("On the air: Vietnamese");
    other.sees("You hear the interpretation into Vietnamese.");
    head.sees("You have the floor");
    assertThat(head.isHearing(PIVOT)).as("who speaks hears a booth").isFalse();
  }
}
