package plenum.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One person before one page: what they do, and what they see and hear. */
final class Attendee {
  /** Long, for a machine that does other things too; what was measured is printed. */
  static final Duration PATIENCE = Duration.ofSeconds(Integer.getInteger("patience", 45));

  private static final int MOST_TABS = 80;

  final String name;
  final Page page;

  private Attendee(String name, Page page) {
    this.name = name;
    this.page = page;
    page.setDefaultTimeout(PATIENCE.toMillis());
    page.setDefaultNavigationTimeout(PATIENCE.toMillis());
  }

  /** Opens their link in a new tab of this window. */
  static Attendee opening(URI link, String name, BrowserContext window) {
    var attendee = new Attendee(name, window.newPage());
    attendee.page.navigate(link.toString());
    return attendee;
  }

  /** Through the green room in English, with camera and microphone, up to the door. */
  void knocks() {
    upToTheLastQuestion();
    presses("Go in");
  }

  /** The same, but for the last button. */
  void upToTheLastQuestion() {
    presses("English");
    presses("Next");
    sees("This is how the others will see you.");
    presses("Next");
    sees("Say a sentence.");
    presses("Next");
    presses("Next");
    sees("Sound and picture get through");
  }

  /** The same without a mouse. */
  void knocksByKeyboard() {
    pressesByKeyboard("English", "Enter");
    pressesByKeyboard("Next", "Enter");
    sees("This is how the others will see you.");
    pressesByKeyboard("Next", "Enter");
    sees("Say a sentence.");
    pressesByKeyboard("Next", "Enter");
    sees("Press the button.");
    pressesByKeyboard("Next", "Enter");
    sees("Sound and picture get through");
    pressesByKeyboard("Go in", "Enter");
  }

  /** In the green room: nothing is to be done to this voice. */
  void wearsHeadphones() {
    presses("English");
    presses("Next");
    sees("This is how the others will see you.");
    presses("Next");
    sees("Say a sentence.");
    page.getByLabel("I wear headphones").check();
  }

  /** The chair's own link admits itself: through the green room into the chamber. */
  void goesIn() {
    knocks();
    isInTheChamber();
  }

  void isInTheChamber() {
    shows(page.getByRole(AriaRole.TOOLBAR, new Page.GetByRoleOptions().setName("Controls")));
  }

  void waitsAtTheDoor() {
    sees("You are at the door");
  }

  /** Reloads the page; where the browser wants a gesture for sound, the one large button is it. */
  void reloads() {
    page.reload();
    isInTheChamber();
    resumesSound();
  }

  /** By the one large button, if it is there. */
  void resumesSound() {
    if (button("Continue with sound").isVisible()) {
      presses("Continue with sound");
    }
  }

  void presses(String button) {
    button(button).click();
  }

