package plenum.press.publication.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import plenum.press.news.NewsItem;
import plenum.press.publication.Bundle;
import plenum.press.publication.Edition;
import plenum.press.publication.Releases;
import plenum.press.publication.Schemas;
import plenum.press.publication.Slug;

@Timeout(value = 120, unit = TimeUnit.SECONDS)
class CourierTest {
  private static final Instant NOON = Releases.NOON;

  /** Of real time, for an answer that comes, however busy the machine is. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Of real time, for an answer that does not come. */
  private static final Duration SHORT = Duration.ofMillis(600);

  @TempDir Path folder;
  private TryingDesk desk;
  private HttpClient client;
  private Instant now = NOON.plusSeconds(7200);

  @BeforeEach
  void open() throws IOException {
    desk = new TryingDesk();
    client = Courier.client(Duration.ofSeconds(20));
    Files.writeString(folder.resolve("token"), "secret.token-1\n");
  }

  @AfterEach
  void close() throws IOException {
    desk.close();
    client.shutdownNow();
  }

  @Test
  void a_release_is_sent_once_with_its_token_and_key() throws Exception {
    desk.answers(201);
    var courier = courier(desk.address(), Desk.Format.NINJS);
    courier.offer(Releases.SITE, english(1));
    courier.offer(Releases.SITE, english(1));
    assertThat(courier.turn()).isEmpty();
    courier.offer(Releases.SITE, english(1));
    assertThat(courier.turn()).isEmpty();
    assertThat(desk.requests()).hasSize(1);
    assertThat(desk.requests().getFirst())
        .startsWith("POST /desk HTTP/1.1")
        .contains("Authorization: Bearer secret.token-1\r\n")
        .contains("Content-Type: application/json\r\n")
        .contains("Idempotency-Key: \"tag:press.example.org,2026:floods:en;version=1\"\r\n");
    assertThat(only().stage()).isEqualTo(Parcel.Stage.TAKEN);
  }

  @ParameterizedTest
  @EnumSource(Desk.Format.class)
  void what_arrives_conforms(Desk.Format format) throws Exception {
    desk.answers(200);
    var courier = courier(desk.address(), format);
    courier.offer(Releases.SITE, english(1));
    courier.turn();
    var request = desk.requests().getFirst();
    var body = request.substring(request.indexOf("\r\n\r\n") + 4);
    assertThat(
            switch (format) {
              case NINJS -> Schemas.ninjs(body);
              case NEWSML_G2 -> Schemas.newsMl(body);
            })
        .isEmpty();
  }

  @Test
  void nothing_is_sent_before_its_moment() throws Exception {
    desk.answers(200);
    var embargo = now.plusSeconds(60);
    var courier = courier(desk.address(), Desk.Format.NINJS);
    courier.offer(Releases.SITE, editions(Releases.until(Releases.english(1), embargo)));
    assertThat(courier.turn()).contains(embargo);
    now = embargo.minusNanos(1);
    assertThat(courier.turn()).contains(embargo);
    assertThat(desk.requests()).isEmpty();
    now = embargo;
    assertThat(courier.turn()).isEmpty();
    assertThat(desk.requests()).hasSize(1);
  }

  @Test
  void a_desk_that_is_down_is_asked_less_and_less_until_it_answers() throws Exception {
    desk.answers(500).answers(502).answers(503).answers(429).answers(200);
    var courier = courier(desk.address(), Desk.Format.NINJS);
    courier.offer(Releases.SITE, english(1));
    var begun = now;
    for (int turn = 0; turn < 4; turn++) {
      now = courier.turn().orElseThrow();
    }
    assertThat(courier.turn()).isEmpty();
    assertThat(Duration.between(begun, now))
        .isBetween(Duration.ofSeconds(37), Duration.ofSeconds(75));
    assertThat(desk.requests()).hasSize(5);
    assertThat(desk.requests().stream().distinct()).hasSize(1);
  }

  @Test
  void what_is_refused_is_given_up_with_a_sentence_and_sent_again_when_somebody_asks()
      throws Exception {
    desk.answers(422).answers(200);
    var courier = courier(desk.address(), Desk.Format.NINJS);
    courier.offer(Releases.SITE, english(1));
    assertThat(courier.turn()).isEmpty();
    assertThat(only().reason().sentence("en", only().status()))
        .isEqualTo("The desk refused it (status 422). It is not sent again by itself.");
    assertThat(courier.again(only().uri(), 1)).isTrue();
    courier.turn();
    assertThat(only().stage()).isEqualTo(Parcel.Stage.TAKEN);
  }

