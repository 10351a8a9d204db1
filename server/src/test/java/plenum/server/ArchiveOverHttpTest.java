package plenum.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenum.server.command.Launch.Launched;
import plenum.server.configuration.ConfigurationReader;
import plenum.server.configuration.Key;
import plenum.server.configuration.Reading;

/** The archive as the running program answers for it. */
class ArchiveOverHttpTest {
  @TempDir static Path data;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static Launched.Running running;
  private static ClosedConferences conferences;
  private static String session = "";

  @BeforeAll
  static void start() throws Exception {
    conferences = ClosedConferences.in(data, RANDOM);
    var settings =
        new EnumMap<Key, String>(Map.of(Key.PORT, "0", Key.MEDIA_PORT, "0", Key.HOST, "127.0.0.1"));
    var reading = (Reading.Read) new ConfigurationReader(Map.of()).read(data, settings);
    running =
        (Launched.Running)
            new Program(InstantSource.system(), RANDOM).start(reading.configuration());
    session = ConvenerSession.of(CLIENT, running, data);
    var deadline = Instant.now().plus(Duration.ofSeconds(60));
    while (!get("").body().contains("\"total\":2") && Instant.now().isBefore(deadline)) {
      Thread.onSpinWait();
    }
  }

  @AfterAll
  static void stop() {
    running.end().run(Duration.ofSeconds(10));
    CLIENT.shutdownNow();
  }

  @Test
  void closed_conferences_are_found_by_their_convener() throws Exception {
    var answer = get("?q=snow");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(answer.body())
        .contains("\"total\":2", "\"id\":\"conference:river\"", "\"id\":\"conference:lake\"")
        .contains("\"provenance\":\"OWN_CONFERENCE\"", "\"marks\":[{\"begin\":0,\"end\":4}]")
        .contains("{\"value\":\"Ulma Reck\",\"entries\":2}")
        .doesNotContain("marsh");
  }

  @Test
  void they_are_found_in_the_other_language_by_a_name_and_by_what_was_counted() throws Exception {
    assertThat(get("?q=" + encoded("bao cao tuyet")).body()).contains("\"total\":2");
    assertThat(get("?q=" + encoded("person:\"quill beata\"")).body()).contains("\"total\":2");
    assertThat(get("?people=Nobody").body()).contains("\"total\":0");
    assertThat(get("?years=2026&sides=" + encoded("Osk Snow Survey")).body())
        .contains("\"total\":2");
  }

  @Test
  void nobody_asks_who_is_not_signed_in() throws Exception {
    for (var path :
        new String[] {"", "/entries/conference:river", "/relations?side=Osk", "/commitments"}) {
      var answer = send(HttpRequest.newBuilder(uri(path)));
      assertThat(answer.statusCode()).as(path).isEqualTo(401);
      assertThat(answer.body()).contains("signed-out").doesNotContain("Snow");
    }
  }

  @Test
  void what_is_not_understood_is_refused_with_what_would_be_right() throws Exception {
    assertThat(get("?q=" + encoded("from:yesterday")).body())
        .contains("inquiry-date", "2026-03-12", "character 1");
    assertThat(get("?q=" + "a".repeat(501)).body()).contains("inquiry-too-long");
    for (var wrong : new String[] {"?order=best", "?most=0", "?most=51", "?skip=-1", "?skip=x"}) {
      assertThat(get(wrong).statusCode()).as(wrong).isEqualTo(400);
    }
  }

  @Test
  void an_entry_is_given_with_all_its_texts() throws Exception {
    assertThat(get("/entries/conference:river").body())
        .contains("\"headline\":\"Snow reports\"", "\"headline\":\"Báo cáo tuyết\"")
        .contains("\"name\":\"Tarn Snow Survey\"", "\"form\":\"CONFERENCE\"");
    assertThat(get("/entries/conference:marsh").statusCode()).isEqualTo(404);
    assertThat(get("/entries/nothing").statusCode()).isEqualTo(404);
  }

  @Test
  void relations_are_told_as_encounters() throws Exception {
    var path = "/relations?side=" + encoded("osk snow survey") + "&with=";
    assertThat(get(path + encoded("Tarn Snow Survey")).body())
        .contains("\"encounters\":[{\"date\":\"2026-03-12\"", "\"entries\":[\"conference:lake\"]");
    assertThat(get(path + "Nobody").body()).contains("\"encounters\":[]");
    assertThat(get("/relations").body()).contains("archive-no-side");
  }

  @Test
  void what_a_side_makes_public_after_the_closing_is_filed() throws Exception {
    minutes(
        "{\"is\":\"WriteEntry\",\"substance\":{\"is\":\"Commitment\",\"by\":{\"is\":\"TheSide\","
            + "\"id\":\"osk\"},\"text\":{\"en\":\"to count snow daily\"},\"fields\":[],"
            + "\"until\":\"2026-12-01\",\"discussed\":false}}");
    assertThat(get("/entries/conference:river").body()).doesNotContain("daily");
    minutes("{\"is\":\"ClearEntry\",\"number\":1}");
    var deadline = Instant.now().plus(Duration.ofSeconds(60));
    while (!get("/entries/conference:river").body().contains("to count snow daily")) {
      assertThat(Instant.now()).as("it is filed in time").isBefore(deadline);
    }
    while (!get("/commitments").body().contains("to count snow daily")) {
      assertThat(Instant.now()).as("it is listed in time").isBefore(deadline);
    }
    assertThat(get("/commitments").body())
        .contains("\"what\":\"to count snow daily\"", "\"due\":\"2026-12-01\"")
        .contains("\"subject\":\"Snow reports\"");
    minutes(
        "{\"is\":\"SayWhatBecame\",\"pledge\":{\"is\":\"InMinutes\",\"number\":1},"
            + "\"fate\":\"DONE\",\"note\":\"since May\"}");
    while (get("/commitments").body().contains("to count snow daily")) {
      assertThat(Instant.now()).as("it is filed in time").isBefore(deadline);
    }
    assertThat(get("/relations?side=" + encoded("Osk Snow Survey")).body())
        .contains("\"fulfilment\":\"DONE\"", "\"open\":[]");
  }

  private static void minutes(String request) throws Exception {
    var answer =
        send(
            HttpRequest.newBuilder(
                    ConvenerSession.base(running).resolve("/api/conferences/river/minutes"))
                .header("Authorization", "Bearer " + conferences.seat("river", "osk-head"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(request)));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static URI uri(String path) {
    return ConvenerSession.base(running).resolve("/api/archive" + path);
  }

  private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(uri(path)).header("Cookie", session));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }
}