  Locator button(String words) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
  }

  /** What is behind another tab is not seen. */
  void sees(String words) {
    var shown = new Locator.FilterOptions().setVisible(true);
    shows(page.getByText(words).filter(shown).first());
  }

  /** Words in a part of the page, as soon as they come. */
  void reads(String part, String words) {
    PlaywrightAssertions.assertThat(page.locator(part).first())
        .containsText(words, new ContainsTextOptions().setTimeout(PATIENCE.toMillis()));
  }

  /** Opens a tab of the column: agenda, floor or papers. */
  void turnsTo(String tab) {
    page.locator("plenum-side-column [data-tab=" + tab + "]").click();
  }

  /** Through the green room as who knows it, into the chamber. */
  void goesInQuickly() {
    presses("Skip the checks");
    sees("Sound and picture get through");
    presses("Go in");
    isInTheChamber();
  }

  private void shows(Locator what) {
    try {
      PlaywrightAssertions.assertThat(what)
          .isVisible(new IsVisibleOptions().setTimeout(PATIENCE.toMillis()));
    } catch (AssertionError missing) {
      throw new AssertionError(name + " sees instead:\n" + words() + diagnosis(), missing);
    }
  }

  /** Goes there by the tabulator alone, and presses. */
  void pressesByKeyboard(String words, String key) {
    page.keyboard().press("Tab");
    for (int i = 0; i < MOST_TABS && !focused().startsWith(words); i++) {
      page.keyboard().press("Tab");
    }
    assertThat(focused()).as(() -> name + " reaches it by the tabulator").startsWith(words);
    page.keyboard().press(key);
  }

  /** What has the focus, by its name. */
  String focused() {
    return (String) page.evaluate("probe.focused()");
  }

  /** Every picture that is shown as this person's. */
  List<Colour> picturesOf(String plate) {
    return pictures().stream()
        .filter(it -> it.get("name").toString().startsWith(plate))
        .map(it -> Colour.of(numbers(it.get("colour"))))
        .toList();
  }

  void sees(Attendee other, Colour colour) {
    Eventually.holds(
        () -> name + " sees " + other.name + " in " + colour + "; shown is " + pictures(),
        PATIENCE,
        () -> picturesOf(other.name).stream().anyMatch(colour::looksLike));
  }

  /** Beside the stage, where who signs stands. */
  void seesSigning(String plate, Colour colour) {
    Eventually.holds(
        () -> name + " sees " + plate + " sign in " + colour + "; shown is " + pictures(),
        PATIENCE,
        () ->
            pictures().stream()
                .filter(it -> it.get("signs").equals(true))
                .filter(it -> it.get("name").toString().startsWith(plate))
                .anyMatch(it -> colour.looksLike(Colour.of(numbers(it.get("colour"))))));
  }

  void seesNobodySigning() {
    Eventually.holds(
        () -> name + " sees nobody sign; shown is " + pictures(),
        PATIENCE,
        () -> pictures().stream().noneMatch(it -> it.get("signs").equals(true)));
  }

  void seesSomePictureOf(String plate) {
    Eventually.holds(
        () -> name + " sees " + plate + "; shown is " + pictures() + diagnosis() + words(),
        PATIENCE,
        () -> !picturesOf(plate).isEmpty());
  }

  /** How many frames of this person's pictures have been drawn so far. */
  int framesOf(String plate) {
    return pictures().stream()
        .filter(it -> it.get("name").toString().startsWith(plate))
        .mapToInt(it -> ((Number) it.get("frames")).intValue())
        .max()
        .orElse(0);
  }

  void hearsSomeTone() {
    Eventually.holds(
        () -> name + " hears somebody" + diagnosis() + words(), PATIENCE, () -> !tones().isEmpty());
  }

  void doesNotSee(Attendee other) {
    Eventually.holds(
        () -> name + " sees " + other.name + " no more; shown is " + pictures(),
        PATIENCE,
        () -> picturesOf(other.name).isEmpty());
  }

  void hears(int hertz) {
    Eventually.holds(
        () -> name + " hears " + hertz + " Hz; heard is " + tones() + diagnosis(),
        PATIENCE,
        () -> isHearing(hertz));
  }

  void hearsNothingOf(int hertz) {
    Eventually.holds(
        () -> name + " hears " + hertz + " Hz no more; heard is " + tones(),
        PATIENCE,
        () -> !isHearing(hertz));
  }

  /** Hears one tone below another one, at this share of its strength at most. */
  void hearsSoftly(int below, int above, double share) {
    Eventually.holds(
        () -> name + " hears " + below + " Hz softly below " + above + "; heard is " + strengths(),
        PATIENCE,
        () -> {
          var heard = strengths();
          double soft = strength(heard, below);
          return soft > 0 && soft <= share * strength(heard, above);
        });
  }

  private static double strength(List<Map<String, Object>> heard, int hertz) {
    return heard.stream()
        .filter(it -> Math.abs(((Number) it.get("hertz")).doubleValue() - hertz) < 15)
        .mapToDouble(it -> ((Number) it.get("strength")).doubleValue())
        .max()
        .orElse(0);
  }

  /** From now on the page itself notes when it sees and hears the other one. */
  void watchesFor(Attendee other, Colour colour, int hertz) {
    page.evaluate(
        "([name, colour, hertz]) => probe.watchFor(name, colour, hertz)",
        List.of(other.name, List.of(colour.red(), colour.green(), colour.blue()), hertz));
  }

  /** When it saw and heard them again, in milliseconds since 1970. */
  Map<String, Long> isBack() {
    Eventually.holds(
        () -> name + " sees and hears again; instead:\n" + words() + diagnosis(),
        PATIENCE,
        () -> (boolean) page.evaluate("probe.back !== undefined"));
    return Map.of("seen", moment("seen"), "heard", moment("heard"));
  }

  private long moment(String what) {
    return ((Number) page.evaluate("probe.back." + what)).longValue();
  }

  boolean isHearing(int hertz) {
    return tones().stream().anyMatch(it -> Math.abs(it - hertz) < 15);
  }

  boolean isSeeing(Attendee other, Colour colour) {
    return picturesOf(other.name).stream().anyMatch(colour::looksLike);
  }

  /** From now on the page itself notes how long this person's picture stands still. */
  void watchesForStandstillOf(Attendee other) {
    page.evaluate("name => probe.watchStandstill(name)", other.name);
  }

  /** The longest that the picture stood still since then. */
  Duration standstill() {
    return Duration.ofMillis(((Number) page.evaluate("probe.standstill()")).longValue());
  }

  /** Connections for sound and picture that the page has made since it was loaded. */
  int connections() {
    return ((Number) page.evaluate("probe.connections()")).intValue();
  }

  /** How the connection for sound and picture stands, in the browser's word. */
  String connection() {
    return (String) page.evaluate("probe.connection()");
  }

  /** All words on the page, as a reader of the screen would come upon them. */
  String words() {
    return page.locator("body").ariaSnapshot();
  }

  private String diagnosis() {
    return ", connection " + connection();
  }

  @SuppressWarnings("unchecked")
  private List<Map<String, Object>> pictures() {
    return (List<Map<String, Object>>) page.evaluate("probe.pictures()");
  }

  @SuppressWarnings("unchecked")
  private List<Map<String, Object>> strengths() {
    return (List<Map<String, Object>>) page.evaluate("probe.tones()");
  }

  private List<Double> tones() {
    return strengths().stream().map(it -> ((Number) it.get("hertz")).doubleValue()).toList();
  }

  @SuppressWarnings("unchecked")
  private static List<Number> numbers(Object list) {
    return (List<Number>) list;
  }
}
