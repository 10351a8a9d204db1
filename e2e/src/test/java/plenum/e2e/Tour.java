package plenum.e2e;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/**
 * Past every screen that there is, by what people do to come there. Everything is read in English
 * between two screens, since buttons are found by their words.
 */
final class Tour {
  private final RunningProgram program;
  private final Browser browser;
  private final Looker looker;

  Tour(RunningProgram program, Browser browser, Looker looker) {
    this.program = program;
    this.browser = browser;
    this.looker = looker;
  }

  /** What a build has time for: the trial and convening. Journeys look at the meeting's screens. */
  void goesBriefly() {
    try (var walk = new Walk(program, browser, looker)) {
      var convening = new ConveningScreens(walk);
      convening.before();
      var conference = Convened.by(program, sample());
      convening.with(conference);
      new TrialScreens(walk).goes();
    }
  }

  void goes() {
    try (var walk = new Walk(program, browser, looker)) {
      var convening = new ConveningScreens(walk);
      convening.before();
      var conference = Convened.by(program, sample());
      var trouble = new TroubleScreens(walk, conference);
      convening.with(conference);
      trouble.whileOpen();
      new TrialScreens(walk).goes();
      new MeetingScreens(walk, conference).goes();
      convening.after(conference);
      trouble.goes();
      new FormalScreens(walk, Convened.by(program, sample())).goes();
    }
  }

  /** The sample that is shipped: two languages, and a room with four people. */
  private static String sample() {
    try {
      return Files.readString(RunningProgram.root().resolve("examples/conference.yaml"))
          .replaceAll("(?m)^    documents:\\R(?:      .*\\R)+", ""); // a text brings no files
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
