package plenum.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenum.press.intake.form.FormReader;
import plenum.server.command.Console;
import plenum.server.command.Launch.Launched;
import plenum.server.configuration.ConfigurationReader;
import plenum.server.configuration.Key;
import plenum.server.configuration.Reading;
import plenum.server.local.RunningServer;

/** Releases as they are brought to the running program, by its page's routes and by the command. */
class ImportOverHttpTest {
  private static final String OPEN = "../examples/releases/open/";
  @TempDir static Path data;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static Launched.Running running;
  private static String session = "";

  @BeforeAll
  static void start() throws Exception {
    var settings =
        new EnumMap<Key, String>(Map.of(Key.PORT, "0", Key.MEDIA_PORT, "0", Key.HOST, "127.0.0.1"));
    var reading = (Reading.Read) new ConfigurationReader(Map.of()).read(data, settings);
    running =
        (Launched.Running)
            new Program(InstantSource.system(), RANDOM).start(reading.configuration());
    session = ConvenerSession.of(CLIENT, running, data);
  }

  @AfterAll
  static void stop() {
    running.end().run(Duration.ofSeconds(10));
    CLIENT.shutdownNow();
  }

  @Test
  void what_is_brought_waits_and_is_found_when_it_was_corrected_and_confirmed() throws Exception {
    var id = id(bring("01-agency-en.txt"));
    assertThat(get("/api/imports").body()).contains("\"state\":\"WAITING\"", id);
    assertThat(archive("encouragement")).contains("\"total\":0");
    var corrected =
        post(
            "/api/imports/" + id + "/corrections",
            """
            {"seen":0,"correction":{"is":"OfPerson","name":"Bounleuth Keomany","value":{"name":\
            "Bounleuth Keomanee","second":"Keomanee","title":"Secretary","body":"","side":\
            "Souvanna People's Front","chaired":true}}}\
            """);
    assertThat(corrected.statusCode()).as(corrected.body()).isEqualTo(200);
    assertThat(corrected.body()).contains("\"by\":\"convener\"", "Keomanee");
    assertThat(post("/api/imports/" + id + "/confirmation", "{}").statusCode()).isEqualTo(200);
    until("person:\"Bounleuth Keomanee\"", "import:" + id);
    assertThat(get("/api/archive/entries/import:" + id).body())
        .contains("\"imported\":true", "\"name\":\"Bounleuth Keomanee\"");
    var relations =
        get("/api/archive/relations?side="
                + encoded("People's Unity Party of Dai Lam")
                + "&with="
                + encoded("Souvanna People's Front"))
            .body();
    assertThat(relations).contains("\"date\":\"2026-03-12\"", "import:" + id);
  }

  @Test
  void the_command_gives_files_to_the_running_server_and_they_are_found() throws Exception {
    assertThat(execute("import", "--data", data.toString(), OPEN + "03-agency-en.txt"))
        .contains("== ")
        .contains("  date ");
    assertThat(execute("import", "--data", data.toString(), OPEN + "03-agency-en.txt"))
        .contains("(as " + OPEN + "03-agency-en.txt)");
    until("", "\"provenance\":\"IMPORTED\"");
    assertThat(get("/api/imports").body()).contains("03-agency-en.txt", "\"state\":\"FILED\"");
  }

  @Test
  void a_file_that_is_no_release_is_refused_with_its_line() throws Exception {
    var answer = send("bad.json", "{\n\"bodies\": [}".getBytes(UTF_8));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("\"what\":\"REFUSED\"", "\"line\":2", "\"wrong\":", "\"right\":");
    assertThat(get("/api/imports").body()).doesNotContain("bad.json");
  }

  @Test
  void why_it_was_refused_is_said_in_the_language_of_the_page() throws Exception {
    for (var wish :
        Map.of("vi", "JSON không", "ru-RU,ru;q=0.9", "JSON там", "zh", "JSON 不").entrySet()) {
      var request =
          ours("/api/imports?name=bad.json")
              .header("Accept-Language", wish.getKey())
              .POST(BodyPublishers.ofByteArray("{\n\"bodies\": [}".getBytes(UTF_8)));
      assertThat(CLIENT.send(request.build(), BodyHandlers.ofString()).body())
          .contains(wish.getValue());
    }
    assertThat(send("bad.json", "{".getBytes(UTF_8)).body()).contains("does not go on");
  }

  @Test
  void the_file_is_given_back_byte_by_byte_and_never_as_a_page() throws Exception {
    var file = Files.readAllBytes(Path.of(OPEN + "13-portal-en.html"));
    var id = id(bring("13-portal-en.html"));
    var request = HttpRequest.newBuilder(uri("/api/imports/" + id + "/original"));
    var answer = CLIENT.send(request.header("Cookie", session).build(), BodyHandlers.ofByteArray());
    assertThat(answer.body()).isEqualTo(file);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/octet-stream");
    assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment");
  }

