package plenum.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class FuzzCommandTest {
  @TempDir Path folder;

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);

  private int execute(String... arguments) {
    var line = new CommandLine(new FuzzCommand(out, out, folder));
    line.setErr(new PrintWriter(out, true));
    return line.execute(arguments);
  }

  private String text() {
    return said.toString(StandardCharsets.UTF_8);
  }

  @Test
  void the_list_names_every_target() {
    assertThat(execute("--list")).isZero();
    Target.all().forEach(target -> assertThat(text()).contains(target.name(), target.about()));
  }

  @ParameterizedTest
  @CsvSource({
    "--target=nobody, There is no target nobody",
    "--minutes=0, --minutes is 1 or more",
    "--minutes=soon, Invalid value",
    "--replay=input, needs one --target",
    "--loud, Unknown option"
  })
  void a_wrong_option_is_named_and_ends_with_2(String argument, String sentence) {
    assertThat(execute(argument)).isEqualTo(2);
    assertThat(text()).contains(sentence);
  }

  @Test
  void an_input_with_which_nothing_is_wrong_is_replayed_in_peace() throws Exception {
    var input = Files.write(folder.resolve("input"), Target.all().getFirst().make().seeds().get(0));
    assertThat(execute("--target", "stun", "--replay", input.toString())).isZero();
    assertThat(text()).contains("Nothing is wrong");
  }

  @Test
  void a_finding_is_reported_with_the_path_of_its_input() {
    var report = new Report(out);
    var input = folder.resolve("crash-1");
    var finding = new Finding("a rule", Optional.of(input), folder.resolve("log.txt"));
    var outcome =
        new Outcome(new Progress(5000, 70, 90), Duration.ofSeconds(2), Optional.of(finding));
    report.add(Target.all().getFirst(), outcome);
    assertThat(report.end()).isTrue();
    assertThat(text()).contains("5,000", "2,500", "70", "a rule", input.toString());
  }
}
