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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenum.server.command.Console;
import plenum.server.local.DataFolder;

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
  void what_was_kept_is_known_when_the_command_runs_again() {
    execute(OPEN + "01-agency-en.txt");
    out.reset();
    assertThat(execute(OPEN + "01-agency-en.txt")).isZero();
    assertThat(said()).contains("(as " + OPEN + "01-agency-en.txt)");
  }

  @Test
  void what_is_only_shown_is_not_kept() {
    assertThat(execute("--show", OPEN + "01-agency-en.txt")).isZero();
    assertThat(said()).contains("  agency      DLNA");
    assertThat(folder.resolve("data")).doesNotExist();
  }

  @Test
  void a_data_folder_in_use_is_said_to_be_so() throws Exception {
    var taken = (DataFolder.Taking.Taken) DataFolder.take(folder.resolve("data"));
    try (var _ = taken.folder()) {
      assertThat(execute(OPEN + "01-agency-en.txt")).isEqualTo(6);
    }
    assertThat(err.toString(UTF_8)).contains("is using");
  }

  @Test
  void of_many_files_each_is_a_line() {
    var files =
        List.of("01-agency-en", "03-agency-en", "07-agency-en", "09-agency-en", "11-portal-en");
    var names = new ArrayList<>(files.stream().map(name -> OPEN + name + ".txt").toList());
    names.add(OPEN + "01-agency-en.txt");
    assertThat(execute(names.toArray(String[]::new))).isZero();
    assertThat(said())
        .contains("kept     " + OPEN + "07-agency-en.txt", "there    ")
        .contains("6 files read, 0 not: 5 kept, 0 as versions, 1 there before");
  }

  @Test
  void each_file_is_a_line_of_json() {
    assertThat(execute("--json", OPEN + "01-agency-en.txt", OPEN + "05-agency-en.json")).isZero();
    assertThat(said()).contains("\"what\":\"KEPT\"");
    assertThat(said().lines())
        .hasSize(2)
        .allMatch(line -> line.startsWith("{\"agency\":{\"value\":\"DLNA\""));
  }

  @Test
  void a_folder_is_measured() {
    assertThat(execute("--measure", OPEN)).isZero();
    assertThat(said()).contains("field", "statements", "29 releases,", "read and kept: ");
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
    var all = new ArrayList<>(List.of("import", "--data", folder.resolve("data").toString()));
    all.addAll(List.of(arguments));
    var console =
        new Console(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), Map.of());
    var clock = InstantSource.fixed(Instant.parse("2026-12-31T10:00:00Z"));
    return Main.commandLine(console, clock, new SecureRandom()).execute(all.toArray(String[]::new));
  }
}
