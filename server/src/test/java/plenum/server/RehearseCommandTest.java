package plenum.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenum.rehearsal.rules.Rule;
import plenum.server.command.Console;
import plenum.server.command.ExitCode;
import plenum.server.command.Launch.Launched;
import plenum.server.configuration.ConfigurationReader;
import plenum.server.configuration.Key;
import plenum.server.configuration.Reading;
import plenum.server.local.LocalClient;
import plenum.server.local.RunningServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RehearseCommandTest {
  @TempDir Path data;
  private final SecureRandom random = new SecureRandom();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Launched.Running running;

  @AfterEach
  void stop() {
    if (running != null) {
      running.end().run(Duration.ofSeconds(10));
    }
  }

  @Test
  void eight_seconds_on_a_server_process_of_its_own_give_every_figure() throws Exception {
    var page = data.resolve("page.html");
    int code =
        execute(
            "rehearse", "--seats", "3", "--minutes", "0.14", "--json", "--report", page.toString());
    assertThat(code).as(text(err)).isIn(ExitCode.GOOD, ExitCode.UNFIT); // a busy machine may be
    var figures = JsonMapper.shared().readTree(text(out));
    assertThat(figures.at("/selfCheck/noticed").asBoolean()).as(text(out)).isTrue();
    everythingIsMeasured(figures);
    assertThat(figures.at("/server/points").size()).isPositive();
    assertThat(figures.at("/totals/memoryHighestMegabytes").asDouble()).isPositive();
    assertThat(Files.readString(page)).contains("Crimson 1", "Teal 6", "<svg");
  }

  @Test
  void a_formal_meeting_in_a_hurry_is_held_to_its_end_and_no_rule_is_broken() throws Exception {
    var page = data.resolve("formal.html");
    int code = execute("rehearse", "--pace", "0.5", "--json", "--report", page.toString());
    assertThat(code).as(text(err)).isIn(ExitCode.GOOD, ExitCode.UNFIT); // a busy machine may be
    var figures = JsonMapper.shared().readTree(text(out));
    for (var step : figures.get("steps")) {
      assertThat(step.get("failure").asString("")).as("%s", step).isEmpty();
    }
    assertThat(figures.at("/exchange/noticed").asBoolean()).isTrue();
    for (var fault : figures.get("planted")) {
      assertThat(fault.get("found").asLong()).as("%s", fault).isPositive();
    }
    assertThat(figures.get("rules").size()).isEqualTo(Rule.values().length);
    for (var rule : figures.get("rules")) {
      long checks = rule.get("checks").asLong();
      assertThat(checks).as("%s", rule).isPositive();
      // On a busy computer what is in time by the rules comes late now and then, never mostly.
      boolean ofTime = Rule.valueOf(rule.get("rule").asString("")).isOfTime();
      assertThat(rule.get("violations").asLong())
          .as("%s: %s", rule, figures.get("violations"))
          .isLessThanOrEqualTo(ofTime ? checks / 2 : 0);
    }
    for (var paper : figures.get("remains")) {
      assertThat(paper.get("wrong").asString("-")).as("%s", paper).isEmpty();
      assertThat(data.resolve(paper.get("file").asString(""))).isNotEmptyFile();
    }
    assertThat(figures.get("remains").size()).isEqualTo(13);
    assertThat(figures.get("changes").size()).isPositive();
    assertThat(Files.readString(page)).contains("room of four", "<svg", "Caucus");
  }

  private static void everythingIsMeasured(JsonNode figures) {
    assertThat(figures.get("seats").size()).isEqualTo(6);
    for (var seat : figures.get("seats")) {
      assertThat(seat.get("joinMillis").asDouble()).as("%s", seat).isPositive();
      assertThat(seat.at("/sound/expected").asLong()).as("%s", seat).isPositive();
      assertThat(seat.at("/picture/expected").asLong()).as("%s", seat).isPositive();
      assertThat(seat.at("/soundDelay/count").asLong()).as("%s", seat).isPositive();
      assertThat(seat.at("/pictureDelay/count").asLong()).as("%s", seat).isPositive();
      assertThat(seat.get("windowsHeard").asInt()).as("%s", seat).isPositive();
      assertThat(seat.get("windowsWrong").asInt()).as("%s", seat).isZero();
      assertThat(seat.get("framesRight").asLong()).as("%s", seat).isPositive();
    }
    assertThat(figures.get("soundOverTime").size()).isPositive();
    assertThat(figures.get("pictureOverTime").size()).isPositive();
    assertThat(figures.get("checks").size()).isPositive();
  }

  @Test
  void on_a_running_server_the_rehearsal_is_gone_afterwards() throws Exception {
    start();
    var url = running.welcome().address().toString();
    int code =
        execute(
            "rehearse",
            "--seats",
            "2",
            "--minutes",
            "0.1",
            "--server",
            url,
            "--data",
            data.toString());
    assertThat(code).as(text(err) + text(out)).isIn(ExitCode.GOOD, ExitCode.UNFIT);
    assertThat(text(out)).contains("Crimson 1", "Amber 4", "Report: " + data, url);
    var note = RunningServer.find(data).orElseThrow();
    assertThat(conferences(note)).isZero();
  }

  /** As many as the server counts for those who watch it. */
  private static double conferences(RunningServer note) {
    var metrics = (LocalClient.Answer.Answered) new LocalClient(note).get("/metrics");
    return metrics
        .body()
        .lines()
        .filter(line -> line.startsWith("plenum_conferences "))
        .mapToDouble(line -> Double.parseDouble(line.split(" ")[1]))
        .sum();
  }

  @Test
  void a_server_that_is_not_there_is_said_plainly() throws Exception {
    int free;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    int code =
        execute("rehearse", "--server", "http://127.0.0.1:" + free, "--data", data.toString());
    assertThat(code).isEqualTo(ExitCode.NO_SERVER);
    assertThat(text(err)).contains("does not answer").contains("Does the server run?");
  }

  @Test
  void who_is_not_the_owner_is_told_so() {
    start();
    var elsewhere = data.resolve("elsewhere").toString();
    var url = running.welcome().address().toString();
    assertThat(execute("rehearse", "--server", url, "--data", elsewhere))
        .isEqualTo(ExitCode.NO_SERVER);
    assertThat(text(err)).contains("$PLENUM_PASSWORD");
    assertThat(
            execute(
                Map.of("PLENUM_PASSWORD", "guessed"),
                "rehearse",
                "--server",
                url,
                "--data",
                elsewhere))
        .isEqualTo(ExitCode.FAILED);
    assertThat(text(err)).contains("does not take you for its convener");
  }

  @Test
  void what_cannot_be_rehearsed_is_a_wrong_option() {
    assertThat(execute("rehearse", "--seats", "1")).isEqualTo(ExitCode.USAGE);
    assertThat(execute("rehearse", "--minutes", "0")).isEqualTo(ExitCode.USAGE);
    assertThat(execute("rehearse", "--loss", "80")).isEqualTo(ExitCode.USAGE);
    assertThat(execute("rehearse", "--delay", "-1")).isEqualTo(ExitCode.USAGE);
    assertThat(execute("rehearse", "--pace", "0.1")).isEqualTo(ExitCode.USAGE);
    assertThat(execute("rehearse", "--turns", "--pace", "2")).isEqualTo(ExitCode.USAGE);
    assertThat(text(err))
        .contains("--seats takes 2 to 50", "--loss takes 0 to 50 percent", "--pace takes 0.5 to 60")
        .contains("--pace is of a formal meeting");
  }

  @Test
  void its_help_states_the_limits() {
    assertThat(execute("rehearse", "--help")).isZero();
    assertThat(text(out))
        .contains("A meeting is fit if", "A formal meeting is fit if", "within 5 s", "Exit codes");
  }

  private void start() {
    var settings = new EnumMap<Key, String>(Key.class);
    settings.put(Key.PORT, "0");
    settings.put(Key.MEDIA_PORT, "0");
    settings.put(Key.HOST, "127.0.0.1");
    var read = (Reading.Read) new ConfigurationReader(Map.of()).read(data, settings);
    var program = new Program(InstantSource.system(), random);
    running = (Launched.Running) program.start(read.configuration());
  }

  private int execute(String... arguments) {
    return execute(Map.of(), arguments);
  }

  private int execute(Map<String, String> environment, String... arguments) {
    var console = new Console(stream(out), stream(err), environment);
    var line = Main.commandLine(console, InstantSource.system(), random);
    line.setOut(new PrintWriter(stream(out), true));
    line.setErr(new PrintWriter(stream(err), true));
    return line.execute(arguments);
  }

  private static PrintStream stream(ByteArrayOutputStream to) {
    return new PrintStream(to, true, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }
}
