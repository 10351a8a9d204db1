package plenum.bench.subject;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The program's launcher, and a data folder to start it on.
 *
 * @param launcher {@code ./plenum}
 */
record Installation(Path launcher, Path data) {
  private static final long START_SECONDS = 60;
  private static final long END_SECONDS = 15;
  private static final JsonMapper JSON = JsonMapper.shared();

  /** With an empty data folder; the launcher lies in {@code root}. */
  static Installation fresh(Path root) throws IOException {
    return new Installation(root.resolve("plenum"), Files.createTempDirectory("plenum-bench"));
  }

  /** Starts a server; 0 is any free port. */
  Process serve(int port, int mediaPort) throws IOException {
    return new ProcessBuilder(
            launcher.toString(),
            "serve",
            "--host",
            "127.0.0.1",
            "--port",
            Integer.toString(port),
            "--media-port",
            Integer.toString(mediaPort),
            "--data",
            data.toString())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
        .start();
  }

  private Path log() {
    return data.resolve("server.log");
  }

  /** What the servers wrote to their output. */
  String said() throws IOException {
    return Files.readString(log());
  }

  /** What a server that was started notes about itself once it runs. */
  JsonNode awaitNote(Process server) throws IOException, InterruptedException {
    var note = data.resolve("run/server.json");
    for (long i = 0; i < START_SECONDS * 10; i++) {
      if (Files.exists(note)) {
        return JSON.readTree(Files.readString(note));
      }
      if (!server.isAlive()) {
        break;
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    throw new IOException("The program did not start: " + said());
  }

  /** What {@code ./plenum convene} prints as JSON. */
  JsonNode convene(Path file) throws IOException, InterruptedException {
    return JSON.readTree(ask("convene", file.toString(), "--json"));
  }

  String token(String conference, String role) throws IOException, InterruptedException {
    var answer = ask("token", "--conference", conference, "--role", role, "--json");
    return JSON.readTree(answer).get("token").asString();
  }

  /** Gives a command to the running program. */
  private String ask(String... words) throws IOException, InterruptedException {
    var command = new ArrayList<String>(List.of(launcher.toString()));
    command.addAll(List.of(words));
    command.addAll(List.of("--data", data.toString()));
    var asked = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    var answer = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = asked.waitFor();
    if (code != 0) {
      throw new IOException("./plenum " + words[0] + " ended with code " + code);
    }
    return answer;
  }

  /** Ends the server and deletes the data. */
  void end(Process server) throws IOException, InterruptedException {
    server.destroy();
    if (!server.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
      server.destroyForcibly().waitFor();
    }
    try (var files = Files.walk(data)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
