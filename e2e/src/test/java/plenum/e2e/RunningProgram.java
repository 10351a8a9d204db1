package plenum.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import plenum.server.command.Launch;
import plenum.server.http.Json;
import plenum.server.local.LocalClient;
import plenum.server.local.LocalClient.Answer;
import plenum.server.local.RunningServer;

/**
 * The built program as a process of its own, started as the launcher starts it: the server's jar,
 * its libraries and the launcher's options for the JVM. Belongs to one thread.
 */
final class RunningProgram implements AutoCloseable {
  private static final Duration START = Duration.ofSeconds(150);
  private static final Duration END = Duration.ofSeconds(20);
  private static final String SIGN_IN = "Convener's sign-in link: ";
  private static final String TRIAL = "Try it alone: ";

  private final Path data;
  private final Path output;
  private final List<String> within;
  private final List<String> options;
  private final int mediaPort;
  private int port;
  private Process process;

  private RunningProgram(Path folder, List<String> within, List<String> options) {
    this.data = folder.resolve("data");
    this.output = folder.resolve("program.out");
    this.within = List.copyOf(within);
    this.options = List.copyOf(options);
    this.mediaPort = freeUdpPort();
    this.process = begin();
  }

  /** Started, and everything up; {@code folder} takes its data and what it prints. */
  static RunningProgram startedIn(Path folder) {
    return startedIn(folder, List.of());
  }

  /** The same, by a command that runs another one, such as one that enters a namespace. */
  static RunningProgram startedIn(Path folder, List<String> within, String... options) {
    var program = new RunningProgram(folder, within, List.of(options));
    program.awaitBanner();
    program.port = program.server().url().getPort();
    return program;
  }

  /** The program's own note: where it is reached, and by which token. */
  RunningServer server() {
    return Eventually.present(
        "the program's note in " + data, START, () -> RunningServer.find(data));
  }

  /** What the convener's terminal says: a link that makes a trial. */
  URI trialLink() {
    return printed()
        .filter(line -> line.startsWith(TRIAL))
        .map(line -> URI.create(line.substring(TRIAL.length()).strip()))
        .findFirst()
        .orElseThrow();
  }

  /** What signs the convener in, once. */
  URI signInLink() {
    return printed()
        .filter(line -> line.startsWith(SIGN_IN))
        .map(line -> URI.create(line.substring(SIGN_IN.length()).strip()))
        .findFirst()
        .orElseThrow();
  }

  private record Fresh(URI link, int minutes) {}

  /** Another one: each is good once. */
  URI freshSignInLink() {
    return Json.read(ask("/local/link", ""), Fresh.class).link();
  }

  /** The first port for sound and picture, by UDP and TCP. */
  int mediaPort() {
    return mediaPort;
  }

  /** Where it keeps its data. */
  Path data() {
    return data;
  }

  /** The folder that the program was built in, with its launcher, samples and documents. */
  static Path root() {
    return Optional.ofNullable(target().getParent()).map(Path::getParent).orElseThrow();
  }

  /** Asks the local door, as commands do. */
  String ask(String path, String body) {
    return within.isEmpty() ? askHere(path, body) : askWithin(path, body);
  }

  /** Its door is on the loopback of its own namespace, where this JVM is not. */
  private String askWithin(String path, String body) {
    var note = server();
    var asked =
        curl(
            body,
            "--fail-with-body",
            "--header",
            "Authorization: Bearer " + note.token(),
            "--header",
            "Content-Type: application/json",
            "--data-binary",
            "@-",
            note.door() + path);
    assertThat(asked.code()).as(() -> path + " answered: " + asked.said()).isZero();
    return asked.said();
  }

  /** What the local door has there; only of a program in a namespace. */
  String look(String path) {
    var note = server();
    var asked =
        curl("", "--fail", "--header", "Authorization: Bearer " + note.token(), note.door() + path);
    assertThat(asked.code()).as(() -> path + " answered: " + asked.said()).isZero();
    return asked.said();
  }

