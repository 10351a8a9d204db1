package plenum.bench.subject;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import plenum.bench.load.Door;

/**
 * The real program: {@code ./plenum serve} on free ports and an empty data folder, with an open
 * conference that {@code ./plenum convene} made and tokens from {@code ./plenum token}.
 */
public final class RunningProgram implements Target {
  private final Installation installation;
  private final Process process;
  private final Http http;
  private final URI base;
  private final Door door;

  private RunningProgram(Path root, Http http, Installation installation, Process process)
      throws IOException, InterruptedException {
    this.installation = installation;
    this.process = process;
    this.http = http;
    base = URI.create(installation.awaitNote(process).get("url").asString());
    var conference = installation.convene(root.resolve("examples/open.yaml")).get("id").asString();
    var path = base.resolve("/conferences/" + conference + "/");
    door =
        new HttpDoor(
            http,
            path.resolve("whip"),
            path.resolve("whep"),
            installation.token(conference, "publisher"),
            installation.token(conference, "viewer"));
  }

  /** Starts the program whose launcher lies in {@code root}, on a fresh data folder. */
  public static RunningProgram start(Path root, Http http)
      throws IOException, InterruptedException {
    var installation = Installation.fresh(root);
    var process = installation.serve(0, 0);
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy)); // Ctrl-C ends both
    try {
      return new RunningProgram(root, http, installation, process);
    } catch (IOException | InterruptedException | RuntimeException failed) {
      installation.end(process);
      throw failed;
    }
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
    installation.end(process);
  }
}
