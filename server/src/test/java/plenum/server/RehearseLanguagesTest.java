package plenum.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenum.rehearsal.languages.LanguageRule;
import plenum.server.command.Console;
import plenum.server.command.ExitCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RehearseLanguagesTest {
  @TempDir Path data;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  /** How soon anything was heard is not asked here: a busy machine may have been late. */
  @Test
  void in_two_languages_in_a_hurry_nobody_hears_another_than_theirs() throws Exception {
    var page = data.resolve("page.html");
    int code =
        execute(
            "rehearse",
            "--languages",
            "vi,zh",
            "--pace",
            "0.5",
            "--json",
            "--report",
            page.toString());
    assertThat(code).as(text(err)).isIn(ExitCode.GOOD, ExitCode.UNFIT);
    var figures = JsonMapper.shared().readTree(text(out));
    for (var step : figures.get("steps")) {
      assertThat(step.get("failure").asString("")).as("%s", step).isEmpty();
    }
    assertThat(figures.at("/mistake/found").asLong()).as("%s", figures.get("mistake")).isPositive();
    noRuleIsBrokenThatABusyMachineCannotBreak(figures);
    everyKindOfChangeIsMeasured(figures);
    assertThat(Files.readString(page)).contains("booth vi/zh", "<svg", "Without a right voice");
  }

  private static void noRuleIsBrokenThatABusyMachineCannotBreak(JsonNode figures) {
    assertThat(figures.get("rules").size()).isEqualTo(LanguageRule.values().length - 1); // no relay
    for (var rule : figures.get("rules")) {
      if (!LanguageRule.valueOf(rule.get("rule").asString("")).isOfTime()) {
        assertThat(rule.get("checks").asLong()).as("%s", rule).isPositive();
        assertThat(rule.get("violations").asLong())
            .as("%s: %s", rule, figures.get("violations"))
            .isZero();
      }
    }
    assertThat(figures.get("planted").toString())
        .containsPattern(
            "\"two seats of two languages heard each other's channel\",\"found\":[1-9]");
  }

  private static void everyKindOfChangeIsMeasured(JsonNode figures) {
    assertThat(figures.get("summary").findValuesAsString("what"))
        .containsExactly(
            "the floor changes",
            "the speaker changes the language",
            "a listener chooses",
            "a booth goes on the air",
            "a booth goes off the air",
            "the direction is turned",
            "the partner takes over",
            "all together");
    for (var leg : figures.get("delays")) {
      assertThat(leg.get("count").asLong()).isPositive();
    }
  }

  @Test
  void languages_that_cannot_be_rehearsed_are_a_wrong_option() {
    assertThat(execute("rehearse", "--languages", "vi")).isEqualTo(ExitCode.USAGE);
    assertThat(execute("rehearse", "--languages", "vi,vi")).isEqualTo(ExitCode.USAGE);
    assertThat(execute("rehearse", "--languages", "vi,tlh")).isEqualTo(ExitCode.USAGE);
    assertThat(execute("rehearse", "--languages", "vi,zh", "--turns")).isEqualTo(ExitCode.USAGE);
    assertThat(text(err))
        .contains("two or three different ones of en, fr, ru, vi, zh, such as vi,zh, not vi,tlh")
        .contains("--languages is of an interpreted meeting");
  }

  private int execute(String... arguments) {
    var console = new Console(stream(out), stream(err), Map.of());
    var line = Main.commandLine(console, InstantSource.system(), new SecureRandom());
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
