package plenum.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A side withdraws and comes back, and two heads meet apart: who hears whom, by tone. */
@ExtendWith(UnderOneRoof.class)
class CaucusJourneyTest {
  private static final int HEAD = 520;
  private static final int DELEGATE = 930;
  private static final int OTHER_HEAD = 700;

  private static Premises premises;
  private static Browser head;
  private static Browser delegate;
  private static Browser otherHead;

  @BeforeAll
  static void open(Premises shared) {
    premises = shared;
    head = premises.chromium(Colour.CRIMSON, HEAD);
    delegate = premises.chromium(Colour.BLUE, DELEGATE);
    otherHead = premises.chromium(Colour.GREEN, OTHER_HEAD);
  }

  @Test
  void who_withdraws_is_heard_by_their_own_alone_until_they_are_back() {
    try (var one = Browsers.window(head);
        var two = Browsers.window(delegate);
        var three = Browsers.window(otherHead)) {
      var conference = Convened.on(premises.program());
      var ours = conference.opens("vellmark-head", one);
      ours.goesIn();
      var colleague = conference.opens("vellmark-delegate", two);
      colleague.knocks();
      ours.presses("Admit");
      colleague.isInTheChamber();
      var theirs = conference.opens("tessel-head", three);
      theirs.goesIn();
      ours.presses("Open the meeting");
      theirs.hears(HEAD);
      theirs.hears(DELEGATE);
      ours.hears(OTHER_HEAD);

      unfoldsSealedRooms(ours);
      ours.presses("Withdraw with my delegation");
      ours.sees("Sealed room of your delegation");
      colleague.sees("Sealed room of your delegation");
      theirs.sees("withdrew to a sealed room at");
      theirs.hearsNothingOf(HEAD);
      theirs.hearsNothingOf(DELEGATE);
      ours.hearsNothingOf(OTHER_HEAD);
      theirs.doesNotSee(ours);
      ours.hears(DELEGATE);
      colleague.hears(HEAD);
      ours.sees(colleague, Colour.BLUE);
      writes(colleague, "We can go to twelve.");
      ours.turnsTo("papers");
      ours.sees("We can go to twelve.");
      assertThat(theirs.words()).doesNotContain("twelve");
      assertThat(theirs.isHearing(HEAD) || theirs.isHearing(DELEGATE)).isFalse();

      ours.pressesByKeyboard("Back to the meeting, all of us", "Enter");
      theirs.hears(HEAD);
      theirs.sees(ours, Colour.CRIMSON);
      ours.hears(OTHER_HEAD);
      assertThat(theirs.words()).doesNotContain("twelve");

      unfoldsSealedRooms(ours);
      ours.presses("Invite to a tête-à-tête");
      ours.presses("Send the invitation");
      theirs.sees("invites you to a tête-à-tête");
      assertThat(colleague.words()).doesNotContain("tête-à-tête");
      theirs.presses("Agree and go");
      colleague.sees("have met tête-à-tête since");
      colleague.hearsNothingOf(HEAD);
      colleague.hearsNothingOf(OTHER_HEAD);
      ours.hears(OTHER_HEAD);
      theirs.hears(HEAD);
      theirs.presses("Back to the meeting");
      colleague.hears(HEAD);
      colleague.hears(OTHER_HEAD);
    }
  }

  private static void unfoldsSealedRooms(Attendee who) {
    who.page.locator("plenum-apart-desk summary").click();
  }

  private static void writes(Attendee who, String note) {
    who.turnsTo("papers");
    var text = who.page.getByLabel("Only your own delegation reads this.");
    text.fill(note);
    text.press("Enter");
  }
}
