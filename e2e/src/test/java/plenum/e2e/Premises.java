package plenum.e2e;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A machine with a network address of its own, the program running on it, and browsers that see
 * that network alone. Closed in the other order. Belongs to one thread.
 */
final class Premises implements AutoCloseable {
  private final Namespace machine;
  private final RunningProgram program;
  private final Browsers browsers;
  private final Path folder;
  private final Map<String, Browser> standing = new HashMap<>();

  private Premises(Namespace machine, RunningProgram program, Browsers browsers, Path folder) {
    this.machine = machine;
    this.program = program;
    this.browsers = browsers;
    this.folder = folder;
  }

  /** What was opened before something failed is closed again. */
  @SuppressWarnings("MustBeClosedChecker") // handed to the caller, who closes it
  static Premises openedIn(Path folder) throws IOException {
    var machine = Namespace.made();
    try {
      var program = RunningProgram.startedIn(folder, machine.entering());
      try {
        return new Premises(machine, program, Browsers.openIn(machine.entering()), folder);
      } catch (RuntimeException failed) {
        program.close();
        throw failed;
      }
    } catch (RuntimeException failed) {
      machine.close();
      throw failed;
    }
  }

  /** What a command begins with that is to run on this machine. */
  List<String> entering() {
    return machine.entering();
  }

  RunningProgram program() {
    return program;
  }

  /** For a browser that nobody else uses. */
  Browsers browsers() {
    return browsers;
  }

  /** Chromium with these devices: one for all who ask for the same. */
  Browser chromium(Colour colour, int hertz) {
    var name = "chromium " + colour + " " + hertz;
    return standing(
        name, () -> launched(folder.resolve(name.replaceAll("\\W+", "-")), colour, hertz));
  }

  private Browser launched(Path devices, Colour colour, int hertz) {
    try {
      return browsers.chromium(devices, colour, hertz);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Firefox with such a microphone: one for all who ask for the same. */
  Browser firefox(int hertz) {
    return standing("firefox " + hertz, () -> browsers.firefox(hertz));
  }

  /** Chromium as somebody finds it who has just installed it: one for all. */
  Browser stockChromium() {
    return standing("chromium", browsers::stockChromium);
  }

  /** Firefox as somebody finds it who has just installed it: one for all. */
  Browser stockFirefox() {
    return standing("firefox", browsers::stockFirefox);
  }

  private Browser standing(String name, Supplier<Browser> launch) {
    var browser = standing.get(name);
    if (browser == null || !browser.isConnected()) {
      browser = launch.get();
      standing.put(name, browser);
    }
    return browser;
  }

  /** As the next one wants to find it: without windows, and without a browser for one alone. */
  void tidy() {
    browsers.closeAllBut(standing.values());
  }

  @Override
  public void close() {
    try (machine;
        program;
        browsers) {
      // each is closed, whatever becomes of the others
    }
  }
}
