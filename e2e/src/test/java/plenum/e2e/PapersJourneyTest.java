package plenum.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A document of two languages goes round between an English and a Vietnamese side. */
@ExtendWith(UnderOneRoof.class)
class PapersJourneyTest {
  private static final int PAGES = 12;
  private static final String TITLE = "Foghorns last winter";

  /** Milliseconds in which a page turned is the page that the others see. */
  private static final long IN_STEP = 1_000;

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
  void a_document_is_laid_handed_out_shown_in_each_ones_language_and_leafed_in_step() {
    try (var one = Browsers.window(chromium);
        var other = Browsers.window(chromium, Colour.BLUE);
        var third = Browsers.window(firefox, Colour.GREEN)) {
      var conference = Convened.by(program, inTwoLanguages());
      var ours = conference.opens("vellmark-head", one);
      goesIn(ours, "Skip the checks", "Sound and picture get through", "Go in");
      var theirs = conference.opens("tessel-head", other);
      goesInVietnamese(theirs);
      var delegate = conference.opens("tessel-delegate", third);
      delegate.presses("Bỏ qua phần kiểm tra");
      delegate.sees("Âm thanh và hình ảnh truyền được");
      delegate.presses("Vào phòng họp");
      theirs.presses("Mời vào");
      isInTheChamber(delegate);
      ours.presses("Open the meeting");

      ours.turnsTo("papers");
      lays(ours);
      ours.sees("Held back: only your side has it");
      var address = (String) ours.page.evaluate(ADDRESS);
      assertThat(theirs.page.locator("plenum-paper-list summary").count()).isZero();
      assertThat(answer(ours, address)).isEqualTo(200);
      assertThat(answer(theirs, address)).isEqualTo(404);
      assertThat(answer(delegate, address)).isEqualTo(404);

      ours.page.locator("plenum-paper-list summary").click();
      ours.page.locator("plenum-paper-list").getByText("Hand out to all").click();
      ours.presses("Hand it out to all");
      List.of(theirs, delegate)
          .forEach(it -> says(it, "plenum-paper-list summary", "Còi sương mù"));
      assertThat(answer(theirs, address)).isEqualTo(200);
      assertThat(theirs.page.locator("plenum-paper-stage").count()).isZero();

      ours.page.locator("plenum-paper-list").getByText("Show to all").click();
      strip(ours, "You show this page to all");
      sees(ours, english(1));
      sees(theirs, vietnamese(1));
      sees(delegate, vietnamese(1));
      strip(delegate, "Alva Ormesund đang trình chiếu “Còi sương mù mùa đông qua”");

      leafsInStep(ours, List.of(theirs, delegate));

      theirs.page.keyboard().press("PageDown");
      theirs.page.keyboard().press("PageDown");
      sees(theirs, vietnamese(4));
      strip(theirs, "Bạn đang ở trang 4, người trình bày ở trang 2");
      ours.page.keyboard().press("ArrowRight");
      sees(delegate, vietnamese(3));
      strip(theirs, "Bạn đang ở trang 4, người trình bày ở trang 3");
      sees(theirs, vietnamese(4));
      theirs.page.keyboard().press("Home");
      sees(theirs, vietnamese(3));
      strip(theirs, "đang trình chiếu");
      sees(ours, english(3));

      ours.presses("Stop showing");
      for (var who : List.of(ours, theirs, delegate)) {
        PlaywrightAssertions.assertThat(who.page.locator("plenum-paper-stage")).hasCount(0);
      }
    }
  }

  /** The conference of the other journeys; one side speaks Vietnamese. */
  private static String inTwoLanguages() {
    var one = Scripts.read("two-sides.yaml").replace("languages: [en]", "languages: [en, vi]");
    int second = one.indexOf("id: tessel");
    return one.substring(0, second)
        + one.substring(second).replaceFirst("language: en", "language: vi");
  }

  private static void goesInVietnamese(Attendee who) {
    goesIn(who, "Bỏ qua phần kiểm tra", "Âm thanh và hình ảnh truyền được", "Vào phòng họp");
  }

  private static void goesIn(Attendee who, String skip, String good, String enter) {
    who.presses(skip);
    who.sees(good);
    who.presses(enter);
    isInTheChamber(who);
  }

