package plenum.e2e;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two equal chairs go through an agenda: each with a browser of Chromium. */
@ExtendWith(UnderOneRoof.class)
class AgendaJourneyTest {
  private static final String AGENDA =
      """
      agenda:
        - {id: opening, title: Opening remarks, minutes: 5, floor: chair-calls}
        - {id: horns, title: Horns and lamps, minutes: 20, delegation: tessel, floor: briefing,
           presenter: tessel-head, presentation: 10}
        - {id: talk, title: Discussion, minutes: 15, floor: free, microphones: 2}
      """;

  private static RunningProgram program;
  private static Browser chromium;

  @BeforeAll
  static void open(Premises premises) {
    program = premises.program();
    chromium = premises.chromium(Colour.CRIMSON, 520);
  }

  @Test
  void two_chairs_adopt_the_agenda_go_on_to_the_next_item_and_one_declines_a_change() {
    try (var one = Browsers.window(chromium);
        var other = Browsers.window(chromium, Colour.BLUE)) {
      var conference = Convened.by(program, Scripts.read("two-sides.yaml") + AGENDA);
      var ours = conference.opens("vellmark-head", one);
      ours.goesInQuickly();
      var theirs = conference.opens("tessel-head", other);
      theirs.goesInQuickly();
      ours.presses("Open the meeting");
      theirs.sees("Not adopted yet");
      ours.presses("Adopt the agenda");
      ours.sees("Still to answer: Kenzo Brandtholt");
      theirs.sees("Alva Ormesund proposes to adopt the agenda");
      theirs.pressesByKeyboard("Agree to adopt", "Enter");
      standsAt(ours, "1/3 Opening remarks");
      standsAt(theirs, "1/3 Opening remarks");
      theirs.presses("Open the next item");
      standsAt(ours, "2/3 Horns and lamps");
      standsAt(theirs, "2/3 Horns and lamps");
      ours.turnsTo("agenda");
      ours.sees("Presented by Kenzo Brandtholt");
      proposesAChange(ours);
      theirs.sees("Alva Ormesund proposes a change to the agenda");
      theirs.sees("(new)");
      theirs.sees("Struck: Discussion");
      theirs.presses("Decline");
      ours.sees("Your proposal was declined.");
      rail(theirs, "Discussion");
      rail(ours, "Discussion");
    }
  }

  private static void proposesAChange(Attendee who) {
    who.presses("Propose a change");
    who.page.getByLabel("Title, English").fill("Fog at night");
    who.presses("Add to the agenda");
    who.presses("Strike Discussion");
    who.presses("Put it to the chairs");
    who.sees("You propose a change to the agenda");
  }

  private static void standsAt(Attendee who, String item) {
    who.reads("plenum-chamber-header .item", item);
  }

  private static void rail(Attendee who, String words) {
    who.reads("plenum-agenda-rail section > ol", words);
  }
}
