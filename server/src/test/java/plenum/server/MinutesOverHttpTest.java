package plenum.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import plenum.server.command.Launch.Launched;
import plenum.server.configuration.ConfigurationReader;
import plenum.server.configuration.Key;
import plenum.server.configuration.Reading;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A joint record comes about between two sides, over HTTP, in the order of these tests. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MinutesOverHttpTest {
  private static final String MINUTES = "/api/conferences/fen/minutes";
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final JsonMapper MAPPER = new JsonMapper();

  @TempDir static Path data;
  private static Launched.Running running;
  private static OpenConference conference;

  @BeforeAll
  static void start() throws Exception {
    conference = OpenConference.in(data, RANDOM);
    var settings =
        new EnumMap<Key, String>(Map.of(Key.PORT, "0", Key.MEDIA_PORT, "0", Key.HOST, "127.0.0.1"));
    var reading = (Reading.Read) new ConfigurationReader(Map.of()).read(data, settings);
    running =
        (Launched.Running)
            new Program(InstantSource.system(), RANDOM).start(reading.configuration());
  }

  @AfterAll
  static void stop() {
    running.end().run(Duration.ofSeconds(10));
    CLIENT.shutdownNow();
  }

  private record Answer(int status, JsonNode body) {}

  private static Answer send(String seat, HttpRequest.Builder request) throws Exception {
    var answer =
        CLIENT.send(
            request
                .uri(
                    URI.create(
                        "http://127.0.0.1:" + running.welcome().address().getPort() + MINUTES))
                .header("Authorization", "Bearer " + conference.seat(seat))
                .header("Accept-Language", "en")
                .build(),
            BodyHandlers.ofString());
    return new Answer(answer.statusCode(), MAPPER.readTree(answer.body()));
  }

  private static JsonNode read(String seat) throws Exception {
    var answer = send(seat, HttpRequest.newBuilder().GET());
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    return answer.body();
  }

  private static Answer asks(String seat, String json) throws Exception {
    return send(
        seat,
        HttpRequest.newBuilder()
            .POST(HttpRequest.BodyPublishers.ofString(json.replace('\'', '"')))
            .header("Content-Type", "application/json"));
  }

  private static void does(String seat, String json) throws Exception {
    var answer = asks(seat, json);
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
  }

  private static String statement(String side, String text) {
    return "{'is':'WriteEntry','substance':{'is':'Statement','by':{'is':'TheSide','id':'%s'},"
            .formatted(side)
        + "'kind':'PROPOSES','discussed':false,'topics':[],'documents':[],'text':{'en':'%s'}}}"
            .formatted(text);
  }

  @Test
  @Order(1)
  void what_one_side_writes_the_other_does_not_read() throws Exception {
    does("osk-head", statement("osk", "A common gauge."));
    assertThat(read("osk-head").get("entries")).hasSize(1);
    var theirs = read("tarn-head");
    assertThat(theirs.get("entries")).isEmpty();
    assertThat(theirs.toString()).doesNotContain("gauge");
  }

  @Test
  @Order(2)
  void who_keeps_no_minutes_reads_none() throws Exception {
    var answer = send("tarn-interpreter", HttpRequest.newBuilder().GET());
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.body().get("code").stringValue()).isEqualTo("not-a-keeper");
  }

  @Test
  @Order(3)
  void a_refusal_is_a_sentence_with_names() throws Exception {
    does("osk-head", statement("tarn", "They welcome it."));
    var answer = asks("osk-head", "{'is':'ClearEntry','number':2}");
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.body().get("code").stringValue()).isEqualTo("not-yours-to-clear");
    assertThat(answer.body().get("title").stringValue()).startsWith("You can make public");
  }

  @Test
  @Order(4)
  void what_a_side_makes_public_the_other_reads() throws Exception {
    does("osk-head", "{'is':'ClearEntry','number':1}");
    assertThat(read("tarn-head").get("cleared"))
        .singleElement()
        .satisfies(entry ->
            assertThat(entry.at("/substance/text/en").stringValue()).isEqualTo("A common gauge."));
  }

  @Test
  @Order(5)
  void a_record_of_all_is_accepted_agreed_and_approved() throws Exception {
    does("osk-head", "{'is':'ProposeToRecord','number':1}");
    assertThat(read("tarn-head").at("/joint/entries/0/waits/0").stringValue()).isEqualTo("tarn");
    assertThat(asks("osk-head", "{'is':'AgreeOnRecordEntry','number':1}").status()).isEqualTo(409);
    does("tarn-head", "{'is':'AnswerRecordEntry','number':1,'accepted':true}");
    does("osk-head", "{'is':'AgreeOnRecordEntry','number':1}");
    assertThat(standing()).isEqualTo("SAID");
    does("tarn-head", "{'is':'AgreeOnRecordEntry','number':1}");
    assertThat(standing()).isEqualTo("AGREED");
    int revision = read("osk-head").at("/joint/revision").intValue();
    does("osk-head", "{'is':'ApproveRecord','revision':%d}".formatted(revision));
    assertThat(read("osk-head").at("/joint/asked/0").stringValue()).isEqualTo("tarn");
    does("tarn-head", "{'is':'ApproveRecord','revision':%d}".formatted(revision));
    assertThat(read("osk-head").at("/joint/fixed").isString()).isTrue();
  }

  private static String standing() throws Exception {
    return read("osk-head").at("/joint/entries/0/standing").stringValue();
  }

  @Test
  @Order(6)
  void minutes_come_as_documents_of_ones_own_side_and_the_record_of_all_to_everybody()
      throws Exception {
    var ours = text(document("osk-head", "minutes/en.pdf"));
    assertThat(ours).contains("A common gauge.").contains("They welcome it.");
    assertThat(text(document("tarn-head", "minutes/en.pdf"))).doesNotContain("They welcome it.");
    for (var seat : new String[] {"osk-head", "tarn-interpreter"}) {
      assertThat(text(document(seat, "joint-record/vi.pdf"))).contains("A common gauge.");
    }
    assertThat(document("osk-head", "minutes/vi.odt").headers().firstValue("Content-Type"))
        .hasValue("application/vnd.oasis.opendocument.text");
    var json = MAPPER.readTree(document("osk-head", "minutes/en.json").body());
    assertThat(json.get("type").stringValue()).isEqualTo("minutes");
    assertThat(document("tarn-interpreter", "minutes/en.pdf").statusCode()).isEqualTo(403);
    assertThat(document("osk-head", "minutes/xx.pdf").statusCode()).isEqualTo(404);
    assertThat(document("osk-head", "minutes/en.exe").statusCode()).isEqualTo(404);
  }

  private static java.net.http.HttpResponse<byte[]> document(String seat, String path)
      throws Exception {
    var to = MINUTES.replace("minutes", path);
    return CLIENT.send(
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + running.welcome().address().getPort() + to))
            .header("Authorization", "Bearer " + conference.seat(seat))
            .build(),
        BodyHandlers.ofByteArray());
  }

  private static String text(java.net.http.HttpResponse<byte[]> answer) throws Exception {
    assertThat(answer.statusCode()).isEqualTo(200);
    try (var pdf = org.apache.pdfbox.Loader.loadPDF(answer.body())) {
      return new org.apache.pdfbox.text.PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
    }
  }

  @Test
  @Order(7)
  void what_is_no_request_is_refused_and_nothing_happens() throws Exception {
    var before = read("osk-head");
    for (var body :
        new String[] {
          "",
          "{",
          "[]",
          "null",
          "{'is':'WriteEntry'}",
          "{'is':'Nothing'}",
          "{'is':'ClearEntry','number':'one'}",
          "{'is':'WriteEntry','substance':{'is':'Statement','by':{'is':'TheSide','id':'../x y'},"
              + "'kind':'PROPOSES','discussed':false,'topics':[],'documents':[],'text':{'en':'a'}}}",
          "{'is':'WriteEntry','substance':{'is':'Statement','kind':'PROPOSES','discussed':false,"
              + "'topics':[],'documents':[],'text':{'en':'a'}}}"
        }) {
      var answer = asks("osk-head", body);
      assertThat(answer.status()).as(body).isEqualTo(400);
    }
    assertThat(read("osk-head")).isEqualTo(before);
  }
}
