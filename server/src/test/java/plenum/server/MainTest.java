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
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plenum.server.command.Console;

class MainTest {
  @TempDir Path data;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @ParameterizedTest
  @ValueSource(strings = {"serve", "link", "doctor", "move-to-postgres"})
  void every_command_explains_itself_and_its_exit_codes(String command) {
    assertThat(execute(command, "--help")).isZero();
    assertThat(text(out)).contains("Usage: plenum " + command, "Exit codes");
  }

  @Test
  void a_wrong_option_is_refused_with_the_usage() {
    assertThat(execute("link", "--nonsense")).isEqualTo(2);
    assertThat(text(err)).contains("--nonsense");
  }

  @Test
  void a_link_without_a_server_is_said_plainly() {
    assertThat(execute("link", "--data", data.toString())).isEqualTo(5);
    assertThat(text(err)).contains("No server runs on " + data).contains("./plenum serve");
  }

  @Test
  void a_wrong_configuration_stops_the_start() throws Exception {
    Files.writeString(data.resolve("plenum.toml"), "\nprot = 1\n");
    assertThat(execute("serve", "--data", data.toString())).isEqualTo(3);
    assertThat(text(err)).contains("line 2: prot is not a setting. Did you mean port?");
  }

  @Test
  void a_port_in_use_is_named_with_what_to_do() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = Integer.toString(taken.getLocalPort());
      assertThat(execute("serve", "--data", data.toString(), "--port", port)).isEqualTo(4);
      assertThat(text(err)).contains("Port " + port + " is in use").contains("--port");
    }
  }

  @Test
  void a_data_folder_that_is_none_is_named() throws Exception {
    var file = Files.createFile(data.resolve("file"));
    assertThat(execute("serve", "--data", file.toString())).isEqualTo(6);
    assertThat(text(err)).contains(file.toString());
  }

  @Test
  void the_doctor_counts_problems_as_json() throws Exception {
    Files.writeString(data.resolve("plenum.toml"), "public-url = \"https://nowhere.invalid\"\n");
    assertThat(execute("doctor", "--data", data.toString(), "--json")).isEqualTo(1);
    assertThat(text(out))
        .contains("\"problems\":")
        .contains("nowhere.invalid leads nowhere.")
        .contains("\"standing\":\"PROBLEM\"");
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