  private record Curled(int code, String said) {}

  private Curled curl(String body, String... arguments) {
    var command = new ArrayList<>(within);
    command.addAll(List.of("curl", "--silent", "--show-error", "--max-time", "60"));
    command.addAll(List.of(arguments));
    try {
      var running = new ProcessBuilder(command).redirectErrorStream(true).start();
      try (var in = running.getOutputStream()) {
        in.write(body.getBytes(StandardCharsets.UTF_8));
      }
      var said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Curled(running.waitFor(), said);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private String askHere(String path, String body) {
    return switch (new LocalClient(server()).post(path, body)) {
      case Answer.Answered answered when answered.good() -> answered.body();
      case Answer.Answered(var status, var said) ->
          throw new AssertionError(path + " answered " + status + ": " + said);
      case Answer.Silent(var why) -> throw new AssertionError(path + " got no answer: " + why);
    };
  }

  /** Ends it at once, in the middle of whatever it does. */
  void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  /** Ends it as Ctrl-C does. */
  void terminate() {
    process.destroy();
    awaitEnd();
  }

  /**
   * Starts it again on the same data and the same ports.
   *
   * @return when it answered that it is ready, in milliseconds since 1970
   */
  long startAgain() {
    process = begin();
    var ready = URI.create("http://127.0.0.1:" + port + "/ready");
    Eventually.holds(
        () -> ready + " answers; the program lives: " + process.isAlive() + "; it said:\n" + said(),
        START,
        () -> answers(ready));
    return System.currentTimeMillis();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(END.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException _) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private Process begin() {
    var java = Path.of(System.getProperty("java.home"), "bin", "java");
    var target = target();
    var command = new ArrayList<String>(within);
    command.add(java.toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-Dfile.encoding=UTF-8");
    command.addAll(launcherOptions(target.getParent().resolveSibling("plenum")));
    command.addAll(List.of("-cp", code() + ":" + target.resolve("lib") + "/*"));
    command.addAll(List.of("plenum.server.Main", "serve", "--data", data.toString()));
    command.addAll(List.of("--port", "" + port, "--media-port", "" + mediaPort));
    command.addAll(options);
    if (within.isEmpty()) {
      // In a namespace of its own it listens as it does for a user, who chooses no address.
      command.addAll(List.of("--host", "127.0.0.1"));
    }
    try {
      Files.deleteIfExists(output);
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(output.toFile())
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitBanner() {
    Eventually.holds(
        "the program's banner is printed",
        START,
        () -> {
          assertThat(process.isAlive()).as(() -> "the program lives; it said:\n" + said()).isTrue();
          return printed().anyMatch(line -> line.startsWith(TRIAL));
        });
  }

  private Stream<String> printed() {
    return said().lines();
  }

  /** Everything that it printed since it was started last. */
  String said() {
    try {
      return Files.exists(output) ? Files.readString(output) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitEnd() {
    try {
      assertThat(process.waitFor(END.toSeconds(), TimeUnit.SECONDS)).as("it has ended").isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private boolean answers(URI ready) {
    return curl("", "--fail", "--output", "/dev/null", ready.toString()).code() == 0;
  }

  /** The server's jar, or its folder of classes when the tests run in one build without jars. */
  private static Path code() {
    return Path.of(
        URI.create(Launch.class.getProtectionDomain().getCodeSource().getLocation().toString()));
  }

  private static Path target() {
    return Optional.ofNullable(code().getParent()).orElseThrow();
  }

  /** Read from the launcher itself, so that what is tested is what is shipped. */
  private static List<String> launcherOptions(Path launcher) {
    try {
      return Files.readAllLines(launcher).stream()
          .filter(line -> line.startsWith("server_options="))
          .flatMap(line -> List.of(line.split("\"")[1].split(" ")).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One that was free a moment ago. */
  private static int freeUdpPort() {
    try (var socket = new DatagramSocket(null)) {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
