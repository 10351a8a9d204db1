package plenum.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * What Playwright runs as Node. It asks for the path once in a JVM's life and keeps to it, so what
 * lies there is written anew before each start.
 */
final class Node {
  private static final Path SCRIPT = fresh();

  private Node() {}

  /**
   * From now on Node is started by a command that begins so.
   *
   * @return where Playwright finds it
   */
  static Path runs(List<String> entering) {
    try {
      var command = (String.join(" ", entering) + " node").strip();
      return Files.writeString(SCRIPT, "#!/bin/sh\nexec " + command + " \"$@\"\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path fresh() {
    try {
      var rights = PosixFilePermissions.fromString("rwxr-xr-x");
      var script =
          Files.createTempFile("plenum-node", ".sh", PosixFilePermissions.asFileAttribute(rights));
      script.toFile().deleteOnExit();
      return script;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
