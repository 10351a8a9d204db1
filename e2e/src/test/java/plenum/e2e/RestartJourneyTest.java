package plenum.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server dies in the middle of a meeting and is started again. */
@Tag("alone")
class RestartJourneyTest {
  private static final int LOW = 610;
  private static final int HIGH = 1_150;

  /**
   * From the server's first answer until everybody sees and hears the other side again, on a
   * machine that does nothing else. One that others keep busy gets as much longer as they take.
   */
  private static final Duration BACK = Duration.ofSeconds(5);

  private static Duration allowed = BACK;
  private static Premises premises;
  private static RunningProgram program;
  private static Browser chromium;
  private static Browser firefox;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    var cores = ManagementFactory.getOperatingSystemMXBean();
    double others = cores.getSystemLoadAverage() / cores.getAvailableProcessors();
    allowed = Duration.ofMillis((long) (BACK.toMillis() * Math.max(1, others)));
    premises = Premises.openedIn(folder);
    program = premises.program();
    chromium = premises.browsers().chromium(folder, Colour.GREEN, LOW);
    firefox = premises.browsers().firefox(HIGH);
  }

  @AfterAll
  static void close() {
    if (premises != null) {
      premises.close();
    }
  }

  @Test
  void the_server_is_killed_and_started_again_and_both_sides_see_and_hear_each_other_again() {
    try (var one = Browsers.window(chromium);
        var other = Browsers.window(firefox, Colour.BLUE)) {
      var conference = Convened.on(program);
      var ours = conference.opens("vellmark-head", one);
      ours.goesIn();
      var theirs = conference.opens("tessel-head", other);
      theirs.goesIn();
      ours.presses("Open the meeting");
      ours.sees(theirs, Colour.BLUE);
      ours.hears(HIGH);
      theirs.sees(ours, Colour.GREEN);
      theirs.hears(LOW);

      program.kill();
      ours.doesNotSee(theirs);
      theirs.doesNotSee(ours);
      ours.hearsNothingOf(HIGH);
      ours.watchesFor(theirs, Colour.BLUE, HIGH);
      theirs.watchesFor(ours, Colour.GREEN, LOW);
      long ready = program.startAgain();

      var oursBack = ours.isBack();
      var theirsBack = theirs.isBack();
      print("Chromium", ready, oursBack);
      print("Firefox", ready, theirsBack);
      ours.turnsTo("agenda");
      ours.sees("Propose to close the meeting");
      assertThat(oursBack.values()).allSatisfy(it -> assertInTime(ready, it));
      assertThat(theirsBack.values()).allSatisfy(it -> assertInTime(ready, it));
    }
  }

  private static void assertInTime(long ready, long back) {
    assertThat(Duration.ofMillis(back - ready)).isLessThan(allowed);
  }

  private static void print(String who, long ready, Map<String, Long> back) {
    System.out.printf(
        "%s, after the server answers again: sees in %.1f s, hears in %.1f s (allowed %.1f s)%n",
        who,
        (back.get("seen") - ready) / 1e3,
        (back.get("heard") - ready) / 1e3,
        allowed.toMillis() / 1e3);
  }
}
