package plenum.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Heads are photographed at their cameras, once the other side has agreed, and side by side. */
@ExtendWith(UnderOneRoof.class)
class SittingJourneyTest {
  private static Premises premises;
  private static Browser chromium;
  private static Browser firefox;

  @BeforeAll
  static void open(Premises shared) {
    premises = shared;
    chromium = premises.chromium(Colour.CRIMSON, 520);
    firefox = premises.firefox(930);
  }

  @Test
  void both_heads_are_taken_side_by_side_with_the_other_sides_yes_then_worded_and_cropped() {
    try (var one = Browsers.window(chromium);
        var other = Browsers.window(firefox, Colour.BLUE)) {
      var conference = Convened.on(premises.program());
      var ours = conference.opens("vellmark-head", one);
      ours.goesIn();
      var theirs = conference.opens("tessel-head", other);
      theirs.goesIn();
      ours.presses("Open the meeting");

      ours.turnsTo("papers");
      ours.presses("The heads, side by side");
      ours.sees("Waiting for the agreement of");
      theirs.sees("asks to photograph Kenzo Brandtholt");
      assertThat(ours.words()).doesNotContain("You are being photographed");
      theirs.presses("Decline");
      ours.sees("It was declined.");
      assertThat(theirs.words()).doesNotContain("You are being photographed");

      ours.presses("The heads, side by side");
      theirs.presses("Agree");
      ours.sees("You are being photographed");
      theirs.sees("You are being photographed");
      ours.sees("Taken. It stands in the record");

      theirs.turnsTo("agenda");
      theirs.presses("Propose to close the meeting");
      ours.presses("Agree to close");
      ours.sees("Record of the meeting");
      var figures = ours.page.locator("plenum-meeting-record figure");
      Eventually.holds(
          () -> "three photographs; there are " + figures.count(),
          Attendee.PATIENCE,
          () -> figures.count() == 3);
      words(ours, figures.last());
    }
  }

  /** The caption has drafted itself, what is missing marked; a part is chosen by keyboard. */
  private static void words(Attendee who, Locator figure) {
    Eventually.holds("the print is there", Attendee.PATIENCE, () -> width(figure) > 0);
    double before = width(figure);
    figure.locator("button").click();
    var caption = who.page.getByLabel("Caption, English");
    assertThat(caption.inputValue()).contains("Kenzo Brandtholt", " missing: ", ", at the event.");
    who.sees("What nobody supplied stands in brackets.");
    caption.fill("The heads of both sides, at the event.");
    var part = who.page.locator("plenum-photograph-crop .part");
    part.focus();
    for (int i = 0; i < 20; i++) {
      who.page.keyboard().press("Shift+ArrowLeft");
    }
    var shade = who.page.locator("plenum-photograph-crop .picture");
    assertThat(part.boundingBox().width / shade.boundingBox().width)
        .as("the frame lies where the part is")
        .isBetween(0.7, 0.9);
    who.page.getByLabel("Photographer").fill("Mai Thủy Tiên");
    who.presses("Keep it so");
    Eventually.holds(
        () -> "a narrower print; it is " + width(figure) + " of " + before,
        Attendee.PATIENCE,
        () -> figure.count() == 1 && width(figure) < before * 0.9);
    assertThat(figure.innerText()).contains("The heads of both sides, at the event.");
  }

  private static double width(Locator figure) {
    var images = figure.locator("img");
    return images.count() == 0
        ? 0
        : ((List<?>) images.evaluateAll("all => all.map(it => it.naturalWidth)"))
            .stream().mapToDouble(one -> ((Number) one).doubleValue()).findFirst().orElse(0);
  }
}
