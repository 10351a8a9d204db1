package plenum.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import plenum.journal.Cabinet;
import plenum.journal.Database;
import plenum.server.command.Launch.Launched;
import plenum.server.configuration.ConfigurationReader;
import plenum.server.configuration.Key;
import plenum.server.configuration.Reading;
import plenum.server.convening.ConvenedConference;
import plenum.server.http.Json;
import plenum.server.identity.Account;
import plenum.server.identity.PasswordHash;
import plenum.server.store.CabinetAccounts;
import plenum.wire.Edit;
import plenum.wire.OrderOfProceedings;
import plenum.wire.OrderOfProceedings.SeatStanding;
import plenum.wire.WireJson;

/** The whole program, and what its convening is asked over HTTP. */
abstract class ConveningProgram {
  static final Path SAMPLE = Path.of("../examples/conference.yaml");
  static final String PASSWORD = "another long enough one";

  @TempDir Path data;
  final SecureRandom random = new SecureRandom();
  final HttpClient client = HttpClient.newHttpClient();
  final WireJson json = new WireJson();
  Launched.Running running;
  String cookie = "";

  @BeforeEach
  void start() throws Exception {
    var settings = new EnumMap<Key, String>(Key.class);
    settings.put(Key.PORT, "0");
    settings.put(Key.MEDIA_PORT, "0");
    Files.createDirectories(data);
    try (var database = Database.open(data.resolve("plenum.db"), Database.PATIENCE)) {
      new CabinetAccounts(new Cabinet(database))
          .keep(new Account("second", "second", new PasswordHash(random).of(PASSWORD)));
    }
    var configuration =
        ((Reading.Read) new ConfigurationReader(Map.of()).read(data, settings)).configuration();
    running = (Launched.Running) new Program(InstantSource.system(), random).start(configuration);
    var link = running.welcome().signIn().getPath();
    var token = link.substring(link.lastIndexOf('/') + 1);
    cookie = signIn("{\"token\":\"" + token + "\"}");
  }

  @AfterEach
  void stop() {
    running.end().run(Duration.ofSeconds(10));
    client.shutdownNow();
  }

  /** The sample as a text alone: without the documents, whose files would have to come along. */
  static String sample() throws IOException {
    return Files.readString(SAMPLE).replaceAll("(?m)^    documents:\\R(?:      .*\\R)+", "");
  }

  ConvenedConference convene() throws Exception {
    var request = to("/api/conferences").header("Cookie", cookie).header("Origin", origin());
    var file = BodyPublishers.ofString(sample());
    var answer = send(request.header("Content-Type", "application/yaml").POST(file));
    return Json.read(answer.body(), ConvenedConference.class);
  }

  String begin() throws Exception {
    var wish = "{\"template\":\"TWO_SIDES\",\"language\":\"en\",\"zone\":\"Europe/Oslo\"}";
    var answer = post("/api/conferences", wish);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return String.valueOf(Json.read(answer.body(), Map.class).get("id"));
  }

  /** Takes the first side over by its link; the token of the link that is kept. */
  String claim(OrderOfProceedings order) throws Exception {
    return token(order(take(sideToken(order))).delegations().getFirst().link().orElseThrow());
  }

  HttpResponse<String> take(String token) throws Exception {
    return post("/api/delegations", "{\"token\":\"" + token + "\"}");
  }

  static String sideToken(OrderOfProceedings order) {
    return token(order.delegations().getFirst().link().orElseThrow());
  }

  static String token(String link) {
    return link.substring(link.lastIndexOf('/') + 1);
  }

  OrderOfProceedings order(String id) throws Exception {
    return order(get("/api/conferences/" + id));
  }

  OrderOfProceedings order(HttpResponse<String> answer) throws Exception {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json.request(answer.body(), OrderOfProceedings.class);
  }

  static SeatStanding seat(OrderOfProceedings order, String id) {
    return order.seats().stream()
        .filter(it -> it.entry().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  HttpResponse<String> edit(String id, Edit edit) throws Exception {
    return post("/api/conferences/" + id + "/edits", text(edit));
  }

  /** With the type's name in it, as a page writes it. */
  String text(Edit edit) {
    return json.text(edit);
  }

  HttpResponse<String> get(String path) throws Exception {
    return get(path, "en");
  }

  HttpResponse<String> get(String path, String language) throws Exception {
    return send(to(path).header("Cookie", cookie).header("Accept-Language", language));
  }

  HttpResponse<String> post(String path, String body) throws Exception {
    var request = to(path).header("Cookie", cookie).header("Origin", origin());
    return send(request.POST(BodyPublishers.ofString(body)));
  }

  HttpResponse<String> bearer(String path, String token) throws Exception {
    return send(to(path).header("Authorization", "Bearer " + token));
  }

  HttpResponse<String> bearer(String path, String token, Edit edit) throws Exception {
    var request = to(path).header("Authorization", "Bearer " + token);
    return send(request.POST(BodyPublishers.ofString(text(edit))));
  }

  String signIn(String body) throws Exception {
    var answer = post("/api/sign-in", body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
  }

  HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(origin() + path));
  }

  String origin() {
    return "http://127.0.0.1:" + running.welcome().address().getPort();
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }
}
