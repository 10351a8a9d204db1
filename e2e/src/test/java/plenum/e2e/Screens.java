package plenum.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;

/**
 * {@code ./plenum screens}: walks past every screen of the built program in a machine of its own,
 * as far as networks go, takes pictures, and says what cannot be read or hit.
 */
final class Screens {
  private Screens() {}

  public static void main(String... arguments) throws IOException {
    System.exit(taken(String.join("", arguments).strip()) ? 0 : 1);
  }

  private static boolean taken(String part) throws IOException {
    long began = System.nanoTime();
    var root = RunningProgram.root();
    var photographer = new Photographer(root.resolve("e2e/target/screens"), part);
    var folder = Files.createTempDirectory("plenum-screens");
    try (var premises = Premises.openedIn(folder)) {
      var chromium = premises.browsers().chromium(folder, Colour.BLUE, 520);
      new Tour(premises.program(), chromium, photographer).goes();
      new Sheets(root.resolve("docs"), chromium, photographer).write(part.isEmpty());
    }
    System.out.printf(
        "%d screens, %d pictures, %d faults, in %d s%n",
        photographer.taken().size(),
        photographer.taken().size() * Photographer.ALL.size(),
        photographer.faults().size(),
        Duration.ofNanos(System.nanoTime() - began).toSeconds());
    return photographer.faults().isEmpty();
  }
}
