package plenum.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A Chromium on another machine than the server, behind a firewall that lets no UDP through, and
 * then nothing but pages.
 */
@Tag("alone")
class BlockedLineJourneyTest {
  private static final int LOW = 470;
  private static final int HIGH = 890;

  @TempDir static Path folder;

  private static Namespace machine;
  private static RunningProgram program;
  private static Browsers here;
  private static Browsers there;

  @BeforeAll
  static void open() {
    machine = Namespace.made();
    program = RunningProgram.startedIn(folder, machine.entering(), "--lan");
    here = Browsers.openIn(machine.entering());
    there = Browsers.openIn(machine.enteringNextDoor());
  }

  @AfterEach
  void openTheFirewall() {
    machine.letsEverythingIn();
  }

  @AfterAll
  static void close() throws Exception {
    for (AutoCloseable it : new AutoCloseable[] {there, here, program, machine}) {
      if (it != null) {
        it.close();
      }
    }
  }

  @Test
  void without_udp_a_page_is_in_by_tcp_within_five_seconds() throws IOException {
    try (var one = Browsers.window(here.chromium(folder.resolve("one"), Colour.GREEN, LOW));
        var other = Browsers.window(there.chromium(folder.resolve("other"), Colour.BLUE, HIGH))) {
      var conference = Convened.on(program);
      var ours = conference.opens("vellmark-head", one);
      ours.goesIn();
      machine.letsInNoUdp();
      other.addInitScript(Scripts.read("arrival.js"));
      var theirs = conference.opens("tessel-head", other);
      theirs.upToTheLastQuestion();
      theirs.sees("Your network blocks UDP");
      Arrival.twiceSoon("Without UDP", theirs, "prflx tcp");
      ours.sees(theirs, Colour.BLUE);
      ours.hears(HIGH);
      theirs.sees(ours, Colour.GREEN);
      theirs.hears(LOW);
    }
  }

  @Test
  void where_only_pages_get_through_the_green_room_says_so_and_what_to_ask_for()
      throws IOException {
    try (var window = Browsers.window(there.chromium(folder.resolve("cut"), Colour.BLUE, HIGH))) {
      machine.letsNothingInTo(program.mediaPort());
      var theirs = Convened.on(program).opens("tessel-head", window);
      theirs.presses("English");
      theirs.presses("Skip the checks");
      theirs.sees("Sound and picture do not get through");
      theirs.sees("Your network lets this page through, but not sound and picture");
      assertThat(theirs.words())
          .contains("allow UDP and TCP to " + Namespace.address() + ":" + program.mediaPort());
    }
  }
}