  @Test
  void a_desk_that_says_when_is_asked_then() throws Exception {
    desk.answers(503, "Retry-After: 3600");
    var courier = courier(desk.address(), Desk.Format.NINJS);
    courier.offer(Releases.SITE, english(1));
    assertThat(courier.turn()).contains(now.plusSeconds(3600));
  }

  @Test
  void a_desk_that_hangs_is_left_and_asked_again_with_the_same_key() throws Exception {
    desk.hangs().answers(200);
    var courier = courier(desk.address(), Desk.Format.NINJS, Instant.EPOCH, SHORT);
    courier.offer(Releases.SITE, english(1));
    now = courier.turn().orElseThrow();
    assertThat(only().reason()).isEqualTo(Reason.SILENT);
    courier(desk.address(), Desk.Format.NINJS).turn();
    assertThat(only().stage()).isEqualTo(Parcel.Stage.TAKEN);
    assertThat(desk.requests().stream().distinct()).hasSize(1);
  }

  @Test
  void a_body_that_never_ends_does_not_hold_up_the_courier() throws Exception {
    desk.then(connection -> {
      TryingDesk.write(connection, "HTTP/1.1 200 ok\r\nContent-Length: 1000\r\n\r\nslow");
      desk.awaitOver();
    });
    var courier = courier(desk.address(), Desk.Format.NINJS, Instant.EPOCH, SHORT);
    courier.offer(Releases.SITE, english(1));
    assertThat(courier.turn()).isPresent();
    assertThat(only().reason()).isEqualTo(Reason.SILENT);
  }

  @Test
  void a_body_without_bounds_is_cut_off_and_its_status_counts() throws Exception {
    desk.then(connection -> {
      TryingDesk.write(connection, "HTTP/1.1 200 ok\r\nTransfer-Encoding: chunked\r\n\r\n");
      var chunk = "2000\r\n" + "x".repeat(0x2000) + "\r\n";
      for (int i = 0; i < 100_000; i++) {
        TryingDesk.write(connection, chunk);
      }
    });
    var courier = courier(desk.address(), Desk.Format.NINJS);
    courier.offer(Releases.SITE, english(1));
    courier.turn();
    assertThat(only().stage()).isEqualTo(Parcel.Stage.TAKEN);
  }

  @Test
  void an_answer_given_twice_is_one_answer_and_not_that_of_the_next() throws Exception {
    desk.then(connection ->
            TryingDesk.write(connection, TryingDesk.answer(200) + TryingDesk.answer(200)))
        .answers(422);
    var courier = courier(desk.address(), Desk.Format.NINJS);
    courier.offer(Releases.SITE, english(1));
    courier.turn();
    courier.offer(Releases.SITE, editions(Releases.vietnamese(1)));
    now = courier.turn().orElse(now);
    courier.turn();
    assertThat(queue().parcels())
        .extracting(Parcel::stage)
        .containsExactlyInAnyOrder(Parcel.Stage.TAKEN, Parcel.Stage.GIVEN_UP);
  }

  @Test
  void what_is_no_http_is_tried_again() throws Exception {
    desk.then(connection -> TryingDesk.write(connection, "220 mail.example.org ESMTP\r\n"));
    var courier = courier(desk.address(), Desk.Format.NINJS);
    courier.offer(Releases.SITE, english(1));
    assertThat(courier.turn()).isPresent();
    assertThat(only().reason()).isEqualTo(Reason.UNREACHABLE);
  }

  @Test
  void a_redirect_is_not_followed_with_the_token() throws Exception {
    desk.answers(307, "Location: " + desk.address());
    var courier = courier(desk.address(), Desk.Format.NINJS);
    courier.offer(Releases.SITE, english(1));
    courier.turn();
    assertThat(desk.requests()).hasSize(1);
    assertThat(only().reason()).isEqualTo(Reason.REDIRECTED);
  }

  @Test
  void a_newer_version_is_sent_instead_of_one_that_waits() throws Exception {
    desk.answers(503).answers(200);
    var courier = courier(desk.address(), Desk.Format.NINJS);
    courier.offer(Releases.SITE, english(1));
    now = courier.turn().orElseThrow();
    courier.offer(Releases.SITE, editions(Releases.english(1), Releases.english(2)));
    courier.turn();
    assertThat(queue().parcels())
        .extracting(Parcel::stage)
        .containsExactly(Parcel.Stage.SUPERSEDED, Parcel.Stage.TAKEN);
    assertThat(desk.requests().getLast()).contains("version=2");
  }

