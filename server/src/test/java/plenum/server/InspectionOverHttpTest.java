package plenum.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenum.conference.capture.CaptureEnd;
import plenum.conference.event.AdmissionEvent;
import plenum.conference.event.CaptureEvent;
import plenum.conference.event.Event;
import plenum.conference.event.ProgrammeEvent;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Occupant;
import plenum.conference.programme.PersonId;
import plenum.conference.programme.Role;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;
import plenum.server.command.Console;
import plenum.server.command.ExitCode;
import plenum.server.command.Launch.Launched;
import plenum.server.configuration.ConfigurationReader;
import plenum.server.configuration.Key;
import plenum.server.configuration.Reading;
import plenum.server.http.Json;
import plenum.server.meeting.BrowserSecret;
import plenum.server.meeting.MediaSnapshot;

class InspectionOverHttpTest {
  private static final String STATE = "/api/conferences/fen/media";
  private static final String CAPTURES = "/api/conferences/fen/captures/";
  private static final SeatId OPERATOR = new SeatId("osk-operator");
  private static final SeatId HEAD = new SeatId("osk-head");
  private static final Instant AT = Instant.parse("2026-03-12T08:00:00Z");

  @TempDir static Path data;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static Launched.Running running;
  private static OpenConference conference;

  @BeforeAll
  static void start() throws Exception {
    conference = OpenConference.in(data, RANDOM, operator());
    var captures = Files.createDirectories(data.resolve("captures").resolve("fen"));
    Files.write(captures.resolve("1.pcapng"), new byte[] {1, 2, 3});
    var settings =
        new EnumMap<Key, String>(Map.of(Key.PORT, "0", Key.MEDIA_PORT, "0", Key.HOST, "127.0.0.1"));
    var reading = (Reading.Read) new ConfigurationReader(Map.of()).read(data, settings);
    running =
        (Launched.Running)
            new Program(InstantSource.system(), RANDOM).start(reading.configuration());
  }

  private static List<Event> operator() {
    var seat =
        new Seat(
            OPERATOR,
            90,
            Optional.of(new DelegationId("osk")),
            Role.OPERATOR,
            new Occupant.OnePerson(new PersonId("osk-expert")),
            Optional.empty());
    return List.of(
        new ProgrammeEvent.SeatAdded(seat),
        new AdmissionEvent.SeatAdmitted(OPERATOR, BrowserSecret.key(OPERATOR.value()), AT),
        new CaptureEvent.CaptureBegan(1, HEAD, OPERATOR, AT, AT.plusSeconds(600)),
        new CaptureEvent.CaptureEnded(1, CaptureEnd.OPERATOR, AT.plusSeconds(60)),
        new CaptureEvent.CaptureBegan(2, HEAD, OPERATOR, AT, AT.plusSeconds(600)),
        new CaptureEvent.CaptureEnded(2, CaptureEnd.OPERATOR, AT.plusSeconds(60)));
  }

  @AfterAll
  static void stop() {
    running.end().run(Duration.ofSeconds(10));
    CLIENT.shutdownNow();
  }

  private static HttpResponse<String> get(String path, String seat) throws Exception {
    var at = "http://127.0.0.1:" + running.welcome().address().getPort() + path;
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create(at))
            .header("Authorization", "Bearer " + conference.seat(seat))
            .build(),
        BodyHandlers.ofString());
  }

  private record Said(int code, String out, String err) {}

  private static Said inspect(String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var console =
        new Console(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Map.of());
    int code = Main.commandLine(console, InstantSource.system(), RANDOM).execute(arguments);
    return new Said(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void an_operator_who_is_inside_is_told() throws Exception {
    var answer = get(STATE, OPERATOR.value());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Cache-Control")).contains("private, no-store");
    var told = Json.read(answer.body(), MediaSnapshot.class);
    assertThat(told.conference()).isEqualTo("fen");
    assertThat(told.seats()).as("nobody has a connection").isEmpty();
  }

  @Test
  void nobody_else_is() throws Exception {
    for (var seat : List.of("osk-head", "tarn-expert", "tarn-interpreter")) {
      var refused = get(STATE, seat);
      assertThat(refused.statusCode()).as(seat).isEqualTo(403);
      assertThat(refused.body()).contains("not-an-operator").doesNotContain("seats");
    }
  }

  @Test
  void seconds_are_one_to_ten() throws Exception {
    assertThat(get(STATE + "?seconds=11", OPERATOR.value()).statusCode()).isEqualTo(400);
    assertThat(get(STATE + "?seconds=0", OPERATOR.value()).statusCode()).isEqualTo(400);
    assertThat(get(STATE + "?seconds=x", OPERATOR.value()).statusCode()).isEqualTo(400);
  }

  @Test
  void the_command_tells_it_as_a_table_and_as_json() {
    var folder = data.toString();
    var table = inspect("inspect", "--conference", "fen", "--data", folder);
    assertThat(table.code()).as(table.err()).isZero();
    assertThat(table.out()).startsWith("seat ").contains("dropped");
    var json = inspect("inspect", "--conference", "fen", "--json", "--data", folder);
    assertThat(Json.read(json.out(), MediaSnapshot.class).conference()).isEqualTo("fen");
    var none = inspect("inspect", "--conference", "no such", "--data", folder);
    assertThat(none.code()).isEqualTo(ExitCode.FAILED);
    assertThat(none.err()).contains("There is no such conference.");
  }

  @Test
  void an_operator_takes_a_capture_that_is_over_and_nobody_else_does() throws Exception {
    var taken = get(CAPTURES + "1.pcapng", OPERATOR.value());
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
    assertThat(taken.body()).isEqualTo("\u0001\u0002\u0003");
    assertThat(taken.headers().firstValue("Content-Disposition").orElse("")).contains("attachment");
    assertThat(get(CAPTURES + "1.pcapng", HEAD.value()).statusCode()).isEqualTo(403);
    for (var none : List.of("2", "3", "0", "x", "..%2F..%2Fplenum.db")) {
      assertThat(get(CAPTURES + none + ".pcapng", OPERATOR.value()).statusCode())
          .as(none)
          .isIn(400, 404);
    }
  }
}