  @Test
  void what_waits_is_thrown_away() throws Exception {
    var id = id(bring("19-huaxin-en.txt"));
    var request = ours("/api/imports/" + id).DELETE();
    assertThat(CLIENT.send(request.build(), BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    assertThat(get("/api/imports/" + id).statusCode()).isEqualTo(404);
  }

  @Test
  void nobody_comes_to_it_who_is_not_signed_in() throws Exception {
    for (var path : new String[] {"", "/a", "/a/original"}) {
      var answer =
          CLIENT.send(
              HttpRequest.newBuilder(uri("/api/imports" + path)).build(), BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(path).isEqualTo(401);
    }
    for (var path : new String[] {"?name=a.txt", "/a/corrections", "/a/confirmation"}) {
      var request =
          HttpRequest.newBuilder(uri("/api/imports" + path))
              .header("Origin", origin())
              .POST(BodyPublishers.ofString("x"));
      assertThat(CLIENT.send(request.build(), BodyHandlers.ofString()).statusCode())
          .as(path)
          .isEqualTo(401);
    }
  }

  @Test
  void another_sites_page_brings_nothing() throws Exception {
    for (var path : new String[] {"?name=a.txt", "/a/corrections", "/a/confirmation"}) {
      var request =
          HttpRequest.newBuilder(uri("/api/imports" + path))
              .header("Cookie", session)
              .header("Origin", "https://elsewhere.example")
              .POST(BodyPublishers.ofString("Hai Long (DLNA) – a release."));
      assertThat(CLIENT.send(request.build(), BodyHandlers.ofString()).statusCode())
          .as(path)
          .isEqualTo(403);
    }
  }

  @Test
  void the_local_door_asks_for_its_token() throws Exception {
    var door = RunningServer.find(data).orElseThrow().door();
    var request =
        HttpRequest.newBuilder(door.resolve("/local/imports?name=a.txt"))
            .POST(BodyPublishers.ofString("x"));
    assertThat(CLIENT.send(request.build(), BodyHandlers.ofString()).statusCode()).isEqualTo(401);
    assertThat(post("/local/imports?name=a.txt", "x").statusCode()).isEqualTo(404);
  }

  @Test
  void too_large_a_file_is_refused() throws Exception {
    assertThat(send("large.txt", new byte[FormReader.MOST_BYTES + 1]).statusCode()).isEqualTo(413);
    assertThat(post("/api/imports", "x").body()).contains("import-no-name");
    assertThat(post("/api/imports?name=a&received=never", "x").body()).contains("import-no-day");
  }

  @Test
  void what_is_no_correction_is_refused() throws Exception {
    var id = id(bring("21-huaxin-en.txt"));
    var path = "/api/imports/" + id + "/corrections";
    for (var wrong : new String[] {"", "{}", "[1]", "{\"seen\":0,\"correction\":{\"is\":\"X\"}}"}) {
      assertThat(post(path, wrong).statusCode()).as(wrong).isEqualTo(400);
    }
    var place =
        "{\"seen\":%d,\"correction\":{\"is\":\"OfWords\",\"part\":\"PLACE\",\"value\":\"%s\"}}";
    assertThat(post(path, place.formatted(0, "Yunhe City")).statusCode()).isEqualTo(200);
    assertThat(post(path, place.formatted(0, "Elsewhere")).statusCode()).isEqualTo(409);
    var stray =
        "{\"seen\":1,\"correction\":{\"is\":\"OfMessage\",\"words\":\"nowhere\",\"value\":{\"kind\":"
            + "\"THANKS\",\"from\":\"\",\"to\":\"\",\"date\":null,\"text\":\"\"}}}";
    assertThat(post(path, stray).body()).contains("import-stray");
  }

  @Test
  void its_pages_are_there() throws Exception {
    for (var page : new String[] {"/import", "/import/abc"}) {
      var request = HttpRequest.newBuilder(uri(page)).header("Accept", "text/html");
      assertThat(CLIENT.send(request.build(), BodyHandlers.ofString()).statusCode())
          .as(page)
          .isEqualTo(200);
    }
  }

  private static void until(String asked, String there) throws Exception {
    var deadline = Instant.now().plus(Duration.ofSeconds(60));
    var body = archive(asked);
    while (!body.contains(there)) {
      assertThat(Instant.now()).as(body).isBefore(deadline);
      LockSupport.parkNanos(20_000_000);
      body = archive(asked);
    }
  }

  private static String archive(String asked) throws Exception {
    return get("/api/archive?q=" + encoded(asked)).body();
  }

  private static HttpResponse<String> bring(String example) throws Exception {
    return send(example, Files.readAllBytes(Path.of(OPEN + example)));
  }

  private static HttpResponse<String> send(String name, byte[] file) throws Exception {
    var request = ours("/api/imports?name=" + encoded(name)).POST(BodyPublishers.ofByteArray(file));
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  private static String id(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    var before = "\"id\":\"";
    int at = answer.body().indexOf(before) + before.length();
    return answer.body().substring(at, answer.body().indexOf('"', at));
  }

  private static HttpResponse<String> post(String path, String body) throws Exception {
    return CLIENT.send(
        ours(path).POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
  }

  private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return CLIENT.send(ours(path).build(), BodyHandlers.ofString());
  }

  private static HttpRequest.Builder ours(String path) {
    return HttpRequest.newBuilder(uri(path)).header("Cookie", session).header("Origin", origin());
  }

  private static String origin() {
    var base = ConvenerSession.base(running);
    return base.getScheme() + "://" + base.getAuthority();
  }

  private static URI uri(String path) {
    return ConvenerSession.base(running).resolve(path);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private static String execute(String... arguments) {
    var said = new ByteArrayOutputStream();
    var stream = new PrintStream(said, true, UTF_8);
    Main.commandLine(new Console(stream, stream, Map.of()), InstantSource.system(), RANDOM)
        .execute(arguments);
    return said.toString(UTF_8);
  }
}
