package plenum.server.whip;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.server.whip.Scene.HEAD;
import static plenum.server.whip.Scene.endpoint;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plenum.conference.command.Actor;
import plenum.conference.command.AdmissionCommand;
import plenum.conference.command.LinkCommand;
import plenum.conference.programme.FloorPolicy;
import plenum.conference.programme.Role;
import plenum.server.http.Json;
import plenum.server.http.Problem;
import plenum.server.invitation.TokenKind;
import plenum.server.meeting.Meeting;

class WhipRoutesTest {
  private static final Duration SOON = Duration.ofSeconds(10);

  @TempDir Path folder;
  private Scene scene;
  private Meeting open;
  private Meeting closed;
  private String lastToken = "";

  @BeforeEach
  void start() throws Exception {
    scene = new Scene(folder);
    open = scene.convene(FloorPolicy.OPEN);
    closed = scene.convene(FloorPolicy.CLOSED);
  }

  @AfterEach
  void stop() {
    scene.close();
  }

  @Test
  void turn_servers_come_with_the_answer_as_links_and_with_nothing_before() throws Exception {
    var links = publish().headers().allValues("Link");
    assertThat(links).hasSize(2);
    assertThat(links.getFirst())
        .matches(
            "<turn:192\\.0\\.2\\.9:3478>; rel=\"ice-server\"; username=\"[0-9]+:[0-9a-f]+\";"
                + " credential=\"[A-Za-z0-9+/]{27}=\"; credential-type=\"password\"");
    assertThat(links.getLast()).startsWith("<turns:192.0.2.9:5349?transport=tcp>;");
    var stranger = scene.post(endpoint(open, "whip"), "no-token", Offers.sending());
    assertThat(stranger.statusCode()).isEqualTo(401);
    assertThat(stranger.headers().allValues("Link")).noneMatch(it -> it.contains("ice-server"));
  }

  @Test
  void a_publisher_gets_an_answer_and_an_address_of_its_own() throws Exception {
    var response = publish();
    assertThat(response.statusCode()).isEqualTo(201);
    assertThat(header(response, "Content-Type")).isEqualTo("application/sdp");
    assertThat(header(response, "Location"))
        .matches("/conferences/" + open.id() + "/whip/[A-Za-z0-9_-]{22}");
    assertThat(header(response, "ETag")).matches("\"[0-9a-f]{16}\"");
    assertThat(response.body()).contains("a=ice-lite", "a=recvonly", "a=candidate:");
  }

  @Test
  void without_a_seat_each_connection_is_a_guest_of_its_own() throws Exception {
    publish();
    publish();
    assertThat(guests(open)).isEqualTo(2);
  }

  @Test
  void the_end_of_the_connection_is_the_end_of_the_guest() throws Exception {
    var response = publish();
    assertThat(end(response).statusCode()).isEqualTo(200);
    eventually(() -> guests(open) == 0);
    assertThat(end(response).statusCode()).isEqualTo(404);
  }

  @Test
  void a_token_for_a_seat_brings_it_in_before_the_opening() throws Exception {
    var token = scene.headToken(closed, TokenKind.PUBLISHER);
    var response = scene.post(endpoint(closed, "whip"), token, Offers.sending());
    assertThat(response.statusCode()).isEqualTo(201);
    assertThat(Scene.state(closed).admitted(HEAD)).isTrue();
    scene.send(session(response, token).DELETE());
    eventually(() -> !Scene.state(closed).admitted(HEAD));
  }

  @Test
  void a_seat_watched_by_token_stays_in_while_anything_of_it_is_connected() throws Exception {
    var token = scene.headToken(closed, TokenKind.PUBLISHER);
    var sent = scene.post(endpoint(closed, "whip"), token, Offers.sending());
    var watched = scene.post(endpoint(closed, "whep"), token, Offers.receiving());
    assertThat(watched.statusCode()).isEqualTo(201);
    assertThat(watched.body()).contains("a=sendonly");
    scene.send(session(sent, token).DELETE());
    assertThat(Scene.state(closed).admitted(HEAD)).isTrue();
    scene.send(session(watched, token).DELETE());
    eventually(() -> !Scene.state(closed).admitted(HEAD));
  }

