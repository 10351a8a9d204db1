package plenum.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two who sign take turns, and a delegate who does not hear has them beside the stage. */
@ExtendWith(UnderOneRoof.class)
class SigningJourneyTest {
  private static final String SPOKEN = "{id: vietnamese, into: [en, vi],";
  private static final String SIGNED = "{id: signs, into: [ase],";
  private static final String NOBODY = "Nobody interprets into American Sign Language just now.";

  private static Premises premises;
  private static Browser speaking;
  private static Browser signing;

  @BeforeAll
  static void open(Premises shared) {
    premises = shared;
    speaking = premises.chromium(Colour.CRIMSON, 520);
    signing = premises.chromium(Colour.BLUE, 930);
  }

  @Test
  void who_wants_signs_sees_who_is_on_the_air_a_handover_and_that_nobody_signs_any_more() {
    try (var one = Browsers.window(speaking);
        var two = Browsers.window(speaking);
        var three = Browsers.window(signing);
        var four = Browsers.window(signing, Colour.GREEN)) {
      var file = Scripts.read("interpretation.yaml");
      assertThat(file).contains(SPOKEN);
      var conference = Convened.by(premises.program(), file.replace(SPOKEN, SIGNED));
      var head = conference.opens("vellmark-head", one);
      head.goesIn();
      var deaf = conference.opens("tessel-head", two);
      deaf.goesIn();
      var first = Booths.signer(conference, "first-interpreter", three, head);
      var second = Booths.signer(conference, "second-interpreter", four, head);

      chooses(deaf);
      deaf.sees(NOBODY);
      goesOnAir(first);
      deaf.seesSigning("Ilse Liskander", Colour.BLUE);
      head.seesNobodySigning();
      handsOver(first, second);
      deaf.seesSigning("Tove Agerholm", Colour.GREEN);
      second.page.keyboard().press("F2");
      deaf.sees(NOBODY);
      deaf.seesNobodySigning();
    }
  }

  private static void chooses(Attendee deaf) {
    deaf.page.getByLabel("Sign language").selectOption("ase");
  }

  /** What has to do with sound alone is not at such a console. */
  private static void goesOnAir(Attendee first) {
    first.page.keyboard().press("F2");
    first.sees("On the air: American Sign Language");
    assertThat(first.page.getByText("Cough").count()).isZero();
    assertThat(first.page.getByText("Direction turns by itself").count()).isZero();
  }

  private static void handsOver(Attendee first, Attendee second) {
    first.page.keyboard().press("F4");
    second.sees("Your partner asks to change places");
    second.page.keyboard().press("F4");
    second.sees("On the air: American Sign Language");
  }
}
