package plenum.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
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

/** A side's minutes are corrected and approved after the closing, in the order of these tests. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CorrectionsOverHttpTest {
  private static final String MINUTES = "/api/conferences/river/minutes";
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final String PROMISE =
      "{'is':'Commitment','by':{'is':'TheSide','id':'osk'},'text':{'en':'%s'},'fields':[],"
          + "'until':'2026-05-01','discussed':false}";

  @TempDir static Path data;
  private static Launched.Running running;
  private static ClosedConferences conferences;

  @BeforeAll
  static void start() throws Exception {
    conferences = ClosedConferences.in(data, RANDOM);
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

  private static HttpResponse<byte[]> send(String seat, String path, HttpRequest.Builder request)
      throws Exception {
    return CLIENT.send(
        request
            .uri(ConvenerSession.base(running).resolve(path))
            .header("Authorization", "Bearer " + conferences.seat("river", seat))
            .header("Accept-Language", "en")
            .build(),
        BodyHandlers.ofByteArray());
  }

  private static HttpResponse<byte[]> get(String seat, String path) throws Exception {
    return send(seat, path, HttpRequest.newBuilder().GET());
  }

  private static JsonNode read(String seat) throws Exception {
    var answer = get(seat, MINUTES);
    assertThat(answer.statusCode()).isEqualTo(200);
    return MAPPER.readTree(answer.body());
  }

  private static HttpResponse<byte[]> asks(String seat, String json) throws Exception {
    var body = HttpRequest.BodyPublishers.ofString(json.replace('\'', '"'));
    return send(
        seat,
        MINUTES,
        HttpRequest.newBuilder().POST(body).header("Content-Type", "application/json"));
  }

  private static void does(String seat, String json) throws Exception {
    var answer = asks(seat, json);
    assertThat(answer.statusCode()).as("%s", new String(answer.body())).isEqualTo(200);
  }

  private static String code(HttpResponse<byte[]> answer) {
    return MAPPER.readTree(answer.body()).get("code").stringValue();
  }

  @Test
  @Order(1)
  void who_keeps_no_minutes_reads_them_once_they_are_out() throws Exception {
    does("osk-head", "{'is':'WriteEntry','substance':" + PROMISE.formatted("to count snow") + "}");
    assertThat(get("osk-expert", MINUTES).statusCode()).isEqualTo(403);
    assertThat(get("osk-expert", MINUTES + "/en.pdf").statusCode()).isEqualTo(403);
    does("osk-head", "{'is':'PutOutMinutes'}");
    var seen = read("osk-expert");
    assertThat(seen.at("/draft/revision").intValue()).isEqualTo(1);
    assertThat(seen.at("/may/write").booleanValue()).isFalse();
    assertThat(seen.at("/may/correct").booleanValue()).isTrue();
    assertThat(seen.get("entries")).hasSize(1);
    assertThat(get("tarn-expert", MINUTES).statusCode()).isEqualTo(403);
    assertThat(read("tarn-head").get("draft").isNull()).isTrue();
  }

  @Test
  @Order(2)
  void a_correction_is_proposed_taken_and_approved() throws Exception {
    does(
        "osk-expert",
        "{'is':'ProposeCorrection','entry':1,'language':'en','text':'to count snow daily',"
            + "'reason':'so it was said'}");
    assertThat(code(asks("osk-head", "{'is':'ApproveOwnMinutes','revision':1}")))
        .isEqualTo("corrections-wait");
    assertThat(code(asks("osk-expert", "{'is':'DeclineCorrection','number':1,'sentence':'x'}")))
        .isEqualTo("not-a-keeper");
    does(
        "osk-head",
        "{'is':'TakeCorrection','number':1,'substance':"
            + PROMISE.formatted("to count snow daily")
            + "}");
    assertThat(code(asks("osk-expert", "{'is':'ApproveOwnMinutes','revision':2}")))
        .isEqualTo("not-an-approver");
    does("osk-head", "{'is':'ApproveOwnMinutes','revision':2}");
    var seen = read("osk-expert");
    assertThat(seen.at("/draft/approved").isString()).isTrue();
    assertThat(seen.at("/draft/corrections/0/takenInto").intValue()).isEqualTo(1);
    assertThat(seen.at("/draft/corrections/0/mine").booleanValue()).isTrue();
    assertThat(read("tarn-head").toString()).doesNotContain("daily");
  }

  @Test
  @Order(3)
  void the_document_says_who_corrected_and_who_approved() throws Exception {
    var answer = get("osk-expert", MINUTES + "/en.pdf");
    assertThat(answer.statusCode()).isEqualTo(200);
    try (var pdf = Loader.loadPDF(answer.body())) {
      assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
          .contains("Revision 2, approved by", "corrected on the proposal of", "snow daily");
    }
  }

  @Test
  @Order(4)
  void what_became_of_a_commitment_is_said_by_who_keeps_the_minutes() throws Exception {
    var done =
        "{'is':'SayWhatBecame','pledge':{'is':'InMinutes','number':1},'fate':'DONE','note':''}";
    assertThat(code(asks("osk-expert", done))).isEqualTo("not-a-keeper");
    assertThat(code(asks("tarn-head", done))).isEqualTo("no-such-commitment");
    assertThat(read("osk-head").at("/register/0/fate").stringValue()).isEqualTo("OPEN");
    does("osk-head", done);
    assertThat(read("osk-head").at("/register/0/fate").stringValue()).isEqualTo("DONE");
    assertThat(read("osk-expert").at("/register/0/mine").booleanValue()).isFalse();
    assertThat(read("tarn-head").get("register")).isEmpty();
  }

  @Test
  @Order(5)
  void what_is_no_request_is_refused() throws Exception {
    for (var body :
        new String[] {
          "{'is':'ProposeCorrection'}",
          "{'is':'ProposeCorrection','entry':1,'language':'en'}",
          "{'is':'TakeCorrection','number':1}",
          "{'is':'DeclineCorrection','number':1}",
          "{'is':'SayWhatBecame','pledge':{'is':'InMinutes','number':1},'fate':'LOST','note':''}",
          "{'is':'SayWhatBecame','fate':'DONE','note':''}",
          "{'is':'SayWhatBecame','pledge':{'is':'InMinutes','number':1},'note':''}"
        }) {
      assertThat(asks("osk-head", body).statusCode()).as(body).isEqualTo(400);
    }
  }
}