  @Test
  void an_offer_both_ways_is_taken_in_the_direction_that_fits() throws Exception {
    var both = Offers.offer("sendrecv");
    var token = scene.guestToken(open, TokenKind.PUBLISHER);
    assertThat(scene.post(endpoint(open, "whip"), token, both).body())
        .contains("a=recvonly")
        .doesNotContain("a=sendonly", "a=sendrecv");
    assertThat(scene.post(endpoint(open, "whep"), token, both).body())
        .contains("a=sendonly")
        .doesNotContain("a=recvonly", "a=sendrecv");
  }

  @Test
  void a_viewer_watches_one_seat_or_the_stage() throws Exception {
    var token = scene.guestToken(open, TokenKind.VIEWER);
    var stage = scene.post(endpoint(open, "whep"), token, Offers.receiving());
    assertThat(stage.statusCode()).isEqualTo(201);
    var path = endpoint(open, "whep") + "?seat=";
    assertThat(scene.post(path + HEAD, token, Offers.receiving()).statusCode()).isEqualTo(201);
    refused(scene.post(path + "nobody", token, Offers.receiving()), 404, "unknown-seat");
    refused(scene.post(path + "%22", token, Offers.receiving()), 404, "unknown-seat");
    assertThat(guests(open)).isZero();
  }

  @Test
  void who_asks_for_a_language_that_the_conference_does_not_have_is_told_which() throws Exception {
    var token = scene.guestToken(open, TokenKind.VIEWER);
    var path = endpoint(open, "whep") + "?language=";
    var response = scene.post(path + "tlh", token, Offers.receiving());
    refused(response, 403, "not-a-language-here");
    assertThat(problem(response).title()).contains("tlh");
    assertThat(scene.post(path + "en", token, Offers.receiving()).statusCode()).isEqualTo(201);
  }

  @Test
  void nobody_without_a_seat_comes_to_a_closed_floor() throws Exception {
    var token = scene.guestToken(closed, TokenKind.PUBLISHER);
    refused(
        scene.post(endpoint(closed, "whip"), token, Offers.sending()), 403, "guests-not-allowed");
    refused(
        scene.post(endpoint(closed, "whep"), token, Offers.receiving()), 403, "guests-not-allowed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Basic cGxlbnVtOg==", "Bearer"})
  void without_a_token_nobody_comes_in(String authorization) throws Exception {
    var request = scene.to(endpoint(open, "whip")).header("Content-Type", "application/sdp");
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    var response = scene.send(request.POST(BodyPublishers.ofString(Offers.sending())));
    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(header(response, "WWW-Authenticate")).isEqualTo("Bearer realm=\"plenum\"");
  }

  @Test
  void a_forged_or_expired_token_is_told_as_such() throws Exception {
    var good = scene.guestToken(open, TokenKind.PUBLISHER);
    var forged = (good.charAt(0) == 'A' ? 'B' : 'A') + good.substring(1);
    var response = scene.post(endpoint(open, "whip"), forged, Offers.sending());
    refused(response, 401, "token-invalid");
    assertThat(header(response, "WWW-Authenticate")).contains("error=\"invalid_token\"");
    var over = scene.token(TokenKind.PUBLISHER, open, "", 0, Instant.now().minusSeconds(1));
    refused(scene.post(endpoint(open, "whip"), over, Offers.sending()), 401, "token-expired");
  }

  @Test
  void a_token_opens_what_it_is_for_and_nothing_else() throws Exception {
    var viewer = scene.guestToken(open, TokenKind.VIEWER);
    refused(
        scene.post(endpoint(open, "whip"), viewer, Offers.sending()), 403, "token-only-watches");
    var other = scene.guestToken(closed, TokenKind.PUBLISHER);
    refused(
        scene.post(endpoint(open, "whip"), other, Offers.sending()),
        403,
        "token-of-another-conference");
    var link = scene.headToken(open, TokenKind.SEAT);
    refused(
        scene.post(endpoint(open, "whip"), link, Offers.sending()), 403, "token-not-for-devices");
  }

