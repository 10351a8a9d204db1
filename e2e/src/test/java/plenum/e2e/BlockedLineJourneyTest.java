package plenum.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A Chromium on another machine than the server, behind a firewall that lets no UDP through: it is
 * in all the same, and soon. What is asserted is what its own statistics say it decoded.
 */
class BlockedLineJourneyTest {
  private static final int LOW = 470;
  private static final int HIGH = 890;

  /** From the click, or from the reload, to the other side's picture and sound. */
  private static final Duration SOON = Duration.ofSeconds(5);

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
      var theirs = behindTheFirewall(conference, other);
      ours.sees(theirs, Colour.BLUE);
      ours.hears(HIGH);
      theirs.sees(ours, Colour.GREEN);
      theirs.hears(LOW);
    }
  }

  private static Attendee behindTheFirewall(Convened conference, BrowserContext window) {
    window.addInitScript(Scripts.read("arrival.js"));
    var attendee = conference.opens("tessel-head", window);
    attendee.upToTheLastQuestion();
    attendee.page.evaluate("arrival.begin()");
    attendee.presses("Go in");
    isIn("The first time", attendee);
    attendee.page.reload();
    isIn("After a reload", attendee);
    attendee.resumesSound();
    return attendee;
  }

  private static void isIn(String when, Attendee attendee) {
    Eventually.holds(
        () -> "picture and sound; instead " + attendee.page.evaluate("arrival.found()"),
        Attendee.PATIENCE,
        () -> (boolean) attendee.page.evaluate("arrival.whole()"));
    var found = (Map<?, ?>) attendee.page.evaluate("arrival.found()");
    System.out.printf(
        "%s, without UDP: picture after %s ms, sound after %s ms, by %s%n",
        when, found.get("picture"), found.get("sound"), found.get("by"));
    assertThat(found.get("by")).isEqualTo("host tcp");
    for (var what : new String[] {"picture", "sound"}) {
      assertThat(((Number) found.get(what)).longValue()).as(what).isLessThan(SOON.toMillis());
    }
  }
}
