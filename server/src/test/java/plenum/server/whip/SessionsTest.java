package plenum.server.whip;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import plenum.conference.command.DeviceKey;

class SessionsTest {
  private static final DeviceKey TOKEN = new Bearer("one").key();

  private final Sessions sessions = new Sessions(new SecureRandom());

  @Test
  void a_token_has_so_many_connections_and_no_more() {
    for (int i = 0; i < Sessions.PER_TOKEN; i++) {
      assertThat(sessions.reserve(Protocol.WHEP, "a", TOKEN, "u")).isPresent();
    }
    assertThat(sessions.reserve(Protocol.WHEP, "a", TOKEN, "u")).isEmpty();
    assertThat(sessions.reserve(Protocol.WHEP, "a", new Bearer("two").key(), "u")).isPresent();
  }

  @Test
  void a_conference_has_so_many_connections_and_no_more() {
    for (int i = 0; i < Sessions.PER_CONFERENCE; i++) {
      sessions.reserve(Protocol.WHEP, "a", new Bearer("token " + i).key(), "u");
    }
    assertThat(sessions.reserve(Protocol.WHEP, "a", TOKEN, "u")).isEmpty();
    assertThat(sessions.reserve(Protocol.WHEP, "b", TOKEN, "u")).isPresent();
  }

  @Test
  void an_ended_connection_makes_room() {
    var session = sessions.reserve(Protocol.WHIP, "a", TOKEN, "u").orElseThrow();
    sessions.forget(session);
    assertThat(sessions.find(Protocol.WHIP, "a", session.id())).isEmpty();
  }

  @Test
  void an_address_is_found_under_its_own_protocol_and_conference_only() {
    var id = sessions.reserve(Protocol.WHIP, "a", TOKEN, "u").orElseThrow().id();
    assertThat(sessions.find(Protocol.WHIP, "a", id)).isPresent();
    assertThat(sessions.find(Protocol.WHEP, "a", id)).isEmpty();
    assertThat(sessions.find(Protocol.WHIP, "b", id)).isEmpty();
  }
}