  @Test
  void a_token_ends_with_its_seats_link_and_so_does_what_flows_by_it() throws Exception {
    var token = scene.headToken(closed, TokenKind.PUBLISHER);
    var response = scene.post(endpoint(closed, "whip"), token, Offers.sending());
    Scene.does(closed, Scene.CONVENER, new LinkCommand.ReissueSeatLink(HEAD));
    eventually(() -> scene.send(session(response, token).DELETE()).statusCode() == 404);
    refused(scene.post(endpoint(closed, "whip"), token, Offers.sending()), 401, "link-replaced");
    Scene.does(closed, Scene.CONVENER, new LinkCommand.RevokeSeatLink(HEAD));
    refused(scene.post(endpoint(closed, "whip"), token, Offers.sending()), 401, "link-revoked");
  }

  @Test
  void who_is_no_longer_in_the_conference_is_cut_off() throws Exception {
    publish();
    // By the same token: another one, a second later, would be another device.
    var begun = scene.post(endpoint(open, "whip"), lastToken, Offers.sending());
    for (var seat : Scene.state(open).programme().seats()) {
      if (seat.role() == Role.GUEST) {
        var leave = new AdmissionCommand.Leave(seat.id(), new Bearer(lastToken).key());
        Scene.does(open, new Actor.Server(), leave);
      }
    }
    assertThat(guests(open)).isZero();
    eventually(() -> end(begun).statusCode() == 404);
  }

