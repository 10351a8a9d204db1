package plenum.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenum.journal.PostgresAddress;
import plenum.journal.PostgresServer;
import plenum.server.command.Console;
import plenum.server.command.Launch.Launched;
import plenum.server.configuration.Configuration;
import plenum.server.configuration.ConfigurationReader;
import plenum.server.configuration.Key;
import plenum.server.configuration.Reading;
import plenum.server.convening.ConvenedConference;
import plenum.server.http.Json;
import plenum.server.local.LocalClient;
import plenum.server.local.RunningServer;

/** The whole program on PostgreSQL: how it is told, what it says, and how it gets there. */
class PostgresProgramTest {
  @TempDir Path data;
  private final SecureRandom random = new SecureRandom();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private PostgresAddress address;
  private String url;

  @BeforeEach
  void database() {
    address = PostgresServer.shared().database();
    url =
        "postgresql://%s@%s:%d/%s"
            .formatted(address.user(), address.host(), address.port(), address.database());
  }

  private static Map<String, String> environment() {
    return Map.of("PLENUM_DATABASE_PASSWORD", PostgresServer.password());
  }

  private Configuration configuration(Path folder) {
    var commandLine = Map.of(Key.PORT, "0", Key.MEDIA_PORT, "0");
    var reading = new ConfigurationReader(environment()).read(folder, commandLine);
    assertThat(reading).isInstanceOf(Reading.Read.class);
    return ((Reading.Read) reading).configuration();
  }

  private Launched.Running start(Path folder) {
    var launched = new Program(InstantSource.system(), random).start(configuration(folder));
    assertThat(launched).isInstanceOf(Launched.Running.class);
    return (Launched.Running) launched;
  }

  private static void end(Launched.Running running) {
    running.end().run(Duration.ofSeconds(10));
  }

  private static String convene(Path folder) throws Exception {
    var server = RunningServer.find(folder).orElseThrow();
    var file = ConveningProgram.sample();
    var answer = new LocalClient(server).post("/local/convene", file);
    var body = ((LocalClient.Answer.Answered) answer).body();
    return Json.read(body, ConvenedConference.class).id();
  }

  private void use(Path folder) throws Exception {
    Files.writeString(folder.resolve("plenum.toml"), "database = \"" + url + "\"\n");
  }

  private int execute(String... arguments) {
    var console = new Console(stream(out), stream(err), environment());
    return Main.commandLine(console, InstantSource.system(), random).execute(arguments);
  }

  private static PrintStream stream(ByteArrayOutputStream to) {
    return new PrintStream(to, true, UTF_8);
  }

  private String said() {
    return out.toString(UTF_8);
  }

  @Test
  void the_banner_names_the_database_and_nothing_is_kept_in_a_file() throws Exception {
    use(data);
    var running = start(data);
    var id = convene(data);
    end(running);
    assertThat(running.welcome().toString()).contains("PostgreSQL, " + address.database() + " on");
    assertThat(running.welcome().toString()).doesNotContain(PostgresServer.password());
    assertThat(data.resolve("plenum.db")).doesNotExist();
    assertThat(execute("verify", "--data", data.toString())).isZero();
    assertThat(said()).contains("whole   " + id);
  }

  @Test
  void what_a_stopped_server_held_is_moved_and_served_from_there() throws Exception {
    var before = start(data);
    var id = convene(data);
    end(before);
    assertThat(execute("move-to-postgres", "--data", data.toString(), "--to", url))
        .as(err.toString(UTF_8))
        .isZero();
    assertThat(said()).contains("whole   " + id, "Moved 1 conferences with");
    use(data);
    var after = start(data);
    var links = new LocalClient(RunningServer.find(data).orElseThrow()).get("/ready");
    assertThat(((LocalClient.Answer.Answered) links).status()).isEqualTo(200);
    end(after);
    out.reset();
    assertThat(execute("verify", "--data", data.toString(), "--conference", id)).isZero();
    assertThat(execute("move-to-postgres", "--data", data.toString())).isEqualTo(1);
    assertThat(err.toString(UTF_8)).contains("already holds 1 conferences");
  }

  @Test
  void a_running_server_is_not_moved() {
    var running = start(data);
    assertThat(execute("move-to-postgres", "--data", data.toString(), "--to", url)).isEqualTo(6);
    end(running);
    assertThat(err.toString(UTF_8)).contains("A server runs on " + data);
  }

  @Test
  void whereto_is_asked_where_nothing_says_it() {
    assertThat(execute("move-to-postgres", "--data", data.toString())).isEqualTo(3);
    assertThat(err.toString(UTF_8)).contains("Set database in plenum.toml, or give --to URL");
  }

  @Test
  void the_doctor_names_the_database_and_what_it_risks() throws Exception {
    use(data);
    execute("doctor", "--data", data.toString());
    assertThat(said())
        .contains("PostgreSQL ", address.toString(), "Switch on, in postgresql.conf: fsync");
    assertThat(said()).doesNotContain(PostgresServer.password());
  }

  @Test
  void a_database_that_cannot_be_reached_is_said_in_the_refusal_to_start() throws Exception {
    Files.writeString(
        data.resolve("plenum.toml"), "database = \"postgresql://plenum@127.0.0.1:1/talks\"\n");
    var refused =
        (Launched.Refused) new Program(InstantSource.system(), random).start(configuration(data));
    assertThat(refused.sentences()).contains("talks on 127.0.0.1:1").contains("UNREACHABLE");
    assertThat(execute("doctor", "--data", data.toString())).isEqualTo(1);
    assertThat(said()).contains("Start that server, or correct database and its password.");
  }

  @Test
  void of_two_servers_on_one_database_one_has_each_conference() throws Exception {
    use(data);
    var other = Files.createDirectory(data.resolve("other"));
    use(other);
    var first = start(data);
    var id = convene(data);
    var second = start(other);
    var refused = new ArrayList<String>();
    for (var folder : List.of(data, other)) {
      var answer = new LocalClient(RunningServer.find(folder).orElseThrow()).get("/ready");
      if (!((LocalClient.Answer.Answered) answer).good()) {
        refused.add(folder.getFileName().toString());
      }
    }
    end(second);
    end(first);
    assertThat(refused).as("who waits for the other's lease").containsExactly("other");
    assertThat(execute("verify", "--data", data.toString(), "--conference", id)).isZero();
  }
}
