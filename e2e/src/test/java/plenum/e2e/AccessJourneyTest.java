package plenum.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The screens on the way into a meeting are looked at by axe, in light and in dark. */
class AccessJourneyTest {
  private static final Set<String> SERIOUS = Set.of("serious", "critical");

  private static Namespace machine;
  private static RunningProgram program;
  private static Browsers browsers;
  private static Browser chromium;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    machine = Namespace.made();
    program = RunningProgram.startedIn(folder, machine.entering());
    browsers = Browsers.openBy(machine.wrapping("node", folder));
    chromium = browsers.chromium(folder, Colour.CRIMSON, 520);
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
  void nothing_serious_stands_in_the_way_from_the_green_room_to_the_chamber() {
    try (var one = Browsers.window(chromium);
        var other = Browsers.window(chromium)) {
      var conference = Convened.on(program);
      var head = conference.opens("vellmark-head", one);
      head.sees("In which language do you read?");
      nothingSeriousFor(head);
      head.presses("Skip the checks");
      head.sees("Sound and picture get through");
      nothingSeriousFor(head);
      head.presses("Go in");
      head.isInTheChamber();
      var delegate = conference.opens("vellmark-delegate", other);
      delegate.knocks();
      delegate.waitsAtTheDoor();
      nothingSeriousFor(delegate);
      head.sees("1 person waits for your side");
      nothingSeriousFor(head);
      head.presses("Admit");
      head.sees(delegate, Colour.CRIMSON);
      nothingSeriousFor(head);
      delegate.presses("Leave");
      delegate.sees("You have left the meeting");
      nothingSeriousFor(delegate);
    }
  }

  private static void nothingSeriousFor(Attendee attendee) {
    for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      attendee.page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
      assertThat(
              new AxeBuilder(attendee.page)
                  .analyze().getViolations().stream()
                      .filter(it -> SERIOUS.contains(it.getImpact()))
                      .map(it -> it.getId() + ": " + it.getHelp() + " " + it.getNodes()))
          .as(() -> "in " + scheme + ":\n" + attendee.words())
          .isEmpty();
    }
  }
}