  @ParameterizedTest
  @CsvSource({
    "text/plain, */*, 415, content-type",
    "application/sdp, application/json, 406, not-acceptable",
    "application/sdp, application/sdp;q=0, 406, not-acceptable"
  })
  void what_is_no_sdp_is_not_read(String type, String accept, int status, String code)
      throws Exception {
    var request = asked(endpoint(open, "whip"), type).header("Accept", accept);
    refused(scene.send(request.POST(BodyPublishers.ofString(Offers.sending()))), status, code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/sdp", "application/*", "*/*", "text/html, */*;q=0.1"})
  void whatever_covers_sdp_is_acceptable(String accept) throws Exception {
    var request = asked(endpoint(open, "whip"), "application/sdp; charset=utf-8");
    request.header("Accept", accept).POST(BodyPublishers.ofString(Offers.sending()));
    assertThat(scene.send(request).statusCode()).isEqualTo(201);
  }

  @Test
  void the_line_at_fault_is_named() throws Exception {
    var token = scene.guestToken(open, TokenKind.PUBLISHER);
    var offer = Offers.sending().replace("a=rtcp-mux\r\n", "");
    var response = scene.post(endpoint(open, "whip"), token, offer);
    refused(response, 400, "offer-unusable");
    assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
    assertThat(problem(response).title()).startsWith("Line 6 of the offer: ").contains("rtcp-mux");
    assertThat(guests(open)).isZero();
  }

  @Test
  void an_offer_in_the_wrong_direction_carries_nothing() throws Exception {
    var token = scene.guestToken(open, TokenKind.PUBLISHER);
    refused(scene.post(endpoint(open, "whip"), token, Offers.receiving()), 400, "nothing-sent");
    refused(scene.post(endpoint(open, "whep"), token, Offers.sending()), 400, "nothing-received");
    assertThat(guests(open)).isZero();
  }

  @Test
  void a_body_that_is_too_long_is_refused() throws Exception {
    var token = scene.guestToken(open, TokenKind.PUBLISHER);
    refused(scene.post(endpoint(open, "whip"), token, "v".repeat(65_537)), 413, "too-long");
  }

  @Test
  void candidates_are_taken_and_a_restart_is_not() throws Exception {
    var response = publish();
    var more =
        "a=ice-ufrag:%s\r\na=ice-pwd:0123456789abcdefghijklmn\r\nm=audio 9 RTP/AVP 0\r\na=mid:0\r\n"
            .formatted(Offers.USER);
    var tag = header(response, "ETag");
    assertThat(patch(response, tag, more).statusCode()).isEqualTo(204);
    refused(patch(response, "\"other\"", more), 412, "other-ice-session");
    refused(patch(response, "*", more), 422, "no-ice-restart");
    var restart = more.replace(Offers.USER, "othr");
    refused(patch(response, tag, restart), 422, "no-ice-restart");
    refused(patch(response, tag, "a=mid:0\r\nnonsense\r\n"), 400, "fragment-malformed");
  }

  @Test
  void an_address_answers_only_the_token_that_made_it() throws Exception {
    var response = publish();
    var viewer = scene.guestToken(open, TokenKind.VIEWER);
    refused(scene.send(session(response, viewer).DELETE()), 403, "other-token");
    var nobody = scene.to(header(response, "Location"));
    assertThat(scene.send(nobody.DELETE()).statusCode()).isEqualTo(401);
    refused(
        scene.send(
            asked(endpoint(open, "whip") + "/AAAAAAAAAAAAAAAAAAAAAA", "text/plain").DELETE()),
        404,
        "no-session");
  }

  @ParameterizedTest
  @ValueSource(strings = {"whip", "whep", "whip/x", "whep/x"})
  void pages_of_other_sites_may_ask(String path) throws Exception {
    var request = scene.to("/conferences/" + open.id() + "/" + path);
    var response = scene.send(request.method("OPTIONS", BodyPublishers.noBody()));
    assertThat(response.statusCode()).isEqualTo(204);
    assertThat(header(response, "Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(header(response, "Access-Control-Allow-Headers"))
        .contains("Authorization", "Content-Type", "If-Match");
    assertThat(header(response, "Access-Control-Allow-Methods"))
        .contains(path.contains("/") ? "DELETE" : "POST");
  }

  @Test
  void a_page_of_another_site_can_read_address_and_refusal() throws Exception {
    assertThat(header(publish(), "Access-Control-Expose-Headers")).contains("Location", "ETag");
    var refused = scene.post(endpoint(open, "whip"), "forged", Offers.sending());
    assertThat(header(refused, "Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(header(refused, "Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
  }

  @Test
  void reading_is_no_method_here() throws Exception {
    var response = scene.send(scene.to(endpoint(open, "whip")).GET());
    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(header(response, "Allow")).isEqualTo("POST, OPTIONS");
  }

  private HttpResponse<String> publish() throws Exception {
    lastToken = scene.guestToken(open, TokenKind.PUBLISHER);
    return scene.post(endpoint(open, "whip"), lastToken, Offers.sending());
  }

  private HttpResponse<String> end(HttpResponse<String> begun) throws Exception {
    return scene.send(session(begun, lastToken).DELETE());
  }

  private HttpResponse<String> patch(HttpResponse<String> begun, String match, String fragment)
      throws Exception {
    return scene.send(
        session(begun, lastToken)
            .header("If-Match", match)
            .header("Content-Type", "application/trickle-ice-sdpfrag")
            .method("PATCH", BodyPublishers.ofString(fragment)));
  }

  private HttpRequest.Builder session(HttpResponse<String> begun, String token) {
    return scene.to(header(begun, "Location")).header("Authorization", "Bearer " + token);
  }

  private HttpRequest.Builder asked(String path, String type) {
    return scene
        .to(path)
        .header("Authorization", "Bearer " + scene.guestToken(open, TokenKind.PUBLISHER))
        .header("Content-Type", type);
  }

  private static void refused(HttpResponse<String> response, int status, String code) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(problem(response).code()).isEqualTo(code);
  }

  private static Problem problem(HttpResponse<String> response) {
    return Json.read(response.body(), Problem.class);
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  private static long guests(Meeting meeting) throws Exception {
    return Scene.state(meeting).programme().seats().stream()
        .filter(seat -> seat.role() == Role.GUEST)
        .count();
  }

  /** A fact that comes about on other threads. */
  interface Fact {
    boolean holds() throws Exception;
  }

  private static void eventually(Fact fact) throws Exception {
    long end = System.nanoTime() + SOON.toNanos();
    while (!fact.holds()) {
      assertThat(System.nanoTime()).as("it did not come about").isLessThan(end);
      Thread.onSpinWait();
    }
  }
}
