package plenum.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenum.server.command.Console;
import plenum.server.command.ExitCode;
import plenum.server.command.Launch.Launched;
import plenum.server.configuration.ConfigurationReader;
import plenum.server.configuration.Key;
import plenum.server.configuration.Reading;
import plenum.server.http.Json;

class TokenCommandTest {
  @TempDir Path data;
  private final SecureRandom random = new SecureRandom();
  private Launched.Running running;
  private String conference = "";

  @BeforeEach
  void start() {
    var settings = new EnumMap<Key, String>(Key.class);
    settings.put(Key.PORT, "0");
    settings.put(Key.MEDIA_PORT, "0");
    var reading = new ConfigurationReader(Map.of()).read(data, settings);
    var configuration = ((Reading.Read) reading).configuration();
    running = (Launched.Running) new Program(InstantSource.system(), random).start(configuration);
    var sample = Path.of("..", "examples", "open.yaml");
    assertThat(Files.exists(sample)).isTrue();
    var said = execute("convene", sample.toString(), "--json", "--data", data.toString());
    conference = (String) Json.read(said.out(), Map.class).get("id");
  }

  @AfterEach
  void stop() {
    running.end().run(Duration.ofSeconds(10));
  }

  @Test
  void it_prints_the_token_and_nothing_else() {
    var said = token("--role", "publisher");
    assertThat(said.code()).isZero();
    assertThat(said.out().strip()).matches("[A-Za-z0-9_-]{40,}");
  }

  @Test
  void as_json_it_says_where_and_for_how_long() {
    var said = token("--role", "viewer", "--hours", "2", "--json");
    var reply = Json.read(said.out(), Map.class);
    assertThat((String) reply.get("whep")).endsWith("/conferences/" + conference + "/whep");
    assertThat(Instant.parse((String) reply.get("expires")))
        .isBetween(Instant.now().plusSeconds(7_100), Instant.now().plusSeconds(7_200));
  }

  @Test
  void a_seat_may_be_named() {
    assertThat(token("--role", "publisher", "--seat", "skerrow-head").code()).isZero();
  }

  @Test
  void what_the_server_refuses_is_said_in_a_sentence() {
    var said = token("--role", "publisher", "--seat", "nobody");
    assertThat(said.code()).isEqualTo(ExitCode.FAILED);
    assertThat(said.out()).isEqualTo("There is no such seat in this conference.\n");
  }

  @Test
  void a_role_that_is_none_is_a_wrong_option() {
    assertThat(token("--role", "director").code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void without_a_server_it_says_how_to_start_one() {
    var nobody = data.resolve("elsewhere").toString();
    var said = execute("token", "--conference", "x", "--role", "viewer", "--data", nobody);
    assertThat(said.code()).isEqualTo(ExitCode.NO_SERVER);
    assertThat(said.out()).contains("./plenum serve");
  }

  private record Said(int code, String out) {}

  private Said token(String... more) {
    var arguments = new String[5 + more.length];
    arguments[0] = "token";
    arguments[1] = "--conference";
    arguments[2] = conference;
    arguments[3] = "--data";
    arguments[4] = data.toString();
    System.arraycopy(more, 0, arguments, 5, more.length);
    return execute(arguments);
  }

  private Said execute(String... arguments) {
    var out = new ByteArrayOutputStream();
    var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    var console = new Console(stream, stream, Map.of());
    int code = Main.commandLine(console, InstantSource.system(), random).execute(arguments);
    return new Said(code, out.toString(StandardCharsets.UTF_8));
  }
}