  private static void isInTheChamber(Attendee who) {
    PlaywrightAssertions.assertThat(who.page.locator("plenum-control-bar")).isVisible();
  }

  private static void lays(Attendee who) {
    who.presses("Lay a document");
    who.page
        .locator("plenum-paper-upload #files")
        .setInputFiles(
            new FilePayload[] {
              new FilePayload("horns.pdf", "application/pdf", file(true)),
              new FilePayload("coi.pdf", "application/pdf", file(false))
            });
    who.page.getByLabel("Language of horns.pdf").selectOption("en");
    who.page.getByLabel("Language of coi.pdf").selectOption("vi");
    who.page.getByLabel("Title, English").fill(TITLE);
    who.page.getByLabel("Title, Vietnamese").fill("Còi sương mù mùa đông qua");
    who.presses("Lay it, held back");
    says(who, "plenum-paper-list summary", TITLE);
    says(who, "plenum-paper-list summary", "English, Vietnamese · 12 pages");
  }

  private static byte[] file(boolean english) {
    return PdfFile.of(
            PAGES,
            page -> PdfFile.patch(english ? english(page) : vietnamese(page), "Page " + page))
        .octets();
  }

  /** Each page of each language has a colour of its own, far from those of its neighbours. */
  private static Colour english(int page) {
    return new Colour(page % 2 == 0 ? 230 : 140, 20, 20 * page);
  }

  private static Colour vietnamese(int page) {
    return new Colour(20, page % 2 == 0 ? 230 : 140, 20 * page);
  }

  /** By how the others' own pages tell the time from the key to the page that stands there. */
  private static void leafsInStep(Attendee presenter, List<Attendee> others) {
    others.forEach(it -> it.page.evaluate(WATCH));
    presenter.page.evaluate(
        "document.addEventListener('keydown', () => { window.pressed = Date.now() }, true)");
    presenter.page.keyboard().press("PageDown");
    for (var who : others) {
      sees(who, vietnamese(2));
      long pressed = number(presenter, "pressed");
      long took = number(who, "turned") - pressed;
      System.out.printf("%s sees the turned page after %d ms%n", who.name, took);
      assertThat(took).as(who.name).isBetween(0L, IN_STEP);
    }
  }

  private static long number(Attendee who, String what) {
    return ((Number) who.page.evaluate(what)).longValue();
  }

  private static void sees(Attendee who, Colour colour) {
    var canvas = who.page.locator("plenum-paper-stage plenum-paper-view canvas");
    Supplier<Colour> seen = () -> canvas.count() == 0 ? new Colour(0, 0, 0) : pixel(canvas);
    Eventually.holds(
        () -> who.name + " sees " + colour + "; it is " + seen.get() + "\n" + text(who),
        Attendee.PATIENCE,
        () -> seen.get().looksLike(colour));
  }

  @SuppressWarnings("unchecked") // the script gives three numbers
  private static Colour pixel(Locator canvas) {
    return Colour.of((List<? extends Number>) canvas.evaluate(PaperDesk.PIXEL));
  }

  private static String text(Attendee who) {
    return who.page.locator("plenum-chamber").innerText();
  }

  private static void strip(Attendee who, String words) {
    says(who, "plenum-paper-stage .strip", words);
  }

  private static void says(Attendee who, String where, String words) {
    var patience = new ContainsTextOptions().setTimeout(Attendee.PATIENCE.toMillis());
    PlaywrightAssertions.assertThat(who.page.locator(where)).containsText(words, patience);
  }

  /** What the server answers this person's own browser at the address. */
  private static int answer(Attendee who, String address) {
    return ((Number) who.page.evaluate(ASK, address)).intValue();
  }

  private static final String PAPERS = "document.querySelector('plenum-seat-page').page.papers";

  private static final String ADDRESS =
      "(() => { const it = " + PAPERS + "; return it.address(it.all()[0][0], 'vi') })()";

  private static final String ASK =
      "async address => (await fetch(address, { headers: " + PAPERS + ".headers() })).status";

  private static final String WATCH =
      "document.addEventListener('page-shown', () => { window.turned = Date.now() })";
}
