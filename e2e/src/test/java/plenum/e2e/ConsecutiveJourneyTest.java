package plenum.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A head speaks through an interpreter: one of the two is heard at a time, and whose time runs. */
@ExtendWith(UnderOneRoof.class)
class ConsecutiveJourneyTest {
  private static final int SPEAKER = 520;
  private static final int INTERPRETER = 930;
  private static final int LISTENER = 700;

  /** Enough to tell a clock that runs from one that stands, though it shows whole seconds. */
  private static final int SOME_SECONDS = 4;

  private static final Pattern CLOCK = Pattern.compile("(\\d+):(\\d\\d)");

  private static Premises premises;
  private static Browser speaking;
  private static Browser listening;
  private static Browser firefox;

  @BeforeAll
  static void open(Premises shared) {
    premises = shared;
    speaking = premises.chromium(Colour.CRIMSON, SPEAKER);
    listening = premises.chromium(Colour.GREEN, LISTENER);
    firefox = premises.firefox(INTERPRETER);
  }

  @Test
  void the_voice_goes_from_speaker_to_interpreter_and_back_and_only_the_speaker_uses_up_time() {
    try (var one = window(Browsers.window(speaking));
        var two = window(Browsers.window(firefox, Colour.BLUE));
        var three = window(Browsers.window(listening))) {
      var conference = Convened.by(premises.program(), Scripts.read("consecutive.yaml"));
      var head = conference.opens("vellmark-head", one);
      head.goesIn();
      var interpreter = conference.opens("vellmark-interpreter", two);
      interpreter.knocks();
      head.presses("Admit");
      interpreter.isInTheChamber();
      var other = conference.opens("tessel-head", three);
      other.goesIn();
      beginsTheFirstItem(head, other);
      assertThat(sends(interpreter)).as("packets of an interpreter who is tied to nobody").isZero();
      ties(head, interpreter);

      calls(other, "vellmark-head");
      head.sees("You have the floor");
      other.hears(SPEAKER);
      other.hearsNothingOf(INTERPRETER);
      interpreter.sees(head.name + " speaks: you interpret");
      assertThat(sends(interpreter)).as("packets while the speaker speaks").isZero();
      showsOnThePlate(other, head.name, "Interpreter: " + interpreter.name);
      usesUpTime(other);

      head.page.keyboard().press("F4");
      other.hears(INTERPRETER);
      other.hearsNothingOf(SPEAKER);
      interpreter.sees("You are heard: you interpret");
      head.sees("Your interpreter speaks");
      assertThat(sends(head)).as("packets while the interpreter speaks").isZero();
      showsOnThePlate(other, head.name, interpreter.name);
      usesUpNoTimeWhileTheInterpreterSpeaks(other);

      interpreter.page.keyboard().press("F4");
      other.hears(SPEAKER);
      other.hearsNothingOf(INTERPRETER);
      head.sees("You have the floor");
      assertThat(sends(interpreter)).as("packets once the voice is back").isZero();
      usesUpTime(other);
    }
  }

  private static BrowserContext window(BrowserContext window) {
    window.addInitScript(Scripts.read("ear.js"));
    return window;
  }

  private static void beginsTheFirstItem(Attendee head, Attendee other) {
    head.presses("Open the meeting");
    other.sees("Not adopted yet");
    head.presses("Adopt the agenda");
    other.pressesByKeyboard("Agree to adopt", "Enter");
    head.sees("1/1 Lamps");
    head.sees("10:00 left");
  }

  private static void ties(Attendee head, Attendee interpreter) {
    head.page.getByText("Consecutive interpretation").click();
    head.page.getByLabel(interpreter.name + " interprets").selectOption("seat vellmark-head");
  }

  private static void calls(Attendee chair, String seat) {
    chair.page.locator("plenum-floor-desk .call select").selectOption(seat);
    chair.presses("Give the floor");
  }

  /** Both are named where whoever is heard is seen. */
  private static void showsOnThePlate(Attendee who, String speaker, String interpreter) {
    var plate = who.page.locator("plenum-chamber-stage plenum-seat-picture .plate");
    Eventually.holds(
        () -> who.name + " reads both names on one plate; there is " + plate.allInnerTexts(),
        Attendee.PATIENCE,
        () ->
            plate.allInnerTexts().stream()
                .anyMatch(words -> words.contains(speaker) && words.contains(interpreter)));
  }

  private static void usesUpTime(Attendee who) {
    int left = left(who);
    Eventually.holds(
        () -> "of " + left + " s the side uses up some; left are " + left(who),
        Attendee.PATIENCE,
        () -> left(who) <= left - SOME_SECONDS);
  }

  private static void usesUpNoTimeWhileTheInterpreterSpeaks(Attendee who) {
    int left = left(who);
    int interpreted = interpreted(who);
    Eventually.holds(
        () -> "the interpreter's time runs; it is " + interpreted(who) + " s",
        Attendee.PATIENCE,
        () -> interpreted(who) >= interpreted + SOME_SECONDS);
    assertThat(left(who)).as("seconds left to the side of the interpreter").isEqualTo(left);
  }

  /** What is left to the first side, in seconds, as this person reads it. */
  private static int left(Attendee who) {
    return seconds(who, "plenum-floor-list .side .figures");
  }

  /** How long the interpreter has spoken, as this person reads it. */
  private static int interpreted(Attendee who) {
    return seconds(who, "plenum-floor-turns .figures");
  }

  private static int seconds(Attendee who, String where) {
    var words = who.page.locator(where).first().innerText();
    return CLOCK
        .matcher(words)
        .results()
        .findFirst()
        .map(ConsecutiveJourneyTest::seconds)
        .orElseThrow();
  }

  private static int seconds(MatchResult clock) {
    return Integer.parseInt(clock.group(1)) * 60 + Integer.parseInt(clock.group(2));
  }

  private static int sends(Attendee who) {
    return ((Number) who.page.evaluate("ear.sends(300)")).intValue();
  }
}
