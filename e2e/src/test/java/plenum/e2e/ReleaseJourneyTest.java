package plenum.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A release is drafted, written in, approved and published; the joint one waits for both chairs.
 */
@ExtendWith(UnderOneRoof.class)
class ReleaseJourneyTest {
  private static final String CAPTION = "The head of Vellmark at the end.";
  private static final String WRITTEN = "It was their fourth meeting this year.";

  private static RunningProgram program;
  private static Browser chromium;
  private static Browser firefox;

  @BeforeAll
  static void open(Premises premises) {
    program = premises.program();
    chromium = premises.chromium(Colour.CRIMSON, 520);
    firefox = premises.firefox(930);
  }

  @Test
  void what_a_desk_writes_is_approved_and_then_read_by_everybody() {
    try (var one = Browsers.window(chromium);
        var other = Browsers.window(firefox, Colour.BLUE)) {
      var conference = Convened.on(program);
      var ours = conference.opens("vellmark-head", one);
      ours.goesInQuickly();
      var theirs = conference.opens("tessel-head", other);
      theirs.goesInQuickly();
      ours.presses("Open the meeting");
      ours.turnsTo("agenda");
      ours.presses("Propose to close the meeting");
      theirs.presses("Agree to close");
      for (var chair : new Attendee[] {ours, theirs}) {
        chair.reads("plenum-press-desk", "Drafted from the record");
      }

      writes(ours);
      ours.reads("plenum-press-desk", "Not approved.");
      PlaywrightAssertions.assertThat(theirs.page.locator("plenum-press-desk"))
          .not()
          .containsText(WRITTEN);
      ours.presses("Approve this text");
      ours.reads("plenum-press-desk", "Approved as it stands.");
      chooses(ours);
      issues(ours);

      var shown = ours.page.locator("plenum-press-desk section.versions a");
      var page = one.newPage();
      page.navigate(shown.getAttribute("href"));
      contains(page.locator("main"), WRITTEN);
      PlaywrightAssertions.assertThat(page.locator("main")).not().containsText("added by");
      Eventually.holds(
          "the photograph is read by everybody",
          Attendee.PATIENCE,
          () -> (boolean) page.locator("main figure img").evaluate("it => it.naturalWidth > 0"));

      for (var chair : new Attendee[] {ours, theirs}) {
        chair.presses("Joint release");
        chair.reads("plenum-press-desk .stage", "Still to approve");
      }
      ours.presses("Approve this text");
      theirs.reads("plenum-press-desk .stage", "Approved by");
      theirs.presses("Approve this text");
      theirs.reads("plenum-press-desk .stage", "Approved as it stands.");
      issues(theirs);
    }
  }

  /** A sentence after the one that says what was held, by keyboard. */
  private static void writes(Attendee who) {
    var held = who.page.locator("plenum-press-proof [data-id=held]");
    held.focus();
    who.page.keyboard().press("Enter");
    who.presses("Add a sentence after it");
    who.page.locator("plenum-press-sentence textarea").fill(WRITTEN);
    who.presses("Keep");
    who.reads("plenum-press-proof", WRITTEN);
  }

  /** A photograph comes, is taken out and put in again; each time the text is approved anew. */
  private static void chooses(Attendee who) {
    MeetingJourneyTest.takesAPhotograph(who);
    who.page.getByLabel("Caption, English").fill(CAPTION);
    who.presses("Add it to the record");
    var figures = who.page.locator("plenum-press-proof figure");
    Eventually.holds("it stands in the text", Attendee.PATIENCE, () -> figures.count() == 1);
    who.reads("plenum-press-desk", "Not approved.");
    who.presses("Approve this text");
    who.reads("plenum-press-desk", "Approved as it stands.");
    picture(who, "None");
    Eventually.holds("it is taken out", Attendee.PATIENCE, () -> figures.count() == 0);
    who.reads("plenum-press-desk", "Not approved.");
    picture(who, CAPTION);
    Eventually.holds("it is chosen", Attendee.PATIENCE, () -> figures.count() == 1);
    who.presses("Approve this text");
    who.reads("plenum-press-desk", "Approved as it stands.");
  }

  private static void picture(Attendee who, String choice) {
    who.page.locator("plenum-press-desk button.picture").click();
    who.page.locator("plenum-press-picture").getByLabel(choice).check();
    who.page
        .locator("plenum-press-picture")
        .getByText("Keep", new Locator.GetByTextOptions().setExact(true))
        .click();
  }

  private static void issues(Attendee who) {
    who.presses("Issue…");
    who.page
        .locator("plenum-press-issue")
        .getByText("Issue", new Locator.GetByTextOptions().setExact(true))
        .click();
    who.reads("plenum-press-desk .stage", "Issued as it stands.");
    PlaywrightAssertions.assertThat(who.page.locator("plenum-press-desk section.versions a"))
        .isVisible(new IsVisibleOptions().setTimeout(Attendee.PATIENCE.toMillis()));
  }

  private static void contains(Locator where, String words) {
    var patience = new ContainsTextOptions().setTimeout(Attendee.PATIENCE.toMillis());
    PlaywrightAssertions.assertThat(where).containsText(words, patience);
  }
}
