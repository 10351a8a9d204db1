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
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import plenum.server.local.RunningServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole server is killed at random moments while a release is being issued and published. After
 * a start on the same data each version is not issued or wholly issued, with page, feed, files and
 * archive agreeing; what was acknowledged is issued. This shows a crash, not the loss of power.
 */
class KilledReleaseTest {
  /**
   * So many in a build, one for each of the moments; {@code -Dplenum.rounds=30} asks for thirty.
   */
  private static final int ROUNDS = Integer.getInteger("plenum.rounds", Moment.values().length);

  /** Until the answer comes, or until the archive has been told, it takes about as long. */
  private static final long WINDOW_NANOS = 60_000_000;

  /** When the server is killed, and a little later. */
  private enum Moment {
    ASKED,
    ACKNOWLEDGED,
    SITE_BEGUN
  }

  private static final long SEED = 20261123;
  private static final long PATIENCE_SECONDS = 60;
  private static final Pattern HEADLINE = Pattern.compile("Snow is reported, version \\d+");
  private static final JsonMapper MAPPER = new JsonMapper();

  @TempDir Path data;
  private final HttpClient client = HttpClient.newHttpClient();
  private final Random random = new Random(SEED);
  private ClosedConferences conferences;
  private URI server = URI.create("http://127.0.0.1");
  private String session = "";

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void each_version_is_not_issued_or_wholly_issued() throws Exception {
    conferences = ClosedConferences.in(data, new SecureRandom());
    int acknowledged = 0;
    int issued = 0;
    for (int round = 0; round <= ROUNDS; round++) {
      var process = ServerProcess.start(data);
      try {
        server = running(process).url();
        int now = issued();
        session = ConvenerSession.of(client, server, data);
        assertThat(now).as("seed %d, round %d", SEED, round).isBetween(acknowledged, issued + 1);
        agrees(now);
        issued = now;
        acknowledged = now + (round < ROUNDS && issues(now + 1, process, moment(round)) ? 1 : 0);
      } finally {
        process.destroyForcibly();
        assertThat(process.waitFor()).as("it was killed, it did not end").isEqualTo(137);
      }
    }
    assertThat(issued).as("what was acknowledged").isGreaterThanOrEqualTo(ROUNDS / 2);
  }

  /** Whether it was acknowledged before the server was killed. */
  private boolean issues(int version, Process process, Moment moment) throws Exception {
    does(
        "{'is':'AlterSentence','language':'en','sentence':'headline','drafted':'x','text':'%s'}"
            .formatted(headline(version)));
    var fingerprint = proof().get("fingerprint").stringValue();
    does("{'is':'ApproveProof','language':'en','fingerprint':'%s'}".formatted(fingerprint));
    var answer =
        client.sendAsync(
            asking(
                "{'is':'IssueProof','language':'en','fingerprint':'%s','correction':false}"
                    .formatted(fingerprint)),
            BodyHandlers.ofString());
    switch (moment) {
      case ASKED -> {}
      case ACKNOWLEDGED -> answer.join();
      case SITE_BEGUN -> await("the site is begun", () -> begun(headline(version)));
    }
    LockSupport.parkNanos((long) (random.nextDouble() * WINDOW_NANOS));
    process.destroyForcibly();
    process.waitFor();
    return answer.handle((said, broken) -> broken == null && said.statusCode() == 200).join();
  }

  private static Moment moment(int round) {
    return Moment.values()[round % Moment.values().length];
  }

  /** Whether anything of it stands in the site's folder. */
  private boolean begun(String headline) throws IOException {
    var names = new ArrayList<Path>();
    try (var there = Files.newDirectoryStream(data.resolve("site/en"), "2026*")) {
      there.forEach(names::add);
    }
    for (var name : names) {
      try {
        if (Files.readString(name).contains(headline)) {
          return true;
        }
      } catch (NoSuchFileException _) {
        return false; // it has just been moved to its place
      }
    }
    return false;
  }

  private static String headline(int version) {
    return "Snow is reported, version " + version;
  }

  /** What everybody reads is the last version that was issued, wherever they read it. */
  private void agrees(int version) throws Exception {
    if (version == 0) {
      await("en/index.html", () -> !site("en/index.html").isEmpty());
      assertThat(site("en/index.html")).doesNotContain("river-1");
      assertThat(archive()).isEmpty();
      return;
    }
    var headline = headline(version);
    await("the index", () -> site("en/index.html").contains(headline));
    var name = Pattern.compile("2026-03-12-river-1[a-z0-9-]*").matcher(site("en/index.html"));
    assertThat(name.find()).isTrue();
    var files =
        List.of(
            "en/index.html",
            "en/feed.atom",
            "en/" + name.group() + ".html",
            "en/" + name.group() + ".ninjs.json",
            "en/" + name.group() + ".newsml.xml");
    for (var file : files) {
      assertThat(headlines(site(file))).as(file).containsOnly(headline);
      assertThat(Files.readString(data.resolve("site").resolve(file))).isEqualTo(site(file));
    }
    await("the archive", () -> archive().equals(Optional.of(headline)));
  }

  private static List<String> headlines(String text) {
    return HEADLINE.matcher(text).results().map(found -> found.group()).toList();
  }

  /** The headline of the release's entry. */
  private Optional<String> archive() throws Exception {
    var path = server.resolve("/api/archive?q=reported");
    var asked = HttpRequest.newBuilder(path).header("Cookie", session).build();
    var found = client.send(asked, BodyHandlers.ofString()).body();
    var headlines = headlines(found).stream().distinct().toList();
    assertThat(headlines).as(found).hasSizeLessThan(2);
    return headlines.stream().findFirst();
  }

  private int issued() throws Exception {
    var issues = proof().get("issues");
    assertThat(IntStream.range(0, issues.size()).mapToObj(issues::get))
        .extracting(one -> one.get("headline").stringValue())
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, issues.size()).mapToObj(n -> headline(n)).toList());
    return issues.size();
  }

  private JsonNode proof() throws Exception {
    var asked = as(HttpRequest.newBuilder(server.resolve("/api/conferences/river/releases")));
    return MAPPER
        .readTree(client.send(asked.build(), BodyHandlers.ofString()).body())
        .at("/offices/0/proofs/0");
  }

  private HttpRequest.Builder as(HttpRequest.Builder request) {
    return request.header("Authorization", "Bearer " + conferences.seat("river", "osk-head"));
  }

  private HttpRequest asking(String json) {
    var path = server.resolve("/api/conferences/river/releases/own");
    return as(HttpRequest.newBuilder(path))
        .POST(BodyPublishers.ofString(json.replace('\'', '"')))
        .build();
  }

  private void does(String json) throws Exception {
    var answer = client.send(asking(json), BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  private String site(String path) throws Exception {
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(server.resolve("/releases/" + path)).build(),
            BodyHandlers.ofString());
    return answer.statusCode() == 200 ? answer.body() : "";
  }

  private interface Condition {
    boolean holds() throws Exception;
  }

  private static void await(String what, Condition condition) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!condition.holds()) {
      assertThat(System.nanoTime()).as("%s in time", what).isLessThan(deadline);
      LockSupport.parkNanos(5_000_000);
    }
  }

  private RunningServer running(Process process) throws Exception {
    await("the server", () -> ServerProcess.running(process, data).isPresent());
    return ServerProcess.running(process, data).orElseThrow();
  }
}