  @Test
  void a_release_that_a_desk_cannot_digest_keeps_no_other_from_it() throws Exception {
    desk.answers(500).answers(200).answers(500);
    var courier = courier(desk.address(), Desk.Format.NINJS);
    courier.offer(Releases.SITE, english(1));
    now = courier.turn().orElseThrow();
    courier.offer(Releases.SITE, editions(Releases.vietnamese(1)));
    courier.turn();
    assertThat(desk.requests().get(1)).contains("floods:vi;version=1");
  }

  @Test
  void a_desk_that_is_down_too_long_is_given_up() throws Exception {
    for (int i = 0; i < 300; i++) {
      desk.answers(503);
    }
    var courier = courier(desk.address(), Desk.Format.NINJS);
    courier.offer(Releases.SITE, english(1));
    int turns = 0;
    for (var next = courier.turn(); next.isPresent() && turns < 299; next = courier.turn()) {
      now = next.get();
      turns++;
    }
    assertThat(only().reason()).isEqualTo(Reason.EXPIRED);
    assertThat(now).isBefore(NOON.plus(Desk.PATIENCE));
    assertThat(turns).isBetween(140, 290);
  }

  @Test
  void what_was_taken_in_survives_the_process() throws Exception {
    desk.answers(503).answers(200);
    var first = courier(desk.address(), Desk.Format.NINJS);
    first.offer(Releases.SITE, english(1));
    now = first.turn().orElseThrow();
    var second = courier(desk.address(), Desk.Format.NINJS);
    assertThat(second.turn()).isEmpty();
    assertThat(desk.requests()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two words", "tok\u00e9n", "a\r\nX-Evil: 1"})
  void what_is_no_token_is_not_sent(String token) throws Exception {
    Files.writeString(folder.resolve("token"), token);
    var courier = courier(desk.address(), Desk.Format.NINJS);
    courier.offer(Releases.SITE, english(1));
    assertThat(courier.turn()).isPresent();
    assertThat(only().reason()).isEqualTo(Reason.NO_TOKEN);
    assertThat(desk.requests()).isEmpty();
  }

  @Test
  void what_was_public_before_the_desk_was_configured_is_not_sent() throws Exception {
    now = NOON.plusSeconds(100);
    var courier = courier(desk.address(), Desk.Format.NINJS, NOON.plusSeconds(1), PATIENCE);
    courier.offer(Releases.SITE, english(1));
    assertThat(queue().parcels()).isEmpty();
  }

  @Test
  void what_ended_can_be_forgotten() throws Exception {
    desk.answers(200);
    var courier = courier(desk.address(), Desk.Format.NINJS);
    courier.offer(Releases.SITE, english(1));
    courier.turn();
    assertThat(queue().forget(now)).isZero();
    assertThat(queue().forget(now.plusSeconds(1))).isEqualTo(1);
    assertThat(queue().parcels()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://desk.example.org/", "ftp://127.0.0.1/", "desk", "https:///x"})
  void a_token_is_not_sent_in_the_clear(String address) {
    assertThatThrownBy(() -> courier(URI.create(address), Desk.Format.NINJS))
        .hasMessageContaining("https, or http on this machine");
  }

  private static List<Edition> english(int version) {
    return editions(Releases.english(version));
  }

  private static List<Edition> editions(NewsItem... items) {
    return Releases.editions(new Bundle(new Slug("flood-warning"), List.of(items)));
  }

  private Parcel only() throws IOException {
    return queue().parcels().getFirst();
  }

  private DeskQueue queue() {
    return new DeskQueue(folder.resolve("queue"));
  }

  private Courier courier(URI address, Desk.Format format) {
    return courier(address, format, Instant.EPOCH, PATIENCE);
  }

  private Courier courier(URI address, Desk.Format format, Instant since, Duration patience) {
    var to = new Desk(address, format, folder.resolve("token"), since, Desk.PATIENCE);
    InstantSource clock = () -> now;
    return new Courier(
        to,
        queue(),
        client,
        patience,
        new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(30)),
        clock,
        new Random(3));
  }
}
