package plenum.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  @TempDir Path parent;

  private Path path() {
    return parent.resolve("data");
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  /** Starts a process that takes the folder, and waits until it has appended something. */
  private Process holder() throws IOException {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Endless.class.getName(),
                path().toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.getInputStream().read()).isPositive();
    return process;
  }

  @Test
  void another_process_is_named_as_long_as_it_has_the_folder() throws Exception {
    var process = holder();
    try {
      assertThatThrownBy(() -> DataFolder.open(path()))
          .isInstanceOf(DataFolder.InUseException.class)
          .hasMessageContaining(path().toString())
          .hasMessageContaining("process " + process.pid());
    } finally {
      process.destroyForcibly().waitFor();
    }
    DataFolder.open(path()).close();
  }

  @Test
  void a_second_attempt_of_the_same_process_is_refused_and_costs_the_first_nothing()
      throws Exception {
    try (var _ = DataFolder.open(path())) {
      assertThatThrownBy(() -> DataFolder.open(path()))
          .isInstanceOf(DataFolder.InUseException.class);
      var other = holderThatFails();
      assertThat(other).as("another process is still kept out").isEqualTo(1);
    }
  }

  private int holderThatFails() throws Exception {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Endless.class.getName(),
                path().toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      return process.waitFor(30, TimeUnit.SECONDS) ? process.exitValue() : -1;
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void a_closed_folder_is_free() throws IOException {
    DataFolder.open(path()).close();
    DataFolder.open(path()).close();
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "it has no POSIX permissions")
  void only_the_owner_may_enter_and_read() throws IOException {
    try (var folder = DataFolder.open(path());
        var database = Database.open(folder.file("plenum.db"), Duration.ofMillis(50))) {
      new Cabinet(database).put("keys", "links", new byte[32]);
      assertThat(permissions(path())).isEqualTo("rwx------");
      assertThat(permissions(folder.directory("papers"))).isEqualTo("rwx------");
      for (var name :
          new String[] {"lock", "process", "plenum.db", "plenum.db-wal", "plenum.db-shm"}) {
        assertThat(permissions(path().resolve(name))).as(name).isEqualTo("rw-------");
      }
    }
  }
}
