package plenum.server.whip;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.server.whip.Scene.HEAD;
import static plenum.server.whip.Scene.endpoint;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plenum.conference.command.Actor;
import plenum.conference.command.LinkCommand;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.FloorPolicy;
import plenum.server.http.Json;
import plenum.server.http.Problem;
import plenum.server.meeting.Meeting;

class TokenRoutesTest {
  @TempDir Path folder;
  private Scene scene;
  private Meeting open;
  private Meeting closed;

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
  void a_publishers_token_publishes_and_watches() throws Exception {
    var reply = read(scene.askToken(question(open, "publisher")));
    var token = reply.get("token");
    assertThat(reply)
        .containsEntry("whip", "http://plenum.example" + endpoint(open, "whip"))
        .containsEntry("whep", "http://plenum.example" + endpoint(open, "whep"));
    assertThat(scene.post(endpoint(open, "whip"), token, Offers.sending()).statusCode())
        .isEqualTo(201);
    assertThat(scene.post(endpoint(open, "whep"), token, Offers.receiving()).statusCode())
        .isEqualTo(201);
  }

  @Test
  void a_viewers_token_only_watches() throws Exception {
    var reply = read(scene.askToken(question(open, "viewer")));
    assertThat(reply).containsKey("whep").doesNotContainKey("whip");
  }

  @Test
  void a_token_for_a_seat_carries_the_generation_in_force() throws Exception {
    Scene.does(closed, Scene.CONVENER, new LinkCommand.ReissueSeatLink(HEAD));
    var reply = read(scene.askToken(question(closed, HEAD.value(), 1)));
    var token = reply.get("token");
    assertThat(scene.post(endpoint(closed, "whip"), token, Offers.sending()).statusCode())
        .isEqualTo(201);
  }

  @Test
  void a_closed_floor_needs_a_seat() throws Exception {
    refused(scene.askToken(question(closed, "publisher")), 409, "guests-not-allowed");
  }

  @Test
  void a_side_that_looks_after_its_own_keeps_its_seats() throws Exception {
    var side = new DelegationId("lowmere");
    Scene.does(closed, new Actor.DelegationSecretaryLink(side), new LinkCommand.ClaimSide(side, 1));
    refused(scene.askToken(question(closed, HEAD.value(), 1)), 403, "side-is-claimed");
  }

  @Test
  void a_revoked_seat_gets_none() throws Exception {
    Scene.does(closed, Scene.CONVENER, new LinkCommand.RevokeSeatLink(HEAD));
    refused(scene.askToken(question(closed, HEAD.value(), 1)), 409, "link-revoked");
  }

  @ParameterizedTest
  @CsvSource({"nobody, 1, 404, unknown-seat", "' ', 1, 404, unknown-seat"})
  void a_seat_that_is_not_there_gets_none(String seat, long hours, int status, String code)
      throws Exception {
    refused(scene.askToken(question(closed, seat, hours)), status, code);
  }

  @ParameterizedTest
  @CsvSource({"0", "-1", "745"})
  void hours_have_their_bounds(long hours) throws Exception {
    refused(scene.askToken(question(closed, HEAD.value(), hours)), 400, "hours");
  }

  @Test
  void an_unknown_conference_or_role_is_told() throws Exception {
    refused(
        scene.askToken(Map.of("conference", "none", "role", "viewer", "hours", 1)),
        404,
        "no-conference");
    refused(scene.askToken(question(open, "director")), 400, "role");
  }

  private static Map<String, ?> question(Meeting meeting, String role) {
    return Map.of("conference", meeting.id().value(), "role", role, "hours", 1);
  }

  private static Map<String, ?> question(Meeting meeting, String seat, long hours) {
    return Map.of(
        "conference", meeting.id().value(), "role", "publisher", "seat", seat, "hours", hours);
  }

  @SuppressWarnings("unchecked") // an object of texts
  private static Map<String, String> read(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return Json.read(response.body(), Map.class);
  }

  private static void refused(HttpResponse<String> response, int status, String code) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(Json.read(response.body(), Problem.class).code()).isEqualTo(code);
  }
}
