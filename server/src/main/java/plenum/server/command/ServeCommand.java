package plenum.server.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import plenum.server.command.Launch.Launched;
import plenum.server.configuration.Key;
import plenum.server.lifecycle.GracefulEnd;
import plenum.server.log.Logs;

/** Starts the server and stays until it is told to end. */
@Command(
    name = "serve",
    description = "Starts the server. Ctrl-C, or SIGTERM, ends it and tells the participants.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes%n",
    exitCodeList = {
      " 0:ended as asked",
      " 2:an option is wrong",
      " 3:the configuration is wrong",
      " 4:a port is in use, or the address cannot be listened on",
      " 6:the data folder is in use by another server, or cannot be used"
    })
public final class ServeCommand implements Callable<Integer> {
  /** What an orchestrator usually grants before it kills is 30 s, systemd 90 s. */
  private static final Duration END = Duration.ofSeconds(10);

  private final Console console;
  private final Launch launch;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "TCP port for pages (default 8080; 0 takes any free one)")
  private @Nullable String port;

  @Option(
      names = "--media-port",
      paramLabel = "PORT",
      description = "first UDP port for sound and picture (default 7400)")
  private @Nullable String mediaPort;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "folder that holds everything (default $PLENUM_DATA, else ./data)")
  private @Nullable Path data;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "address to listen on (default 127.0.0.1); others need TLS")
  private @Nullable String host;

  @Option(
      names = "--lan",
      description = "listen on all addresses over HTTPS, with a certificate of its own")
  private boolean lan;

  public ServeCommand(Console console, Launch launch) {
    this.console = console;
    this.launch = launch;
  }

  @Override
  public Integer call() throws InterruptedException {
    var configuration = console.configuration(data, commandLine());
    if (configuration.isEmpty()) {
      return ExitCode.CONFIGURATION;
    }
    Logs.forServer(configuration.get().jsonLogs());
    return switch (launch.start(configuration.get())) {
      case Launched.Refused(var sentences, var exitCode) -> {
        console.err().println(sentences);
        yield exitCode;
      }
      case Launched.Running(var welcome, var end) -> {
        welcome.print(console.out());
        stay(end);
        yield ExitCode.GOOD;
      }
    };
  }

  private static void stay(GracefulEnd end) throws InterruptedException {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> endWell(end), "end"));
    end.await();
  }

  /** Halting gives exit code 0 where a signal would give 143, which supervisors count a failure. */
  private static void endWell(GracefulEnd end) {
    end.run(END);
    Runtime.getRuntime().halt(ExitCode.GOOD);
  }

  private Map<Key, String> commandLine() {
    var values = new EnumMap<Key, String>(Key.class);
    put(values, Key.PORT, port);
    put(values, Key.MEDIA_PORT, mediaPort);
    put(values, Key.HOST, host);
    put(values, Key.LAN, lan ? "true" : null);
    return values;
  }

  private static void put(Map<Key, String> values, Key key, @Nullable String value) {
    if (value != null) {
      values.put(key, value);
    }
  }
}
