package plenum.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenum.server.command.Console;

class ImportCommandTest {
  private static final String OPEN = "../examples/releases/open/";

  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void a_release_is_shown_with_what_is_guessed_and_what_looks_like_a_slip() {
    assertThat(execute(OPEN + "11-portal-en.txt")).isZero();
    assertThat(said()).contains("  agency      HLP", "? ", "! goal past");
  }

  @Test
  void a_bad_file_is_named_with_its_line_and_the_rest_goes_on() throws IOException {
    var bad = Files.writeString(folder.resolve("bad.json"), "{\n\"bodies\": [}");
    assertThat(execute(bad.toString(), OPEN + "01-agency-en.txt")).isEqualTo(1);
    assertThat(err.toString(UTF_8)).contains("bad.json: line 2:", "Right would be:");
    assertThat(said()).contains("01-agency-en.txt", "1 files read, 1 not");
  }

  @Test
  void the_same_release_twice_is_said_to_be_so() {
    assertThat(execute(OPEN + "01-agency-en.txt", OPEN + "01-agency-en.txt")).isZero();
    assertThat(said()).contains("(as " + OPEN + "01-agency-en.txt)");
  }

  @Test
  void each_file_is_a_line_of_json() {
    assertThat(execute("--json", OPEN + "01-agency-en.txt", OPEN + "05-agency-en.json")).isZero();
    assertThat(said().lines())
        .hasSize(2)
        .allMatch(line -> line.startsWith("{\"agency\":{\"value\":\"DLNA\""));
  }

  @Test
  void a_folder_is_measured() {
    assertThat(execute("--measure", OPEN)).isZero();
    assertThat(said()).contains("field", "statements", "29 releases,", "per second");
  }

  @Test
  void a_folder_without_keys_is_no_folder_to_measure() {
    assertThat(execute("--measure", folder.toString())).isEqualTo(1);
    assertThat(err.toString(UTF_8)).contains("NAME.key.json");
  }

  @Test
  void files_or_a_folder_must_be_named() {
    assertThat(execute()).isEqualTo(2);
  }

  private String said() {
    return out.toString(UTF_8);
  }

  private int execute(String... arguments) {
    var all = new String[arguments.length + 1];
    all[0] = "import";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    var console =
        new Console(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), Map.of());
    var clock = InstantSource.fixed(Instant.parse("2026-12-31T10:00:00Z"));
    return Main.commandLine(console, clock, new SecureRandom()).execute(all);
  }
}
