package plenum.server.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import plenum.server.http.Json;
import plenum.server.http.Problem;
import plenum.server.local.LocalClient;
import plenum.server.local.LocalClient.Answer;
import plenum.server.local.RunningServer;

/** Prints a token with which a device that is no browser publishes by WHIP or watches by WHEP. */
@Command(
    name = "token",
    description = {
      "Prints a token with which OBS, GStreamer or any other client publishes by WHIP"
          + " (POST /conferences/ID/whip) or watches by WHEP (POST /conferences/ID/whep).",
      "It is good for many connections until it expires. With --seat it acts as that seat;"
          + " without, each publisher is a guest, which needs a conference with an open floor."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes%n",
    exitCodeList = {
      " 0:the token is on standard output",
      " 1:the server refused, and says why",
      " 2:an option is wrong",
      " 5:no server runs on this data folder"
    })
public final class TokenCommand implements Callable<Integer> {
  /** What a token allows; a publisher's may watch too. */
  enum Role {
    publisher,
    viewer
  }

  private final Console console;

  @Option(names = "--conference", required = true, paramLabel = "ID", description = "its id")
  private String conference = "";

  @Option(
      names = "--role",
      required = true,
      paramLabel = "publisher|viewer",
      description = "what the token allows; a publisher may watch too")
  private Role role = Role.viewer;

  @Option(names = "--seat", paramLabel = "ID", description = "the seat that it acts as")
  private @Nullable String seat;

  @Option(
      names = "--hours",
      paramLabel = "N",
      defaultValue = "24",
      description = "for how long it is good (default ${DEFAULT-VALUE}, at most 744)")
  private long hours;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "the running server's data folder (default $PLENUM_DATA, else ./data)")
  private @Nullable Path data;

  @Option(
      names = "--json",
      description = "print {\"token\":...,\"expires\":...,\"whip\":URL,\"whep\":URL}")
  private boolean json;

  public TokenCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    var folder = console.data(data);
    var server = RunningServer.find(folder);
    if (server.isEmpty()) {
      return noServer(folder, "");
    }
    return switch (new LocalClient(server.get()).post("/local/token", question())) {
      case Answer.Silent(var why) -> noServer(folder, " (" + why + ")");
      case Answer.Answered answer when answer.good() -> print(answer.body());
      case Answer.Answered answer -> refused(answer.body());
    };
  }

  private String question() {
    var question = new LinkedHashMap<String, Object>();
    question.put("conference", conference);
    question.put("role", role.name());
    if (seat != null) {
      question.put("seat", seat);
    }
    question.put("hours", hours);
    return Json.text(question);
  }

  @SuppressWarnings("unchecked") // a JSON object has names for keys, and these values are texts
  private int print(String body) {
    Map<String, String> reply = new TreeMap<>(Json.read(body, Map.class));
    if (json) {
      console.json(reply);
    } else {
      console.out().println(reply.get("token"));
    }
    return ExitCode.GOOD;
  }

  private int refused(String body) {
    var problem = Json.read(body, Problem.class);
    var detail = problem.detail();
    console.err().println(problem.title() + (detail == null ? "" : " " + detail));
    return ExitCode.FAILED;
  }

  private int noServer(Path folder, String why) {
    console
        .err()
        .println(
            "No server runs on " + folder + why + ". Start one: ./plenum serve --data " + folder);
    return ExitCode.NO_SERVER;
  }
}
