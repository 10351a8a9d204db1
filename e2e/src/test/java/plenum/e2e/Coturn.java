package plenum.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Debian's TURN server, with a secret for time-limited credentials, on a machine of the test's. */
final class Coturn implements AutoCloseable {
  static final int PORT = 3478;
  static final String SECRET = "between-plenum-and-coturn";

  private final Process process;

  private Coturn(Process process) {
    this.process = process;
  }

  /** Started by what enters a namespace, at this address of it. */
  static Coturn startedIn(List<String> within, String address, Path folder) {
    var output = folder.resolve("coturn.out");
    var command = new ArrayList<>(within);
    command.addAll(
        List.of(
            "turnserver",
            "-n",
            "--no-cli",
            "--no-tls",
            "--no-dtls",
            "--log-file=stdout",
            "--use-auth-secret",
            "--static-auth-secret=" + SECRET,
            "--realm=plenum.test",
            "--listening-ip=" + address,
            "--relay-ip=" + address,
            "--listening-port=" + PORT,
            "--pidfile=" + folder.resolve("coturn.pid"),
            "--userdb=" + folder.resolve("coturn.db")));
    try {
      Files.createDirectories(folder);
      var process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      return listening(new Coturn(process), output);
    } catch (IOException missing) {
      throw new AssertionError("The tests need coturn: apt install coturn", missing);
    }
  }

  private static Coturn listening(Coturn coturn, Path output) {
    try {
      Eventually.holds(
          () -> "coturn listens; it says:\n" + read(output),
          Attendee.PATIENCE,
          () -> coturn.process.isAlive() && read(output).contains("Total General servers"));
      return coturn;
    } catch (AssertionError failed) {
      coturn.process.destroy();
      throw failed;
    }
  }

  private static String read(Path output) {
    try {
      return Files.exists(output) ? Files.readString(output) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).as("coturn ends").isTrue();
  }
}
