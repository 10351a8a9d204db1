package plenum.e2e;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A machine with a network address of its own, the program running on it, and browsers that see
 * that network alone. Closed in the other order.
 */
record Premises(Namespace machine, RunningProgram program, Browsers browsers)
    implements AutoCloseable {

  /** What was opened before something failed is closed again. */
  @SuppressWarnings("MustBeClosedChecker") // handed to the caller, who closes it
  static Premises openedIn(Path folder) throws IOException {
    var machine = Namespace.made();
    try {
      var program = RunningProgram.startedIn(folder, machine.entering());
      try {
        var browsers = Browsers.openBy(machine.wrapping("node", folder));
        return new Premises(machine, program, browsers);
      } catch (IOException | RuntimeException failed) {
        program.close();
        throw failed;
      }
    } catch (IOException | RuntimeException failed) {
      machine.close();
      throw failed;
    }
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
