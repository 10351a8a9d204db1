package plenum.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
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
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenum.conference.event.Event;
import plenum.conference.event.PhotographEvent;
import plenum.conference.photograph.Origin;
import plenum.conference.photograph.Photograph;
import plenum.conference.photograph.SittingEnd;
import plenum.conference.photograph.SittingId;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.SeatId;
import plenum.journal.Database;
import plenum.journal.Journal;
import plenum.server.command.Launch.Launched;
import plenum.server.configuration.ConfigurationReader;
import plenum.server.configuration.Key;
import plenum.server.configuration.Reading;
import plenum.server.meeting.Workplace;

/** Two heads sit for a photograph to which both sides have agreed, and one is asked and has not. */
class SittingsOverHttpTest {
  private static final String FEN = "/api/conferences/fen/";
  private static final SittingId BOTH = new SittingId("sitting-1");
  private static final SittingId ASKED = new SittingId("sitting-2");
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir static Path data;
  private static OpenConference conference;
  private static Launched.Running running;

  @BeforeAll
  static void start() throws IOException {
    conference = OpenConference.in(data, RANDOM, asked());
    var settings = new EnumMap<Key, String>(Map.of(Key.PORT, "0", Key.MEDIA_PORT, "0"));
    var reading = (Reading.Read) new ConfigurationReader(Map.of()).read(data, settings);
    running =
        (Launched.Running)
            new Program(InstantSource.system(), RANDOM).start(reading.configuration());
  }

  private static List<Event> asked() {
    var at = Instant.parse("2026-03-12T08:00:10Z");
    var osk = new SeatId("osk-head");
    var tarn = new SeatId("tarn-head");
    return List.of(
        new PhotographEvent.SittingAsked(BOTH, osk, List.of(osk, tarn), at),
        new PhotographEvent.SittingAllowed(BOTH, new DelegationId("tarn"), tarn),
        new PhotographEvent.SittingAsked(ASKED, tarn, List.of(new SeatId("osk-expert")), at));
  }

  @AfterAll
  static void stop() {
    running.end().run(Duration.ofSeconds(10));
    CLIENT.shutdownNow();
  }

  @Test
  void both_heads_are_taken_kept_and_put_side_by_side_with_words_that_drafted_themselves()
      throws Exception {
    assertThat(sits(BOTH, "osk-head", "osk-head", 1920, 1080).statusCode()).isEqualTo(201);
    var again = sits(BOTH, "osk-head", "osk-head", 1920, 1080);
    assertThat(again.statusCode()).isEqualTo(403);
    assertThat(again.body()).contains("no-such-sitting");
    assertThat(sits(BOTH, "tarn-head", "tarn-head", 1280, 720).statusCode()).isEqualTo(201);

    var laid = laid();
    assertThat(laid)
        .extracting(one -> one.provenance().origin())
        .containsExactly(Origin.AT_THE_CAMERA, Origin.AT_THE_CAMERA, Origin.COMPOSED);
    assertThat(laid.getFirst().photograph().width()).isEqualTo(1920);
    var both = laid.getLast().photograph();
    assertThat(both.caption().inOrElse("en"))
        .startsWith("Ulma Reck, ")
        .contains("; and ")
        .endsWith(", at the event.");
    assertThat(both.credit().inOrElse("en")).isEqualTo("Osk Press");
    var octets = picture(both);
    var image = Pictures.decoded(octets);
    assertThat(image.getWidth() / (double) image.getHeight()).isBetween(1.7, 1.85);
    assertThat(image.getHeight()).isGreaterThanOrEqualTo(1080);
    assertThat(exiftool("XMP-dc:Description-en", octets)).isEqualTo(both.caption().inOrElse("en"));
    assertThat(exiftool("XMP-photoshop:Credit", octets)).isEqualTo("Osk Press");
    assertThat(journal())
        .contains(new PhotographEvent.SittingEnded(BOTH, SittingEnd.DONE, Optional.empty()));
  }

  @Test
  void who_was_asked_and_whose_side_has_not_agreed_takes_nothing() throws Exception {
    var taken = sits(ASKED, "osk-expert", "osk-expert", 640, 480);
    assertThat(taken.statusCode()).isEqualTo(403);
    assertThat(taken.body()).contains("no-such-sitting");
  }

  @Test
  void a_link_without_the_browser_that_was_admitted_takes_nothing() throws Exception {
    var taken = sits(BOTH, "osk-expert", "tarn-head", 640, 480);
    assertThat(taken.statusCode()).isEqualTo(403);
    assertThat(taken.body()).contains("not-in-the-chamber");
  }

  @Test
  void who_does_not_sit_takes_nothing() throws Exception {
    assertThat(sits(BOTH, "tarn-expert", "tarn-expert", 640, 480).body())
        .contains("no-such-sitting");
  }

  private static byte[] picture(Photograph photograph) throws Exception {
    var request =
        to("photographs/" + photograph.sha256())
            .header("Authorization", "Bearer " + conference.seat("tarn-expert"));
    return CLIENT.send(request.build(), BodyHandlers.ofByteArray()).body();
  }

  private static String exiftool(String field, byte[] jpeg) throws Exception {
    var file = Files.write(data.resolve("read.jpg"), jpeg);
    var process =
        new ProcessBuilder("exiftool", "-s3", "-charset", "UTF8", "-" + field, file.toString())
            .start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return said.strip();
  }

  private static List<Event> journal() throws IOException {
    var codec = Workplace.codecOfEvents();
    try (var database = Database.open(data.resolve("plenum.db"), Database.PATIENCE)) {
      return new Journal(database, RANDOM)
          .entries(OpenConference.ID, 1).stream().map(codec::event).toList();
    }
  }

  private static List<PhotographEvent.PhotographLaid> laid() throws IOException {
    return journal().stream()
        .filter(PhotographEvent.PhotographLaid.class::isInstance)
        .map(PhotographEvent.PhotographLaid.class::cast)
        .toList();
  }

  /** What this seat's camera took, sent by the browser with this secret. */
  private static HttpResponse<String> sits(
      SittingId sitting, String seat, String device, int width, int height) throws Exception {
    var body = new ByteArrayOutputStream();
    body.writeBytes(
        "--b\r\nContent-Disposition: form-data; name=\"photograph\"; filename=\"p\"\r\n\r\n"
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(Pictures.encoded("jpeg", width, height));
    body.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
    var request =
        to("sittings/" + sitting)
            .header("Authorization", "Bearer " + conference.seat(seat))
            .header("Plenum-Device", device)
            .header("Content-Type", "multipart/form-data; boundary=b")
            .POST(BodyPublishers.ofByteArray(body.toByteArray()));
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  private static HttpRequest.Builder to(String path) {
    var origin = "http://127.0.0.1:" + running.welcome().address().getPort();
    return HttpRequest.newBuilder(URI.create(origin + FEN + path));
  }
}
