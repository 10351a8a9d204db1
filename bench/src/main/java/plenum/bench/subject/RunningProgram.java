package plenum.bench.subject;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import plenum.bench.load.Door;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The real program: {@code ./plenum serve} on free ports and an empty data folder, with an open
 * conference that {@code ./plenum convene} made and tokens from {@code ./plenum token}.
 */
public final class RunningProgram implements Target {
  private static final long START_SECONDS = 60;
  private static final long END_SECONDS = 15;
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Path launcher;
  private final Path data;
  private final Process process;
  private final Http http;
  private final URI base;
  private final Door door;

  private RunningProgram(Path root, Http http, Path data, Process process)
      throws IOException, InterruptedException {
    launcher = root.resolve("plenum");
    this.data = data;
    this.process = process;
    this.http = http;
    base = URI.create(awaitNote().get("url").asString());
    var conference = convene(root.resolve("examples/open.yaml"));
    var path = base.resolve("/conferences/" + conference + "/");
    door =
        new HttpDoor(
            http,
            path.resolve("whip"),
            path.resolve("whep"),
            token(conference, "publisher"),
            token(conference, "viewer"));
  }

  /** Starts the program whose launcher lies in {@code root}, on a fresh data folder. */
  public static RunningProgram start(Path root, Http http)
      throws IOException, InterruptedException {
    var data = Files.createTempDirectory("plenum-bench");
    var process =
        new ProcessBuilder(
                root.resolve("plenum").toString(),
                "serve",
                "--host",
                "127.0.0.1",
                "--port",
                "0",
                "--media-port",
                "0",
                "--data",
                data.toString())
            .redirectErrorStream(true)
            .redirectOutput(data.resolve("server.log").toFile())
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy)); // Ctrl-C ends both
    try {
      return new RunningProgram(root, http, data, process);
    } catch (IOException | InterruptedException | RuntimeException failed) {
      end(process, data);
      throw failed;
    }
  }

  private JsonNode awaitNote() throws IOException, InterruptedException {
    var note = data.resolve("run/server.json");
    for (long i = 0; i < START_SECONDS * 10; i++) {
      if (Files.exists(note)) {
        return JSON.readTree(Files.readString(note));
      }
      if (!process.isAlive()) {
        break;
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    throw new IOException(
        "The program did not start: " + Files.readString(data.resolve("server.log")));
  }

  private String convene(Path file) throws IOException, InterruptedException {
    return JSON.readTree(ask("convene", file.toString(), "--json")).get("id").asString();
  }

  private String token(String conference, String role) throws IOException, InterruptedException {
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

  @Override
  public ServerProcess process() {
    return new ServerProcess(process.pid());
  }

  @Override
  public Door door() {
    return door;
  }

  @Override
  public Metrics metrics() {
    return new Metrics(http, base.resolve("/metrics"));
  }

  @Override
  public void close() throws IOException, InterruptedException {
    end(process, data);
  }

  private static void end(Process process, Path data) throws IOException, InterruptedException {
    process.destroy();
    if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
    try (var files = Files.walk(data)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
