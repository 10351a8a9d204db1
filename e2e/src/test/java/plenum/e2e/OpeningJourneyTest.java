package plenum.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two chairs open a meeting: the sound is checked, the roll is called, a moment is marked. */
@ExtendWith(UnderOneRoof.class)
class OpeningJourneyTest {
  private static RunningProgram program;
  private static Browser chromium;

  @BeforeAll
  static void open(Premises premises) {
    program = premises.program();
    chromium = premises.chromium(Colour.CRIMSON, 520);
  }

  @Test
  void all_are_heard_the_roll_is_called_and_who_is_absent_stands_in_the_record() {
    try (var one = Browsers.window(chromium);
        var other = Browsers.window(chromium, Colour.BLUE)) {
      var conference = Convened.on(program);
      var ours = conference.opens("vellmark-head", one);
      ours.goesInQuickly();
      var theirs = conference.opens("tessel-head", other);
      theirs.goesInQuickly();
      checksTheSoundByKeyboard(ours, theirs);
      ours.presses("Open the meeting");
      ours.turnsTo("agenda");
      ours.presses("Call the roll");
      theirs.sees("The roll is called: who of your side is here?");
      confirms(theirs);
      ours.reads("plenum-roll-call", "Absent");
      excusesAndConfirms(ours, conference);
      theirs.reads("plenum-roll-call", "Excused");
      marks(ours, theirs);
      ours.presses("Propose to close the meeting");
      theirs.presses("Agree to close");
      for (var who : new Attendee[] {ours, theirs}) {
        var absentee = conference.seats().get("vellmark-delegate").name();
        line(who, absentee, "Excused");
      }
    }
  }

  /** Once begun, Enter alone leads from one reader to the next. */
  private static void checksTheSoundByKeyboard(Attendee leads, Attendee reads) {
    leads.pressesByKeyboard("Begin the sound check", "Enter");
    Eventually.holds(
        () -> "the first is to be called; the focus is on " + leads.focused(),
        Attendee.PATIENCE,
        () -> leads.focused().startsWith("Ask to read"));
    leads.page.keyboard().press("Enter");
    leads.sees("Please read aloud");
    goesOnFrom(leads, leads.name);
    reads.sees("Please read aloud");
    goesOnFrom(leads, reads.name);
    leads.reads("plenum-sound-check", "All heard");
    reads.reads("plenum-sound-check", "All heard");
  }

  private static void goesOnFrom(Attendee leads, String reader) {
    leads.reads("plenum-sound-check .lead", reader + " reads now");
    Eventually.holds(
        () -> "Enter says that they were heard; the focus is on " + leads.focused(),
        Attendee.PATIENCE,
        () -> leads.focused().startsWith("Heard"));
    leads.page.keyboard().press("Enter");
  }

  /** Enter confirms the list as it is proposed: whoever has not come is absent. */
  private static void confirms(Attendee who) {
    who.presses("Go through your side’s list");
    who.sees("Who is here:");
    who.page.keyboard().press("Enter");
    who.reads("plenum-roll-call", "1 present");
  }

  private static void excusesAndConfirms(Attendee who, Convened conference) {
    who.presses("Go through your side’s list");
    var row =
        who.page.getByRole(
            AriaRole.GROUP,
            new Page.GetByRoleOptions()
                .setName(conference.seats().get("vellmark-delegate").name()));
    row.getByText("Excused").click();
    who.page.keyboard().press("Enter");
    who.reads("plenum-roll-call", "Excused");
  }

  /** What one side marks the other does not see. */
  private static void marks(Attendee ours, Attendee theirs) {
    ours.page.keyboard().press("Control+Alt+Digit2");
    ours.reads("plenum-marks-list ol", "Commitment");
    theirs.page.keyboard().press("Control+Alt+Digit3");
    theirs.reads("plenum-marks-list ol", "Decision");
    PlaywrightAssertions.assertThat(theirs.page.locator("plenum-marks-list ol li")).hasCount(1);
    PlaywrightAssertions.assertThat(ours.page.locator("plenum-marks-list ol li")).hasCount(1);
  }

  private static void line(Attendee who, String name, String attended) {
    var line =
        who.page
            .locator("plenum-record-rolls li")
            .filter(new Locator.FilterOptions().setHasText(name));
    var patience = new ContainsTextOptions().setTimeout(Attendee.PATIENCE.toMillis());
    PlaywrightAssertions.assertThat(line).containsText(attended, patience);
  }
}
