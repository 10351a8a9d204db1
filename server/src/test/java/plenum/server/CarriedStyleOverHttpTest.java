package plenum.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenum.server.command.Launch.Launched;
import plenum.server.configuration.Key;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The desk of an institution begins with the style in which it wrote at its last conference. */
class CarriedStyleOverHttpTest {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final String STYLE =
      "{'is':'SetHouseStyle','style':{'dateline':'CITY_DATE','agency':{'en':'%s'},'endMark':'%s',"
          + "'order':['tarn','osk'],'names':'TITLE_NAME_BODY','second':'FULL_NAME',"
          + "'credit':{'vi':'Ảnh Osk'}},'templates':{'en':{'chaired':'In the chair: {chairs}.'}}}";

  private final HttpClient client = HttpClient.newHttpClient();
  @TempDir Path data;
  private Launched.Running running;
  private ClosedConferences conferences;

  @BeforeEach
  void start() throws Exception {
    conferences = ClosedConferences.in(data, RANDOM);
    begin(Duration.ZERO, 0);
  }

  private void begin(Duration later, int retention) {
    var settings = Map.of(Key.RETENTION_DAYS, Integer.toString(retention));
    running = LaterProgram.start(data, later, settings);
  }

  @AfterEach
  void stop() {
    running.end().run(Duration.ofSeconds(10));
    client.shutdownNow();
  }

  private HttpRequest.Builder to(String conference, String seat, String path) {
    return HttpRequest.newBuilder(
            ConvenerSession.base(running)
                .resolve("/api/conferences/" + conference + "/releases" + path))
        .header("Authorization", "Bearer " + conferences.seat(conference, seat));
  }

  /** The own office of this seat, as it reads it. */
  private JsonNode office(String conference, String seat) throws Exception {
    var answer = client.send(to(conference, seat, "").GET().build(), BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return MAPPER.readTree(answer.body()).at("/offices/0");
  }

  private void does(String conference, String seat, String json) throws Exception {
    var answer =
        client.send(
            to(conference, seat, "/own")
                .POST(BodyPublishers.ofString(json.replace('\'', '"')))
                .build(),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  @Test
  void the_next_conference_begins_with_it_and_the_other_side_with_its_own() throws Exception {
    does("river", "osk-head", STYLE.formatted("Osk Wire", "-30-"));
    var style = office("river", "osk-head").get("style");
    var begun = office("lake", "osk-head");
    assertThat(begun.get("style")).isEqualTo(style);
    assertThat(begun.at("/templates/en/chaired").stringValue()).startsWith("In the chair");
    assertThat(begun.toString()).contains("OSK, ", "-30-");
    assertThat(office("lake", "tarn-head").at("/style/endMark").stringValue()).isEmpty();
    assertThat(office("lake", "tarn-head").toString()).doesNotContain("Osk Wire");
  }

  @Test
  void it_can_be_changed_and_what_happens_to_the_earlier_one_changes_nothing() throws Exception {
    does("river", "osk-head", STYLE.formatted("Osk Wire", "-30-"));
    office("lake", "osk-head");
    does("river", "osk-head", STYLE.formatted("Osk Wire", "/."));
    assertThat(office("lake", "osk-head").at("/style/endMark").stringValue()).isEqualTo("-30-");
    does("lake", "osk-head", STYLE.formatted("Lake Wire", "###"));
    assertThat(office("lake", "osk-head").at("/style/agency/en").stringValue())
        .isEqualTo("Lake Wire");
    assertThat(office("river", "osk-head").at("/style/endMark").stringValue()).isEqualTo("/.");
  }

  @Test
  void a_desk_that_has_begun_without_one_is_left_alone() throws Exception {
    does("lake", "osk-head", "{'is':'PrintNoPhotograph'}");
    does("river", "osk-head", STYLE.formatted("Osk Wire", "-30-"));
    assertThat(office("lake", "osk-head").at("/style/endMark").stringValue()).isEmpty();
  }

  @Test
  void it_outlives_the_conference_in_which_it_was_set() throws Exception {
    does("river", "osk-head", STYLE.formatted("Osk Wire", "-30-"));
    running.end().run(Duration.ofSeconds(10));
    begin(Duration.ofDays(3650), 30);
    var deadline = Instant.now().plusSeconds(30);
    while (client
            .send(to("river", "osk-head", "").GET().build(), BodyHandlers.discarding())
            .statusCode()
        == 200) {
      assertThat(Instant.now()).as("it goes after its time").isBefore(deadline);
    }
    var style = office("marsh", "osk-head").get("style");
    assertThat(style.get("endMark").stringValue()).isEqualTo("-30-");
    assertThat(style.get("order").toString()).isEqualTo("[\"tarn\",\"osk\"]");
    assertThat(style.at("/credit/vi").stringValue()).isEqualTo("Ảnh Osk");
  }
}
