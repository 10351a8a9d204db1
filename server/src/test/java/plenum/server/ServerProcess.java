package plenum.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import plenum.server.local.RunningServer;

/** The server as a process of its own, to be killed. */
final class ServerProcess {
  private ServerProcess() {}

  /** On ports that are free, with what it says to its errors beside the data folder. */
  static Process start(Path data) throws IOException {
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "serve",
                "--port",
                "0",
                "--media-port",
                "0",
                "--data",
                data.toString()))
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(data.resolveSibling("errors").toFile())
        .start();
  }

  /** How it is reached, once it is; fails if it has ended. */
  static Optional<RunningServer> running(Process process, Path data) {
    assertThat(process.isAlive()).isTrue();
    return RunningServer.find(data).filter(it -> it.pid() == process.pid());
  }
}
