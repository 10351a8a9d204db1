package plenum.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A side's minutes are put out, corrected by a delegate, approved by the head after the closing,
 * and what was undertaken is done at last.
 */
class CorrectionsJourneyTest {
  private static final String WRITTEN = "To lend a gauge.";
  private static final String CORRECTED = "To lend two gauges.";

  private static Premises premises;
  private static RunningProgram program;
  private static Browser chromium;
  private static Browser firefox;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    premises = Premises.openedIn(folder);
    program = premises.program();
    chromium = premises.browsers().chromium(folder, Colour.CRIMSON, 520);
    firefox = premises.browsers().firefox(930);
  }

  @AfterAll
  static void close() {
    if (premises != null) {
      premises.close();
    }
  }

  @Test
  void a_delegate_corrects_the_head_approves_and_the_commitment_is_done_at_last() {
    try (var one = Browsers.window(chromium);
        var other = Browsers.window(chromium, Colour.BLUE);
        var third = Browsers.window(firefox, Colour.BLUE)) {
      var conference = Convened.on(program);
      var head = conference.opens("vellmark-head", one);
      head.goesInQuickly();
      var theirs = conference.opens("tessel-head", other);
      theirs.goesInQuickly();
      var delegate = conference.opens("vellmark-delegate", third);
      delegate.presses("Skip the checks");
      delegate.sees("Sound and picture get through");
      delegate.presses("Go in");
      delegate.waitsAtTheDoor();
      head.presses("Admit");
      delegate.isInTheChamber();
      head.presses("Open the meeting");

      head.turnsTo("minutes");
      undertakes(head);
      lacks(delegate, "[data-tab=minutes]");
      head.presses("Put out for correction");
      delegate.turnsTo("minutes");
      delegate.reads("plenum-minutes-desk", WRITTEN);
      corrects(delegate);
      head.reads("plenum-minutes-draft", CORRECTED);
      head.presses("Take");
      delegate.reads("plenum-minutes-draft", "Taken.");
      delegate.reads("plenum-minutes-desk section[aria-labelledby=ours] > ol", CORRECTED);

      head.turnsTo("agenda");
      head.presses("Propose to close the meeting");
      theirs.presses("Agree to close");
      head.reads("plenum-record-page", "Approve these minutes");
      head.presses("Approve these minutes");
      head.reads("plenum-minutes-draft", "approved by");
      delegate.page.reload();
      delegate.reads("plenum-minutes-draft", "approved by");

      head.reads("plenum-minutes-register", "overdue, was due by May 1, 2020");
      isDone(head);
      head.reads("plenum-minutes-register", "Done");
      head.reads("plenum-minutes-register", "Both were lent.");
      theirs.page.reload();
      theirs.reads("plenum-record-page", "Minutes of your side");
      PlaywrightAssertions.assertThat(theirs.page.locator("plenum-record-page"))
          .not()
          .containsText("gauge");
    }
  }

  private static void undertakes(Attendee who) {
    who.presses("Write something down");
    who.presses("Commitment");
    var form = who.page.locator("plenum-minutes-form");
    form.locator("textarea").first().fill(WRITTEN);
    form.locator("summary").click();
    form.locator("input[type=date]").fill("2020-05-01");
    who.presses("Keep");
    who.reads("plenum-minutes-desk ol", WRITTEN);
  }

  private static void corrects(Attendee who) {
    var entry = who.page.locator("plenum-minutes-desk section[aria-labelledby=ours] li details");
    entry.locator("summary").click();
    who.presses("Propose a correction");
    var form = who.page.locator("plenum-minutes-correction");
    form.locator("textarea").fill(CORRECTED);
    form.locator("input").fill("It was two.");
    who.presses("Propose");
    who.reads("plenum-minutes-draft", "Waits for an answer.");
  }

  private static void isDone(Attendee who) {
    var register = who.page.locator("plenum-minutes-register");
    register.locator("summary").click();
    register.locator("select[name=fate]").selectOption("DONE");
    register.locator("input[name=note]").fill("Both were lent.");
    register.locator("button[type=submit]").click();
  }

  private static void lacks(Attendee who, String what) {
    Locator found = who.page.locator(what);
    PlaywrightAssertions.assertThat(found).hasCount(0);
  }
}
