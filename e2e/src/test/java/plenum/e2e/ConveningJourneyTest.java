package plenum.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Convening from nothing, by the page alone. */
@ExtendWith(UnderOneRoof.class)
class ConveningJourneyTest {
  /** Milliseconds; a build machine may do many things at once. */
  private static final double PATIENCE = 30_000;

  private RunningProgram program;
  private Browser browser;

  @BeforeEach
  void start(Premises premises) {
    program = premises.program();
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    browser = premises.stockChromium();
  }

  @Test
  void a_convener_signs_in_writes_a_conference_and_hands_out_a_link_that_opens() {
    var convener = window();
    var page = convener.newPage();
    signIn(page);
    button(page, "Empty").click();
    line(page, "Subject, English").fill("Two harbours and one tide");
    addDelegation(page, 1, "Skarnes Harbour Office", "Skarnes", "Astrid Vollmark");
    addDelegation(page, 2, "Bell Sound Council", "Bell Sound", "Ruan Teague");
    assertThat(page.getByText("Complete. The invitations can go out.")).isVisible();
    seriousFaults(page);

    button(page, "Copy link Ruan Teague").click();
    assertThat(page.getByText("Copied: Ruan Teague")).isAttached();
    var link = String.valueOf(page.evaluate("navigator.clipboard.readText()"));
    assertThat(link).contains("/s/");
    assertThat(page.getByText("Not opened yet")).hasCount(2);

    var invited = window().newPage();
    invited.navigate(link);
    assertThat(invited.getByText("In which language do you read?")).isVisible();
    assertThat(page.getByText("Not opened yet")).hasCount(1);
  }

  @Test
  void a_secretary_takes_a_side_over_with_its_paper_and_the_convener_sees_it() {
    var page = window().newPage();
    signIn(page);
    button(page, "Two delegations").click();
    laysForASide(page, "Foghorns last winter");
    button(page, "Copy link Delegation 1").click();
    assertThat(page.getByText("Copied: Delegation 1")).isAttached();
    var link = String.valueOf(page.evaluate("navigator.clipboard.readText()"));

    var secretary = window().newPage();
    secretary.navigate(link);
    seriousFaults(secretary);
    button(secretary, "Take over").click();
    assertThat(heading(secretary, "Your delegation")).isVisible();
    line(secretary, "Name of the delegation, English").fill("Office of Quiet Waters");
    line(secretary, "Name of the delegation, English").press("Tab");
    assertThat(secretary.getByText("Saved")).isVisible();
    handsToInterpreters(secretary, "Foghorns, corrected");

    assertThat(page.getByText("No documents yet.")).isVisible();
    assertThat(page.getByText("Its own secretary looks after this delegation").first()).isVisible();
    assertThat(heading(page, "Office of Quiet Waters").first()).isVisible();
    assertThat(button(page, "Copy link Without a name yet")).hasCount(1);
    seriousFaults(secretary);
  }

  /** What is no document is refused in words, and the right file then held back for the side. */
  private static void laysForASide(Page page, String title) {
    button(page, "Lay a document").click();
    var sheet = page.locator("plenum-paper-upload dialog");
    chooses(sheet, "notes.pdf", "no more than words".getBytes(StandardCharsets.UTF_8));
    line(sheet, "Title, English").fill(title);
    sheet.getByLabel("Whose it is").selectOption("Delegation 1");
    seriousFaults(page);
    sheet.getByText("Lay it, held back").click();
    assertThat(sheet.getByText("This is neither a PDF nor a picture.")).isVisible();
    sheet.getByText("Strike notes.pdf").click();
    var horns = PdfFile.of(2, number -> PdfFile.patch(Colour.BLUE, "Page " + number));
    chooses(sheet, "horns.pdf", horns.octets());
    sheet.getByText("Lay it, held back").click();
    var line = page.locator("plenum-convene-papers summary");
    assertThat(line).containsText("English · 2 pages · Delegation 1");
    assertThat(line).containsText("Held back: only its side has it");
  }

