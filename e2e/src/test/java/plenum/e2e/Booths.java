package plenum.e2e;

import com.microsoft.playwright.BrowserContext;

/** What everybody does who meets by {@code interpretation.yaml}, before the first word. */
final class Booths {
  private Booths() {}

  /** Comes in without setting anything up: the console asks for the microphone. */
  static Attendee interpreter(
      Convened conference, String seat, BrowserContext window, Attendee chair) {
    return interpreter(conference, seat, window, chair, "Set up the microphone");
  }

  /** The same in a booth that signs. */
  static Attendee signer(Convened conference, String seat, BrowserContext window, Attendee chair) {
    return interpreter(conference, seat, window, chair, "Set up the camera");
  }

  private static Attendee interpreter(
      Convened conference, String seat, BrowserContext window, Attendee chair, String asks) {
    var interpreter = conference.opens(seat, window);
    interpreter.presses("English");
    interpreter.presses("Skip the checks");
    interpreter.sees("Sound and picture get through");
    interpreter.presses("Go in");
    chair.presses("Admit");
    interpreter.isInTheChamber();
    interpreter.sees(asks);
    return interpreter;
  }

  static void beginsTheItem(Attendee head, Attendee other) {
    head.presses("Open the meeting");
    other.sees("Not adopted yet");
    head.presses("Adopt the agenda");
    other.pressesByKeyboard("Agree to adopt", "Enter");
    head.sees("1/1 Lamps");
  }

  static void calls(Attendee chair, String seat) {
    chair.page.locator("plenum-floor-desk .call select").selectOption(seat);
    chair.presses("Give the floor");
  }

  static void goesOnAirIntoVietnamese(Attendee interpreter) {
    interpreter.page.keyboard().press("F6");
    interpreter.sees("B Vietnamese");
    interpreter.page.keyboard().press("F2");
    interpreter.sees("On the air: Vietnamese");
  }
}
