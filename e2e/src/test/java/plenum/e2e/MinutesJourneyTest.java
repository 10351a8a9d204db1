package plenum.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What was said is written down, made public, put to all, agreed and approved after the closing.
 */
@ExtendWith(UnderOneRoof.class)
class MinutesJourneyTest {
  private static final String GAUGE = "A common gauge at the mouth of the river.";
  private static final String SECRET = "They would take two gauges.";

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
  void a_word_becomes_public_is_agreed_and_stands_in_a_record_that_both_chairs_approve() {
    try (var one = Browsers.window(chromium);
        var other = Browsers.window(firefox, Colour.BLUE)) {
      var conference = Convened.on(program);
      var ours = conference.opens("vellmark-head", one);
      ours.goesInQuickly();
      var theirs = conference.opens("tessel-head", other);
      theirs.goesInQuickly();
      ours.presses("Open the meeting");
      ours.turnsTo("minutes");
      theirs.turnsTo("minutes");

      writes(ours, SECRET);
      writes(ours, GAUGE);
      theirs.reads("plenum-minutes-desk", "Nothing has been written down yet.");
      opened(ours, GAUGE).getByText("Make public").click();
      theirs.reads("plenum-minutes-desk", GAUGE);

      opened(ours, GAUGE).getByText("Propose for the joint record").click();
      theirs.reads("plenum-minutes-desk", "One entry waits for your side.");
      theirs.presses("Accept");
      ours.reads("plenum-minutes-desk", "Accepted by all sides.");
      ours.presses("This is agreed");
      theirs.reads("plenum-minutes-desk", "Confirmed as agreed by");
      theirs.presses("This is agreed");
      ours.reads("plenum-minutes-desk", "Agreed by all chairs.");

      ours.turnsTo("agenda");
      ours.presses("Propose to close the meeting");
      theirs.presses("Agree to close");
      for (var chair : new Attendee[] {ours, theirs}) {
        chair.reads("plenum-record-page", "Joint record");
        chair.presses("Approve the joint record");
      }
      theirs.reads("plenum-minutes-desk", "Approved by all chairs,");
      PlaywrightAssertions.assertThat(theirs.page.locator("plenum-minutes-desk"))
          .not()
          .containsText(SECRET);
    }
  }

  private static void writes(Attendee who, String text) {
    who.presses("Write something down");
    who.page.locator("plenum-minutes-form textarea").first().fill(text);
    who.presses("Keep");
    who.reads("plenum-minutes-desk ol", text);
  }

  /** An entry of one's own with what one may do about it. */
  private static Locator opened(Attendee who, String text) {
    var entry =
        who.page
            .locator("plenum-minutes-desk section[aria-labelledby=ours] li details")
            .filter(new Locator.FilterOptions().setHasText(text));
    if (entry.getAttribute("open") == null) {
      entry.locator("summary").click();
    }
    return entry;
  }
}
