package plenum.server.command;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import plenum.server.meeting.MediaSnapshot;
import plenum.server.meeting.MediaSnapshot.Connection;

/** Tells the state of a conference's media, asked of the running server. */
@Command(
    name = "inspect",
    description = {
      "Tells how the media of a conference are: each seat's connection, what comes of it and what",
      "goes to it, and what was dropped and why. Of sealed rooms it tells the connections alone."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes%n",
    exitCodeList = {
      " 0:the state was told",
      " 1:there is no such conference, or the server did not answer in time",
      " 2:an option is wrong",
      " 5:no server runs on this data folder"
    })
public final class InspectCommand implements Callable<Integer> {
  private static final String ROW = "%-24s %-10s %-26s %8s %9s %9s %9s  %s%n";

  private final Console console;

  @Option(names = "--conference", required = true, paramLabel = "ID", description = "its id")
  private String conference = "";

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "1",
      description = "over how long is counted, 1 to 10 (default ${DEFAULT-VALUE})")
  private int seconds;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "the running server's data folder (default $PLENUM_DATA, else ./data)")
  private @Nullable Path data;

  @Option(names = "--json", description = "print the whole state as JSON, see docs/engineers.md")
  private boolean json;

  public InspectCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    var folder = console.data(data);
    var server = RunningServer.find(folder);
    if (server.isEmpty()) {
      return noServer(folder, "");
    }
    var id = URLEncoder.encode(conference, StandardCharsets.UTF_8);
    var path = "/local/conferences/" + id + "/media?seconds=" + seconds;
    return switch (new LocalClient(server.get()).patiently(path)) {
      case Answer.Silent(var why) -> noServer(folder, " (" + why + ")");
      case Answer.Answered answer when answer.good() -> print(answer.body());
      case Answer.Answered answer -> refused(answer.body());
    };
  }

  private int print(String body) {
    if (json) {
      console.out().println(body);
      return ExitCode.GOOD;
    }
    var state = Json.read(body, MediaSnapshot.class);
    console
        .out()
        .printf(
            ROW, "seat", "by", "connection", "ms", "line kb/s", "up kb/s", "down kb/s", "dropped");
    state
        .seats()
        .forEach(seat ->
            seat.connections().forEach(connection -> row(seat.seat(), seat.sealed(), connection)));
    state.watchers().forEach(watcher -> row("-", watcher.sealed(), watcher.connection()));
    return ExitCode.GOOD;
  }

  private void row(String seat, boolean sealed, Connection connection) {
    var media = connection.media();
    console
        .out()
        .printf(
            ROW,
            seat,
            connection.device().name().toLowerCase(Locale.ROOT),
            way(connection),
            connection.roundTripMs().map(String::valueOf).orElse("-"),
            media.flatMap(it -> it.line().estimateKbps()).map(String::valueOf).orElse("-"),
            media.map(InspectCommand::up).map(String::valueOf).orElse("-"),
            media.map(InspectCommand::down).map(String::valueOf).orElse("-"),
            sealed ? "(in a sealed room)" : media.map(InspectCommand::drops).orElse(""));
  }

  private static String way(Connection connection) {
    var parts = new ArrayList<String>();
    connection.carrier().ifPresent(carrier -> parts.add(carrier.name().toLowerCase(Locale.ROOT)));
    connection.family().ifPresent(parts::add);
    if (!connection.ice().equals("connected") || parts.isEmpty()) {
      parts.add("ice " + connection.ice());
    }
    if (!connection.dtls().equals("connected")) {
      parts.add("dtls " + connection.dtls());
    }
    return String.join(" ", parts);
  }

  private static long up(MediaSnapshot.Media media) {
    return media.sources().stream()
        .flatMap(source -> source.layers().stream())
        .mapToLong(MediaSnapshot.Layer::kbps)
        .sum();
  }

  private static long down(MediaSnapshot.Media media) {
    return media.outlets().stream().mapToLong(MediaSnapshot.Outlet::kbps).sum();
  }

  /** Of all outlets together, the most frequent reason first. */
  private static String drops(MediaSnapshot.Media media) {
    var sums = new TreeMap<String, Long>();
    media
        .outlets()
        .forEach(
            outlet -> outlet.drops().forEach((why, count) -> sums.merge(why, count, Long::sum)));
    List<String> parts =
        sums.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .map(one -> one.getKey() + " " + one.getValue())
            .toList();
    return String.join(", ", parts);
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
