package plenum.e2e;

import java.io.IOException;
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