  private static void chooses(Locator sheet, String name, byte[] octets) {
    sheet.locator("#files").setInputFiles(new FilePayload(name, "application/pdf", octets));
    line(sheet, "Language of " + name).selectOption("en");
  }

  private static void handsToInterpreters(Page secretary, String title) {
    var papers = secretary.locator("plenum-convene-papers");
    var line = papers.locator("summary");
    assertThat(line).containsText("Held back: only your side has it");
    line.click();
    line(papers, "Title, English").fill(title);
    line(papers, "Title, English").press("Tab");
    assertThat(line).containsText(title);
    secretary.onceDialog(Dialog::accept);
    papers.getByLabel("Who has it").selectOption("With the interpreters");
    assertThat(line).containsText("With the interpreters");
    papers.getByText("Read: " + title).click();
    assertThat(papers.locator("plenum-paper-view canvas")).isVisible();
    seriousFaults(secretary);
    secretary.keyboard().press("Escape");
    assertThat(papers.locator("plenum-paper-view")).hasCount(0);
  }

  @Test
  void a_booth_is_planned_and_its_interpreter_has_a_link() {
    var page = window().newPage();
    signIn(page);
    button(page, "Two delegations").click();
    line(page, "Add a language").selectOption("vi");
    assertThat(page.getByText("No booths yet")).isVisible();

    button(page, "Add a booth").click();
    var booths = page.locator("plenum-convene-booths");
    assertThat(booths.getByText("English and Vietnamese, both ways").first()).isVisible();
    var missing = booths.getByText("Name at least one interpreter who works in this booth.");
    assertThat(missing.first()).isVisible();
    button(page, "Add an interpreter").click();
    line(booths, "Full name").first().fill("Sabeth Merrowby");
    line(booths, "Full name").first().press("Tab");
    assertThat(missing).hasCount(0);
    assertThat(button(page, "Copy link Sabeth Merrowby")).hasCount(1);
    seriousFaults(page);

    booths.getByLabel("And the other way").selectOption("");
    assertThat(booths.getByText("Nobody interprets into Vietnamese")).isVisible();
    booths.getByText("Remove this seat").click();
    assertThat(missing.first()).isVisible();
  }

  private void signIn(Page page) {
    page.navigate(program.freshSignInLink().toString());
    button(page, "Sign in").click();
    assertThat(heading(page, "Your conferences")).isVisible();
    assertThat(heading(page, "New conference")).isVisible();
    seriousFaults(page);
  }

  /** Fills in what a side cannot do without, as the page asks for it. */
  private static void addDelegation(Page page, int number, String name, String city, String head) {
    button(page, "Add a delegation").click();
    var side = page.locator("plenum-convene-side").nth(number - 1);
    line(side, "Name of the delegation, English").fill(name);
    line(side, "Press credit, English").fill(name);
    line(side, "Body 1, English").fill("Office of Tides");
    line(side, "City, English").fill(city);
    line(side, "Full name").fill(head);
    line(side, "Title").fill("Harbour Master");
    line(side, "Title").press("Tab");
    assertThat(heading(page, name).first()).isVisible();
  }

  private BrowserContext window() {
    var window =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(1366, 768)
                .setLocale("en-GB")
                .setPermissions(List.of("clipboard-read", "clipboard-write")));
    window.setDefaultTimeout(PATIENCE);
    return window;
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  private static Locator heading(Page page, String name) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
  }

  private static Locator line(Page page, String label) {
    return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
  }

  private static Locator line(Locator side, String label) {
    return side.getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
  }

  private static void seriousFaults(Page page) {
    var serious = Set.of("serious", "critical");
    assertThat(new AxeBuilder(page).analyze().getViolations())
        .filteredOn(it -> serious.contains(it.getImpact()))
        .extracting(it -> it.getId() + ": " + it.getNodes().getFirst().getHtml())
        .isEmpty();
  }
}
