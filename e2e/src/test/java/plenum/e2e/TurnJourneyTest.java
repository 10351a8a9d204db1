package plenum.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Chromium that reaches nothing of the media ports, and is in all the same by a TURN server. */
@Tag("alone")
class TurnJourneyTest {
  private static final int LOW = 470;
  private static final int HIGH = 890;

  @TempDir static Path folder;

  private static Namespace machine;
  private static Coturn coturn;
  private static RunningProgram program;
  private static Browsers here;
  private static Browsers there;

  @BeforeAll
  static void open() throws IOException {
    machine = Namespace.made();
    coturn = Coturn.startedIn(machine.entering(), Namespace.address(), folder.resolve("coturn"));
    configure(folder.resolve("data"));
    program = RunningProgram.startedIn(folder, machine.entering(), "--lan");
    here = Browsers.openIn(machine.entering());
    there = Browsers.openIn(machine.enteringNextDoor());
  }

  private static void configure(Path data) throws IOException {
    Files.createDirectories(data);
    var secret = Files.writeString(folder.resolve("turn-secret"), Coturn.SECRET + "\n");
    var turn = "turn:" + Namespace.address() + ":" + Coturn.PORT + "?transport=";
    Files.writeString(
        data.resolve("plenum.toml"),
        """
        turn-urls = "%sudp,%stcp"
        turn-secret-file = "%s"
        """
            .formatted(turn, turn, secret));
  }

  @AfterEach
  void openTheFirewall() {
    machine.letsEverythingIn();
  }

  @AfterAll
  static void close() throws Exception {
    for (AutoCloseable it : new AutoCloseable[] {there, here, program, coturn, machine}) {
      if (it != null) {
        it.close();
      }
    }
  }

  @Test
  void who_reaches_no_media_port_is_in_by_turn_within_five_seconds() throws IOException {
    try (var one = Browsers.window(here.chromium(folder.resolve("one"), Colour.GREEN, LOW));
        var other = Browsers.window(there.chromium(folder.resolve("other"), Colour.BLUE, HIGH))) {
      other.addInitScript(Scripts.read("arrival.js"));
      var conference = Convened.on(program);
      var ours = conference.opens("vellmark-head", one);
      ours.goesIn();
      machine.letsNothingInTo(program.mediaPort());
      var theirs = conference.opens("tessel-head", other);
      theirs.upToTheLastQuestion();
      theirs.sees("sound and picture go round by a relay");
      // Both ways to the relay are open, and the browser takes what answers first.
      Arrival.twiceSoon("By TURN", theirs, "relay");
      ours.sees(theirs, Colour.BLUE);
      ours.hears(HIGH);

      machine.letsInNoUdp();
      Arrival.again("By TURN over TCP", theirs, "relay tcp");
      theirs.sees(ours, Colour.GREEN);
      theirs.hears(LOW);
    }
  }
}
