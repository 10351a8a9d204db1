package plenum.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.StreamSupport;
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

/**
 * Releases of two sides and the joint one go their way to the public, in the order of these tests.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PressOfficeOverHttpTest {
  private static final String RELEASES = "/api/conferences/river/releases";
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final JsonMapper MAPPER = new JsonMapper();

  @TempDir static Path data;
  private static Launched.Running running;
  private static ClosedConferences conferences;

  @BeforeAll
  static void start() throws Exception {
    conferences = ClosedConferences.in(data, RANDOM);
    begin();
  }

  private static void begin() {
    var settings =
        new EnumMap<Key, String>(
            Map.of(
                Key.PORT, "0",
                Key.MEDIA_PORT, "0",
                Key.HOST, "127.0.0.1",
                Key.PUBLISHER, "Osk Snow Survey"));
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

  private static HttpResponse<String> send(HttpRequest.Builder request, String path)
      throws Exception {
    return CLIENT.send(
        request.uri(ConvenerSession.base(running).resolve(path)).build(), BodyHandlers.ofString());
  }

  private static HttpRequest.Builder as(String seat) {
    return HttpRequest.newBuilder()
        .header("Authorization", "Bearer " + conferences.seat("river", seat))
        .header("Accept-Language", "en");
  }

  private static JsonNode read(String seat) throws Exception {
    var answer = send(as(seat).GET(), RELEASES);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return MAPPER.readTree(answer.body());
  }

  /** One office's text in one language, as this seat reads it now. */
  private static JsonNode proof(String seat, boolean joint, String language) throws Exception {
    var offices = read(seat).get("offices");
    var office =
        StreamSupport.stream(offices.spliterator(), false)
            .filter(it -> it.path("side").isString() != joint)
            .findFirst()
            .orElseThrow();
    return StreamSupport.stream(office.get("proofs").spliterator(), false)
        .filter(it -> it.get("language").stringValue().equals(language))
        .findFirst()
        .orElseThrow();
  }

  private static HttpResponse<String> asks(String seat, String office, String json)
      throws Exception {
    return send(
        as(seat)
            .POST(HttpRequest.BodyPublishers.ofString(json.replace('\'', '"')))
            .header("Content-Type", "application/json"),
        RELEASES + "/" + office);
  }

  private static void does(String seat, String office, String json) throws Exception {
    var answer = asks(seat, office, json);
    assertThat(answer.statusCode()).as("%s: %s", json, answer.body()).isEqualTo(200);
  }

  private static String code(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
    return MAPPER.readTree(answer.body()).get("code").stringValue();
  }

  private static String approve(JsonNode proof) {
    return "{'is':'ApproveProof','language':'%s','fingerprint':'%s'}"
        .formatted(proof.get("language").stringValue(), proof.get("fingerprint").stringValue());
  }

  private static String issue(JsonNode proof, String more) {
    return "{'is':'IssueProof','language':'%s','fingerprint':'%s','correction':false%s}"
        .formatted(
            proof.get("language").stringValue(), proof.get("fingerprint").stringValue(), more);
  }

  private static String published(String path) throws Exception {
    return send(HttpRequest.newBuilder().GET(), "/releases/" + path).body();
  }

  /** Waits until the site says it: it is written beside what is asked. */
  private static String comes(String path, String words) throws Exception {
    var deadline = Instant.now().plus(PATIENCE);
    var said = published(path);
    while (!said.contains(words)) {
      assertThat(Instant.now())
          .as("%s has %s in time, not %s", path, words, said)
          .isBefore(deadline);
      said = published(path);
    }
    return said;
  }

  @Test
  @Order(1)
  void each_side_reads_its_own_desk_and_the_shared_one() throws Exception {
    var ours = read("osk-head");
    assertThat(ours.at("/offices/0/side").stringValue()).isEqualTo("osk");
    assertThat(ours.at("/offices").size()).isEqualTo(2);
    assertThat(read("tarn-head").at("/offices/0/side").stringValue()).isEqualTo("tarn");
    assertThat(proof("osk-head", false, "en").get("dateline").stringValue()).startsWith("OSK");
    assertThat(proof("tarn-head", false, "en").get("dateline").stringValue()).startsWith("TARN");
  }

  @Test
  @Order(2)
  void who_works_in_no_press_office_is_told_so() throws Exception {
    var answer = send(as("osk-expert").GET(), RELEASES);
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("not-of-a-press-office");
    assertThat(
            asks(
                    "osk-expert",
                    "own",
                    "{'is':'AddSentence','language':'en','after':'held','text':'x'}")
                .statusCode())
        .isEqualTo(409);
  }

  @Test
  @Order(3)
  void what_a_desk_writes_is_its_own_and_waits_for_approval() throws Exception {
    does(
        "osk-head",
        "own",
        "{'is':'AddSentence','language':'en','after':'held','text':'Beata Quill was in high spirits.'}");
    var proof = proof("osk-head", false, "en");
    assertThat(proof.get("needsApproval").booleanValue()).isTrue();
    assertThat(proof.toString())
        .contains("\"hand\":\"ADDED\"", "Ulma Reck", "\"notCleared\":[\"tarn\"]");
    assertThat(read("tarn-head").toString()).doesNotContain("high spirits");
    assertThat(code(asks("osk-head", "own", issue(proof, "")))).isEqualTo("needs-approval");
  }

  @Test
  @Order(4)
  void an_approved_text_goes_out_and_is_read_by_everybody() throws Exception {
    var proof = proof("osk-head", false, "en");
    does("osk-head", "own", approve(proof));
    does("osk-head", "own", issue(proof, ""));
    var index = comes("en/index.html", "Snow reports");
    assertThat(index).contains("Osk Snow Survey");
    var page = published(path(index));
    assertThat(page).contains("Beata Quill was in high spirits.", "OSK (Osk Press)", "NewsArticle");
    assertThat(comes("feed.atom", "Snow reports")).contains("<feed");
    assertThat(published(path(index).replace(".html", ".ninjs.json")))
        .contains("\"ninjs\"", "high spirits");
    assertThat(published(path(index).replace(".html", ".newsml.xml"))).contains("high spirits");
    assertThat(data.resolve("site").resolve(path(index))).exists();
    assertThat(read("osk-head").at("/offices/0/proofs/0/issues/0/address").stringValue())
        .endsWith("/releases/" + path(index));
  }

  /** Of the one release that an index in English names. */
  private static String path(String index) {
    int begin = index.indexOf("2026-03-12-river-1");
    return "en/" + index.substring(begin, index.indexOf(".html", begin)) + ".html";
  }

  @Test
  @Order(5)
  void a_text_that_was_read_before_it_changed_is_neither_approved_nor_issued() throws Exception {
    var read = proof("osk-head", false, "en");
    does(
        "osk-head",
        "own",
        "{'is':'AlterSentence','language':'en','sentence':'headline','drafted':'x','text':'Snow is reported'}");
    assertThat(code(asks("osk-head", "own", approve(read)))).isEqualTo("text-has-changed");
    assertThat(code(asks("osk-head", "own", issue(read, "")))).isEqualTo("text-has-changed");
  }

  @Test
  @Order(6)
  void a_correction_says_that_it_corrects() throws Exception {
    var proof = proof("osk-head", false, "en");
    does("osk-head", "own", approve(proof));
    does("osk-head", "own", issue(proof, "").replace("'correction':false", "'correction':true"));
    var index = comes("en/index.html", "Snow is reported");
    assertThat(published(path(index))).contains("Snow is reported").containsIgnoringCase("correct");
  }

  @Test
  @Order(7)
  void under_embargo_nothing_can_be_seen_and_after_it_everything() throws Exception {
    var proof = proof("tarn-head", false, "en");
    var end = Instant.now().plusSeconds(8).truncatedTo(ChronoUnit.SECONDS);
    does("tarn-head", "own", issue(proof, ",'embargo':'" + end + "'"));
    does("osk-head", "own", "{'is':'RestoreSentence','language':'en','sentence':'headline'}");
    var index = published("en/index.html");
    if (Instant.now().isBefore(end)) {
      assertThat(index).doesNotContain("river-2");
      assertThat(read("osk-head").toString()).doesNotContain(end.toString());
    }
    comes("en/index.html", "river-2");
    assertThat(Instant.now()).isAfterOrEqualTo(end);
  }

  @Test
  @Order(8)
  void the_joint_release_goes_out_with_both_chairs() throws Exception {
    var proof = proof("tarn-head", true, "vi");
    assertThat(code(asks("tarn-head", "joint", issue(proof, "")))).isEqualTo("waits-for-approval");
    does("osk-head", "joint", approve(proof));
    assertThat(proof("tarn-head", true, "vi").get("asked").toString()).isEqualTo("[\"tarn\"]");
    does("tarn-head", "joint", approve(proof));
    does("tarn-head", "joint", issue(proof, ""));
    assertThat(comes("vi/index.html", "river-joint")).contains("Báo cáo tuyết");
  }

  private static String lays(String seat, String caption, int width) throws Exception {
    var about = "{\"caption\":{\"en\":\"%s\"}}".formatted(caption);
    var form = new PhotographForm().file(Pictures.encoded("jpeg", width, 96)).text("about", about);
    var asked =
        form.to(ConvenerSession.base(running), "river")
            .header("Authorization", "Bearer " + conferences.seat("river", seat));
    var answer = CLIENT.send(asked.build(), BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return MAPPER.readTree(answer.body()).get("hash").stringValue();
  }

  private static String shown(JsonNode proof) {
    return proof.at("/picture/photograph").stringValue("");
  }

  @Test
  @Order(9)
  void the_desk_chooses_its_photograph_and_an_approval_from_before_does_not_hold()
      throws Exception {
    var first = lays("tarn-head", "Beata Quill at the event.", 120);
    var second = lays("osk-head", "The room at Osk.", 144);
    assertThat(shown(proof("osk-head", false, "en"))).isEqualTo(second);
    var latest = proof("osk-head", false, "en");
    does("osk-head", "own", approve(latest));
    does("osk-head", "own", "{'is':'PrintPhotograph','photograph':'%s'}".formatted(first));
    var office = read("osk-head").at("/offices/0");
    assertThat(office.get("choice").stringValue()).isEqualTo("CHOSEN");
    assertThat(office.at("/photographs/0/photograph").stringValue()).isEqualTo(first);
    assertThat(office.at("/photographs/0/chosen").booleanValue()).isTrue();
    assertThat(office.at("/photographs/1/chosen").booleanValue()).isFalse();
    assertThat(code(asks("osk-head", "own", issue(latest, "")))).isEqualTo("text-has-changed");
    var chosen = proof("osk-head", false, "en");
    assertThat(shown(chosen)).isEqualTo(first);
    assertThat(code(asks("osk-head", "own", issue(chosen, "")))).isEqualTo("needs-approval");
    does("osk-head", "own", "{'is':'PrintLatestPhotograph'}");
    assertThat(code(asks("osk-head", "own", issue(latest, "")))).isEqualTo("needs-approval");
    assertThat(shown(proof("tarn-head", false, "en"))).isEqualTo(second);

    does("osk-head", "own", "{'is':'PrintPhotograph','photograph':'%s'}".formatted(first));
    does("osk-head", "own", approve(proof("osk-head", false, "en")));
    does("osk-head", "own", issue(proof("osk-head", false, "en"), ""));
    var page = comes(path(published("en/index.html")), "Beata Quill at the event.");
    assertThat(page).contains("<figure").doesNotContain("The room at Osk.");
  }

  @Test
  @Order(10)
  void a_photograph_that_is_not_beside_the_meeting_is_not_chosen() throws Exception {
    var none = "{'is':'PrintPhotograph','photograph':'%s'}".formatted("0".repeat(64));
    assertThat(code(asks("osk-head", "own", none))).isEqualTo("no-such-photograph");
    assertThat(asks("osk-head", "own", "{'is':'PrintPhotograph'}").statusCode()).isEqualTo(400);
    assertThat(asks("osk-expert", "own", none).statusCode()).isEqualTo(409);
    does("tarn-head", "own", "{'is':'PrintNoPhotograph'}");
    assertThat(shown(proof("tarn-head", false, "en"))).isEmpty();
  }

  @Test
  @Order(11)
  void a_style_is_of_its_desk_and_a_template_that_cannot_be_used_is_refused() throws Exception {
    var style =
        "{'is':'SetHouseStyle','style':{'dateline':'CITY_DATE','agency':{},'endMark':'-30-','order':"
            + "['tarn','osk'],'names':'TITLE_NAME_BODY','second':'SHORT_FORM','credit':{}},"
            + "'templates':%s}";
    assertThat(
            code(asks("tarn-head", "own", style.formatted("{'en':{'held.INFORM':'{nothing}'}}"))))
        .isEqualTo("style-unusable");
    does("tarn-head", "own", style.formatted("{}"));
    var proof = proof("tarn-head", false, "en");
    assertThat(proof.get("endMark").stringValue()).isEqualTo("-30-");
    assertThat(proof.get("dateline").stringValue()).doesNotContain("Press");
    assertThat(proof("osk-head", false, "en").get("endMark").stringValue()).isEmpty();
  }

  @Test
  @Order(12)
  void templates_are_shown_and_tried() throws Exception {
    var all = send(HttpRequest.newBuilder().GET(), "/api/release-templates/en").body();
    assertThat(all).contains("\"key\":\"chaired\"", "\"arguments\":[");
    var tried = tries(as("osk-head"), "In the chair: {nobody");
    assertThat(tried.statusCode()).isEqualTo(200);
    assertThat(tried.body()).contains("\"is\":\"Syntax\"");
    assertThat(tries(as("osk-head"), "In the chair: {chairs}.").body()).contains("\"faults\":[]");
  }

  private static HttpResponse<String> tries(HttpRequest.Builder who, String template)
      throws Exception {
    return send(
        who.POST(HttpRequest.BodyPublishers.ofString(template)),
        "/api/conferences/river/release-templates/en/chaired");
  }

  @Test
  @Order(13)
  void templates_are_tried_by_those_alone_who_write_releases() throws Exception {
    var expert = tries(as("osk-expert"), "In the chair: {chairs}.");
    assertThat(expert.statusCode()).isEqualTo(403);
    assertThat(expert.body()).contains("not-of-a-press-office", "Press officers, secretaries");
    var nobody = tries(HttpRequest.newBuilder(), "In the chair: {chairs}.");
    assertThat(nobody.statusCode()).isIn(401, 403);
    assertThat(nobody.body()).doesNotContain("faults").contains("\"title\":");
    var elsewhere =
        HttpRequest.newBuilder()
            .header("Authorization", "Bearer " + conferences.seat("lake", "osk-head"));
    assertThat(tries(elsewhere, "In the chair: {chairs}.").statusCode()).isIn(401, 403);
    var before =
        send(
            as("osk-head").POST(HttpRequest.BodyPublishers.ofString("x")),
            "/api/release-templates/en/chaired");
    assertThat(before.statusCode()).isIn(404, 405);
  }

  @Test
  @Order(14)
  void what_is_no_request_is_refused_and_nothing_happens() throws Exception {
    var before = read("osk-head");
    for (var body :
        new String[] {
          "",
          "{",
          "[]",
          "null",
          "{'is':'Nothing'}",
          "{'is':'AddSentence'}",
          "{'is':'IssueProof','language':'en'}",
          "{'is':'SetHouseStyle'}"
        }) {
      assertThat(asks("osk-head", "own", body).statusCode()).as(body).isEqualTo(400);
    }
    assertThat(asks("osk-head", "theirs", "{}").statusCode()).isEqualTo(404);
    assertThat(
            asks(
                    "osk-head",
                    "own",
                    "{'is':'LeaveOutSentence','language':'en','sentence':'nothing'}")
                .statusCode())
        .isEqualTo(409);
    assertThat(read("osk-head")).isEqualTo(before);
  }

  @Test
  @Order(15)
  void nothing_else_of_the_server_is_reached_by_the_site() throws Exception {
    for (var path : new String[] {"..%2Fplenum.db", "%2e%2e/plenum.db", ".plenum/roll", "en"}) {
      var answer = send(HttpRequest.newBuilder().GET(), "/releases/" + path);
      assertThat(answer.statusCode()).as(path).isIn(400, 404);
    }
    var page = send(HttpRequest.newBuilder().GET(), "/releases/");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .startsWith("default-src 'none'");
    assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  @Order(16)
  void after_a_restart_what_was_issued_is_there_and_the_same() throws Exception {
    var before = Files.readString(data.resolve("site/en/index.html"));
    var issued = proof("osk-head", false, "en").get("issues");
    running.end().run(Duration.ofSeconds(10));
    begin();
    assertThat(proof("osk-head", false, "en").get("issues").size()).isEqualTo(issued.size());
    comes("en/index.html", "river-1");
    assertThat(Files.readString(data.resolve("site/en/index.html"))).hasSameSizeAs(before);
  }
}
