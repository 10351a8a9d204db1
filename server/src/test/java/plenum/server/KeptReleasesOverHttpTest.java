package plenum.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenum.journal.Cabinet;
import plenum.journal.Database;
import plenum.server.command.Launch.Launched;
import plenum.server.configuration.Key;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was issued outlives its conference: its pages, its feed, its photograph, its entry. */
class KeptReleasesOverHttpTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final int RETENTION_DAYS = 30;

  /** The river's meeting is then beyond its retention. */
  private static final Duration LATER = Duration.ofDays(3650);

  private final HttpClient client = HttpClient.newHttpClient();
  @TempDir Path data;
  private Launched.Running running;
  private ClosedConferences conferences;

  @AfterEach
  void stop() {
    running.end().run(Duration.ofSeconds(10));
    client.shutdownNow();
  }

  private void begin(Duration later, int retention) {
    running =
        LaterProgram.start(
            data,
            later,
            Map.of(
                Key.RELEASES_URL,
                "https://news.example.org/",
                Key.RETENTION_DAYS,
                Integer.toString(retention)));
  }

  private void again(Duration later, int retention) {
    running.end().run(Duration.ofSeconds(10));
    begin(later, retention);
  }

  private HttpResponse<String> send(HttpRequest.Builder request, String path) throws Exception {
    return client.send(
        request.uri(ConvenerSession.base(running).resolve(path)).build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder as(String seat) {
    return HttpRequest.newBuilder()
        .header("Authorization", "Bearer " + conferences.seat("river", seat));
  }

  /** The text of the own office in English. */
  private JsonNode proof(String seat) throws Exception {
    var view = MAPPER.readTree(send(as(seat).GET(), "/api/conferences/river/releases").body());
    return view.at("/offices/0/proofs/0");
  }

  private void issues(String seat, String embargo) throws Exception {
    var json =
        "{'is':'IssueProof','language':'en','fingerprint':'%s','correction':false%s}"
            .formatted(proof(seat).get("fingerprint").stringValue(), embargo)
            .replace('\'', '"');
    var answer =
        send(
            as(seat).POST(BodyPublishers.ofString(json)).header("Content-Type", "application/json"),
            "/api/conferences/river/releases/own");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  private void lays() throws Exception {
    var form =
        new PhotographForm()
            .file(Pictures.encoded("jpeg", 120, 96))
            .text("about", "{\"caption\":{\"en\":\"The survey at the event.\"}}");
    var asked =
        form.to(ConvenerSession.base(running), "river")
            .header("Authorization", "Bearer " + conferences.seat("river", "osk-head"));
    assertThat(client.send(asked.build(), BodyHandlers.ofString()).statusCode()).isEqualTo(201);
  }

  private String site(String path) throws Exception {
    return send(HttpRequest.newBuilder().GET(), "/releases/" + path).body();
  }

  private String comes(String path, String words) throws Exception {
    var deadline = Instant.now().plus(PATIENCE);
    var said = site(path);
    while (!said.contains(words)) {
      assertThat(Instant.now()).as("%s has %s, not %s", path, words, said).isBefore(deadline);
      said = site(path);
    }
    return said;
  }

  /** What the archive finds, once it has that many. */
  private String archive(int total) throws Exception {
    var session = ConvenerSession.of(client, running, data);
    var path = "/api/archive?q=" + URLEncoder.encode("snow", StandardCharsets.UTF_8);
    var deadline = Instant.now().plus(PATIENCE);
    var found = "";
    do {
      found = send(HttpRequest.newBuilder().header("Cookie", session).GET(), path).body();
      assertThat(Instant.now()).as("%d entries, not %s", total, found).isBefore(deadline);
    } while (!found.contains("\"total\":" + total));
    return found;
  }

  /** Where the one release in English is, in every form that it has. */
  private static List<String> files(String index) {
    var page = Pattern.compile("2026-03-12-river-1[a-z0-9-]*").matcher(index);
    assertThat(page.find()).as(index).isTrue();
    return Stream.of(".html", ".ninjs.json", ".newsml.xml")
        .map(extension -> "en/" + page.group() + extension)
        .toList();
  }

  @Test
  void what_was_issued_stays_to_the_letter_when_its_conference_is_deleted_after_its_time()
      throws Exception {
    conferences = ClosedConferences.in(data, RANDOM);
    begin(Duration.ZERO, 0);
    lays();
    issues("osk-head", "");
    var files = files(comes("en/index.html", "river-1"));
    archive(3);
    var before = new LinkedHashMap<String, String>();
    for (var file : files) {
      before.put(file, site(file));
    }
    var feed = site("en/feed.atom");
    var picture =
        Pattern.compile("pictures/[0-9a-f]{64}.jpg").matcher(before.get(files.getFirst()));
    assertThat(picture.find()).isTrue();

    again(LATER, RETENTION_DAYS);
    var found = archive(1);
    assertThat(found).contains("\"provenance\":\"OWN_RELEASE\"").doesNotContain("conference:");
    assertThat(send(as("osk-head").GET(), "/api/conferences/river/record").statusCode())
        .isIn(401, 403, 404, 410);
    assertThat(data.resolve("photographs/river")).doesNotExist();
    for (int start = 0; start < 2; start++) {
      comes("en/index.html", "river-1");
      for (var file : files) {
        assertThat(site(file)).isEqualTo(before.get(file));
      }
      assertThat(site("en/feed.atom")).isEqualTo(feed);
      assertThat(send(HttpRequest.newBuilder().GET(), "/releases/" + picture.group()).statusCode())
          .isEqualTo(200);
      assertThat(data.resolve("site").resolve(picture.group())).exists();
      again(LATER.plusDays(1), RETENTION_DAYS);
    }
    archive(1);
  }

  @Test
  void an_embargo_outlives_the_conference_in_the_archive_too() throws Exception {
    conferences = ClosedConferences.in(data, RANDOM);
    begin(Duration.ZERO, 0);
    var end = Instant.now().plus(LATER).plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
    issues("osk-head", ",'embargo':'" + end + "'");
    again(LATER, RETENTION_DAYS);
    archive(0);
    assertThat(site("en/index.html")).doesNotContain("river-1");
    again(LATER.plusDays(2), RETENTION_DAYS);
    comes("en/index.html", "river-1");
    assertThat(archive(1)).contains("OWN_RELEASE");
  }

  /** As after a program that kept no releases apart, whose conferences are beyond their time. */
  @Test
  void what_was_not_kept_yet_is_kept_before_its_conference_goes() throws Exception {
    conferences = ClosedConferences.in(data, RANDOM);
    begin(Duration.ZERO, 0);
    issues("osk-head", "");
    comes("en/index.html", "river-1");
    running.end().run(Duration.ofSeconds(10));
    try (var database = Database.open(data.resolve("plenum.db"), Database.PATIENCE)) {
      assertThat(new Cabinet(database).delete("issued.release", "river/side/osk")).isTrue();
    }
    begin(LATER, RETENTION_DAYS);
    assertThat(archive(1)).contains("OWN_RELEASE");
    comes("en/index.html", "river-1");
  }

  @Test
  void where_no_time_was_set_nothing_is_deleted() throws Exception {
    conferences = ClosedConferences.in(data, RANDOM);
    begin(LATER, 0);
    assertThat(archive(2)).contains("conference:river", "conference:lake");
  }
}
