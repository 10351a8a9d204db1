package plenum.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody shares a page of small text, and the other side can read it. */
@ExtendWith(UnderOneRoof.class)
class SharingJourneyTest {
  /** Of the luma, in decibels: text in ten points is as sharp as on paper. */
  private static final double READABLE = 35;

  /** Generous, for a machine that does other things too: what was measured is printed. */
  private static final Duration SOON = Attendee.PATIENCE;

  private static Premises premises;
  private static Browser sharing;
  private static Browser seeing;

  @BeforeAll
  static void open(Premises shared) {
    premises = shared;
    sharing = premises.browsers().chromiumSharing(TextPage.TITLE);
    seeing = premises.stockChromium();
  }

  @Test
  void a_shared_page_of_ten_point_text_is_seen_whole_and_sharp_by_the_other_side() {
    try (var one = window(sharing);
        var other = window(seeing)) {
      var conference = Convened.on(premises.program());
      var ours = conference.opens("vellmark-head", one);
      ours.goesInQuickly();
      var theirs = conference.opens("tessel-head", other);
      theirs.goesInQuickly();
      ours.presses("Open the meeting");
      theirs.turnsTo("agenda");
      theirs.sees("Propose to close the meeting");
      var text = text(one);
      var size = List.of(TextPage.WIDTH, TextPage.HEIGHT);
      assertThat(theirs.page.evaluate("png => slides.compareWith(png)", picture(text)))
          .isEqualTo(size);
      theirs.page.evaluate("([width, height]) => slides.watchFor(width, height)", size);

      ours.page.bringToFront();
      ours.presses("Share screen");
      Eventually.holds(
          () -> "shown at " + size + "; it is " + notes(theirs) + ", and here " + ours.words(),
          SOON,
          () -> noted(theirs, "whole") > 0);
      long clicked = ((Number) ours.page.evaluate("slides.clicked()")).longValue();
      print("first frame after", noted(theirs, "frame") - clicked, "ms");
      print("first whole frame after", noted(theirs, "whole") - clicked, "ms");
      Eventually.holds(
          () -> "two seconds are over", SOON, () -> System.currentTimeMillis() > clicked + 2_000);
      print("PSNR after two seconds", Math.round(10 * fidelity(theirs)) / 10.0, "dB");
      Eventually.holds(
          () -> "it is " + fidelity(theirs) + " dB like the original",
          SOON,
          () -> fidelity(theirs) >= READABLE);
      print("readable at the latest after", System.currentTimeMillis() - clicked, "ms");
      assertThat(notes(theirs)).containsEntry("width", 1920).containsEntry("height", 1080);
    }
  }

  private static BrowserContext window(Browser browser) {
    var window = Browsers.window(browser);
    window.addInitScript(Scripts.read("slides.js"));
    return window;
  }

  /** A tab of its own in the window of who shares it. */
  private static Page text(BrowserContext window) {
    var page = window.newPage();
    page.setViewportSize(TextPage.WIDTH, TextPage.HEIGHT);
    page.setContent(TextPage.html());
    return page;
  }

  private static String picture(Page page) {
    return Base64.getEncoder().encodeToString(page.screenshot());
  }

  private static double fidelity(Attendee who) {
    return ((Number) who.page.evaluate("slides.fidelity()")).doubleValue();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> notes(Attendee who) {
    return (Map<String, Object>) who.page.evaluate("slides.notes()");
  }

  private static long noted(Attendee who, String what) {
    return ((Number) notes(who).get(what)).longValue();
  }

  private static void print(String what, Number measured, String unit) {
    System.out.printf("shared text: %s %s %s%n", what, measured, unit);
  }
}
