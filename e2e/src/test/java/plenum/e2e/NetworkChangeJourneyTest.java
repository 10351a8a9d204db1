package plenum.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The browsers are on another machine than the server, reach it by {@code --lan}, and change their
 * network in the middle of a meeting.
 */
class NetworkChangeJourneyTest {
  private static final int LOW = 470;
  private static final int HIGH = 890;

  private static Namespace machine;
  private static RunningProgram program;
  private static Browsers browsers;
  private static Browser chromium;
  private static Browser firefox;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    machine = Namespace.made();
    program = RunningProgram.startedIn(folder, machine.entering(), "--lan");
    browsers = Browsers.openIn(machine.enteringNextDoor());
    chromium = browsers.chromium(folder, Colour.GREEN, LOW);
    firefox = browsers.firefox(HIGH);
  }

  @AfterAll
  static void close() {
    if (browsers != null) {
      browsers.close();
    }
    if (program != null) {
      program.close();
    }
    if (machine != null) {
      machine.close();
    }
  }

  @Test
  void who_gets_another_address_goes_on_by_the_connection_that_stands() {
    try (var one = Browsers.window(chromium);
        var other = Browsers.window(firefox, Colour.BLUE)) {
      var conference = Convened.on(program);
      var ours = conference.opens("vellmark-head", one);
      ours.goesIn();
      var theirs = conference.opens("tessel-head", other);
      theirs.goesIn();
      ours.sees(theirs, Colour.BLUE);
      ours.hears(HIGH);
      theirs.sees(ours, Colour.GREEN);
      theirs.hears(LOW);
      int made = ours.connections();
      int madeByTheirs = theirs.connections();
      ours.watchesForStandstillOf(theirs);
      theirs.watchesForStandstillOf(ours);

      machine.movesTheNeighbour();
      ours.hearsNothingOf(HIGH);
      theirs.hearsNothingOf(LOW);

      ours.hears(HIGH);
      theirs.hears(LOW);
      print("Chromium", ours);
      print("Firefox", theirs);
      assertThat(ours.connections()).isEqualTo(made);
      assertThat(theirs.connections()).isEqualTo(madeByTheirs);
      ours.sees(theirs, Colour.BLUE);
      theirs.sees(ours, Colour.GREEN);
    }
  }

  private static void print(String who, Attendee attendee) {
    System.out.printf(
        "%s, its address changed: the other side's picture stood still for %.1f s at most%n",
        who, attendee.standstill().toMillis() / 1e3);
  }
}
