package plenum.bench.subject;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import plenum.bench.load.Door;

/** {@link EngineAlone} in a process of its own, with the same options as the program's. */
public final class EngineProcess implements Target {
  private final Process process;
  private final Http http;
  private final URI base;

  private EngineProcess(Process process, Http http, URI base) {
    this.process = process;
    this.http = http;
    this.base = base;
  }

  /** Starts it; {@code options} are those of the JVM. */
  public static EngineProcess start(Http http, List<String> options) throws IOException {
    var command = new ArrayList<String>();
    command.add(System.getProperty("java.home") + "/bin/java");
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(EngineAlone.class.getName());
    var process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy)); // Ctrl-C ends both
    var port = process.inputReader().readLine();
    if (port == null) {
      throw new IOException("The engine ended before it had started");
    }
    return new EngineProcess(process, http, URI.create("http://127.0.0.1:" + port));
  }

  @Override
  public ServerProcess process() {
    return new ServerProcess(process.pid());
  }

  @Override
  public Door door() {
    return new HttpDoor(http, base.resolve("/whip"), base.resolve("/whep"), "-", "-");
  }

  @Override
  public Metrics metrics() {
    return new Metrics(http, base.resolve("/metrics"));
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }
}
