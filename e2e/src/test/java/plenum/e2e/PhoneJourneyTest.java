package plenum.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Somebody who sits beside a head takes their own phone, scans the code, is let in, hears the
 * booth, changes to the floor, and is sent away.
 */
@ExtendWith(UnderOneRoof.class)
@Tag("alone")
class PhoneJourneyTest {
  private static final int SPEAKER = 520;
  private static final int BOOTH = 930;
  private static final int OTHER = 700;

  private static Premises premises;
  private static Browser speaking;
  private static Browser listening;
  private static Browser interpreting;

  @BeforeAll
  static void open(Premises shared) {
    premises = shared;
    speaking = premises.chromium(Colour.CRIMSON, SPEAKER);
    listening = premises.chromium(Colour.GREEN, OTHER);
    interpreting = premises.chromium(Colour.BLUE, BOOTH);
  }

  @Test
  void somebody_in_the_room_hears_the_booth_by_phone_then_the_floor_and_then_nothing() {
    try (var one = Browsers.window(speaking);
        var two = Browsers.window(listening);
        var three = Browsers.window(interpreting);
        var pocket = Browsers.phone(listening)) {
      var conference = Convened.by(premises.program(), Scripts.read("interpretation.yaml"));
      var head = conference.opens("vellmark-head", one);
      head.goesIn();
      var beside = conference.opens("tessel-head", two);
      beside.presses("English");
      beside.goesInQuickly();
      var interpreter = Booths.interpreter(conference, "first-interpreter", three, head);
      Booths.beginsTheItem(head, beside);
      Booths.calls(head, "vellmark-head");
      head.sees("You have the floor");
      Booths.goesOnAirIntoVietnamese(interpreter);

      beside.presses("Listen by phone");
      var phone = scans(beside, pocket);
      phone.presses("Listen");
      phone.sees("You have asked to listen.");
      assertThat(phone.page.getByText("Lamps on the Vell strait").count()).isZero();

      inDesk(beside, "Admit").click();
      phone.sees("You hear the interpretation into Vietnamese.");
      phone.hears(BOOTH);
      phone.presses("The floor as it is");
      phone.hears(SPEAKER);
      phone.hearsNothingOf(BOOTH);

      inDesk(beside, "Send away").click();
      phone.sees("This phone was sent away");
      phone.hearsNothingOf(SPEAKER);
      assertThat(phone.isHearing(BOOTH)).isFalse();
    }
  }

  /** What the code says stands below it. */
  private static Attendee scans(Attendee beside, BrowserContext pocket) {
    var link = beside.page.locator("plenum-phones-desk code").textContent();
    return Attendee.opening(URI.create(link.strip()), "the phone", pocket);
  }

  private static Locator inDesk(Attendee beside, String button) {
    return beside
        .page
        .locator("plenum-phones-desk")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true));
  }
}
