package plenum.e2e;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody tries it alone, in a browser as it was installed: no flag for devices, permissions,
 * loopback or sound, on a machine with a network address of its own and neither camera nor
 * microphone.
 */
class TryAloneJourneyTest {
  /** Hertz of the guest in the booth; no synthetic voice is near it. */
  private static final int GUEST = 930;

  private static Premises premises;
  private static RunningProgram program;
  private static Browsers browsers;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    premises = Premises.openedIn(folder);
    program = premises.program();
    browsers = premises.browsers();
  }

  @AfterAll
  static void close() {
    if (premises != null) {
      premises.close();
    }
  }

  @Test
  void by_the_link_in_stock_chromium() {
    try (var browser = browsers.stockChromium();
        var window = Browsers.window(browser)) {
      long clicked = System.nanoTime();
      var visitor = Attendee.opening(program.trialLink(), "the visitor", window);
      triesItAlone(visitor);
      print("Chromium: the other side is seen", clicked);
      visitor.hearsSomeTone();
      print("Chromium: and heard", clicked);
    }
  }

  @Test
  void by_the_button_in_stock_firefox() {
    try (var browser = browsers.stockFirefox();
        var window = Browsers.window(browser)) {
      var visitor = Attendee.opening(program.server().url(), "the visitor", window);
      long clicked = System.nanoTime();
      visitor.presses("Try it alone");
      triesItAlone(visitor);
      print("Firefox: the other side is seen", clicked);
      visitor.hearsSomeTone();
      print("Firefox: and heard", clicked);
    }
  }

  /** The head's side speaks Vietnamese and is briefed in English: what is heard is the booth. */
  @Test
  void from_a_seat_in_the_booth_one_takes_over_from_the_colleague_and_hands_back() {
    try (var one = Browsers.window(premises.chromium(Colour.CRIMSON, 520));
        var two = Browsers.window(premises.chromium(Colour.GREEN, GUEST))) {
      var head = Attendee.opening(program.trialLink(), "the head", one);
      head.presses("English");
      head.goesInQuickly();
      head.sees("You hear the interpretation into Vietnamese.");
      var guest = Attendee.opening(boothOf(head), "the interpreter", two);
      guest.presses("English");
      guest.goesInQuickly();
      guest.sees("on the air: Vietnamese");
      console(guest, "Set up the microphone").click();
      console(guest, "Offer to take over").click();
      head.hears(GUEST);
      console(guest, "Hand over").click();
      head.hearsNothingOf(GUEST);
      guest.sees("on the air: Vietnamese");
    }
  }

  /** The address of the second interpreter's seat, from the strip. */
  private static URI boothOf(Attendee visitor) {
    var link = visitor.page.locator("plenum-trial-strip a").filter(named("Thạch Gia Ưng"));
    return URI.create((String) link.evaluate("it => it.href"));
  }

  private static Locator console(Attendee interpreter, String words) {
    return interpreter.page.locator("plenum-booth-desk button").filter(named(words));
  }

  private static Locator.FilterOptions named(String words) {
    return new Locator.FilterOptions().setHasText(words);
  }

  private static void triesItAlone(Attendee visitor) {
    visitor.presses("English");
    visitor.presses("Next");
    visitor.sees("No camera was found. Connect one, then press the button.");
    visitor.presses("Next");
    visitor.sees("No microphone was found. Connect one, then press the button.");
    visitor.presses("Next");
    visitor.presses("Next");
    visitor.sees("You go in to listen and watch.");
    visitor.sees("Sound and picture get through");
    visitor.presses("Go in");
    visitor.isInTheChamber();
    visitor.seesSomePictureOf("Ingrith Sollvang");
  }

  private static void print(String what, long clicked) {
    System.out.printf(
        "%s %.1f s after the click, every step of the green room taken%n",
        what, (System.nanoTime() - clicked) / 1e9);
  }
}
