package plenum.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The column beside the stage: which tab is open, what waits above, what is being written in it.
 */
@ExtendWith(UnderOneRoof.class)
class ColumnJourneyTest {
  private static final String AGENDA =
      """
      agenda:
        - {id: opening, title: Opening remarks, minutes: 5, floor: chair-calls}
        - {id: talk, title: Discussion, minutes: 15, floor: free, microphones: 2}
      """;

  private static Premises premises;
  private static Browser chromium;

  @BeforeAll
  static void open(Premises shared) {
    premises = shared;
    chromium = premises.chromium(Colour.CRIMSON, 520);
  }

  @Test
  void the_tab_goes_with_the_meeting_until_one_is_chosen_which_stays_over_a_reload() {
    try (var window = Browsers.window(chromium)) {
      var chair = Convened.on(premises.program()).opens("vellmark-head", window);
      chair.goesInQuickly();
      shows(chair, "agenda");
      chair.presses("Open the meeting");
      shows(chair, "floor");
      chair.page.keyboard().press("Control+Alt+Digit6");
      shows(chair, "papers");
      assertThat(chair.focused()).isEqualTo("Papers");
      chair.page.keyboard().press("ArrowRight");
      shows(chair, "minutes");
      assertThat(chair.focused()).isEqualTo("Minutes");
      chair.page.keyboard().press("ArrowRight");
      shows(chair, "agenda");
      assertThat(chair.focused()).isEqualTo("Agenda");
      chair.page.keyboard().press("End");
      shows(chair, "minutes");
      chair.reloads();
      shows(chair, "minutes");
    }
  }

  @Test
  void
      what_waits_for_an_answer_is_before_one_on_every_tab_and_counted_while_the_column_is_folded() {
    try (var one = Browsers.window(chromium);
        var other = Browsers.window(chromium)) {
      var conference = Convened.on(premises.program());
      var ours = conference.opens("vellmark-head", one);
      ours.goesInQuickly();
      var theirs = conference.opens("tessel-head", other);
      theirs.goesInQuickly();
      ours.presses("Open the meeting");
      ours.turnsTo("papers");
      theirs.turnsTo("agenda");
      theirs.presses("Propose to close the meeting");
      ours.sees("Kenzo Brandtholt proposes to close the meeting");
      shows(ours, "papers");
      ours.presses("Panel");
      ours.presses("Panel: 1 to answer");
      ours.presses("Go on");
      PlaywrightAssertions.assertThat(ours.button("Go on")).isHidden();
    }
  }

  @Test
  void an_agenda_that_is_written_outlasts_a_narrow_window_and_does_not_rest_on_an_older_one() {
    try (var one = Browsers.window(chromium);
        var other = Browsers.window(chromium)) {
      var file = Scripts.read("two-sides.yaml") + AGENDA;
      var conference = Convened.by(premises.program(), file);
      var ours = conference.opens("vellmark-head", one);
      ours.goesInQuickly();
      var theirs = conference.opens("tessel-head", other);
      theirs.goesInQuickly();
      ours.presses("Open the meeting");
      adds(ours, "Fog at night");
      ours.page.setViewportSize(800, 700);
      ours.page.evaluate(TWO_FRAMES);
      ours.sees("Fog at night");

      adds(theirs, "Lamps by day");
      theirs.presses("Put it to the chairs");
      ours.sees("Kenzo Brandtholt proposes a change");
      ours.page.evaluate(AGREES);
      ours.sees("The agenda was changed meanwhile.");
      assertThat(ours.button("Put it to the chairs").isDisabled()).isTrue();
      ours.presses("Take the changes over");
      ours.presses("Put it to the chairs");
      theirs.sees("Alva Ormesund proposes a change");
      assertThat(theirs.page.locator("plenum-agenda-change li").allInnerTexts())
          .anyMatch(it -> it.contains("Fog at night (new)"))
          .anyMatch(it -> it.contains("Lamps by day") && !it.contains("("));
    }
  }

  private static void adds(Attendee who, String title) {
    who.presses("Propose a change");
    who.page.getByLabel("Title, English").fill(title);
    who.presses("Add to the agenda");
  }

  /** As long as a page takes to draw itself anew. */
  private static final String TWO_FRAMES =
      "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))";

  /** The chair's other hand: a dialog lies over the card, as it does over that of a deputy. */
  static final String AGREES =
      """
      (() => {
        const { page } = document.querySelector("plenum-seat-page");
        const [{ number }] = page.views.conference.agenda.proposals;
        return page.attempt({ is: "AnswerProposal", number, agreed: true });
      })()
      """;

  private static void shows(Attendee who, String tab) {
    sees(who, "plenum-side-column #panel-" + tab);
    PlaywrightAssertions.assertThat(
            who.page.locator("plenum-side-column [role=tabpanel]:not([hidden])"))
        .hasCount(1);
  }

  private static void sees(Attendee who, String what) {
    PlaywrightAssertions.assertThat(who.page.locator(what))
        .isVisible(new IsVisibleOptions().setTimeout(Attendee.PATIENCE.toMillis()));
  }
}
