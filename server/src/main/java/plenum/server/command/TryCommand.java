package plenum.server.command;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import plenum.server.http.Json;
import plenum.server.local.LocalClient;
import plenum.server.local.LocalClient.Answer;
import plenum.server.local.RunningServer;

/** Makes a trial of invented institutions and prints the link into it. */
@Command(
    name = "try",
    description = "Makes a trial conference and prints the link to your seat in it.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes%n",
    exitCodeList = {
      " 0:the link is on standard output",
      " 1:the server refused",
      " 2:an option is wrong",
      " 5:no server runs on this data folder"
    })
public final class TryCommand implements Callable<Integer> {
  record Reply(String link) {}

  private final Console console;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "the running server's data folder (default $PLENUM_DATA, else ./data)")
  private @Nullable Path data;

  @Option(names = "--json", description = "print {\"link\":...}")
  private boolean json;

  public TryCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    var folder = console.data(data);
    var server = RunningServer.find(folder);
    if (server.isEmpty()) {
      return noServer(folder, "");
    }
    return switch (new LocalClient(server.get()).post("/local/try", "")) {
      case Answer.Silent(var why) -> noServer(folder, " (" + why + ")");
      case Answer.Answered answer when answer.good() -> print(answer.body());
      case Answer.Answered answer -> {
        console.err().println("The server refused: " + answer.body());
        yield ExitCode.FAILED;
      }
    };
  }

  private int print(String body) {
    var link = Json.read(body, Reply.class).link();
    if (json) {
      console.json(Map.of("link", link));
    } else {
      console.out().println(link);
    }
    return ExitCode.GOOD;
  }

  private int noServer(Path folder, String why) {
    console
        .err()
        .println(
            "No server runs on " + folder + why + ". Start one: ./plenum serve --data " + folder);
    return ExitCode.NO_SERVER;
  }
}
