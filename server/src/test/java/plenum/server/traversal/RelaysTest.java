package plenum.server.traversal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class RelaysTest {
  private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000);

  /** Computed by Python's hmac over the same secret and username. */
  private static final String CREDENTIAL = "rB8GT6a71DmnZg6xxYO+SuQ/Mow=";

  private final RandomGenerator random = () -> 0x2a;
  private final Relays relays =
      new Relays(
          List.of("turn:turn.example.org:3478"),
          "north".getBytes(UTF_8),
          Duration.ofHours(1),
          random);

  @Test
  void the_username_is_when_it_ends_and_the_credential_its_hmac_under_the_shared_secret() {
    var servers = relays.from(NOW);
    assertThat(servers).hasSize(1);
    assertThat(servers.getFirst().urls()).containsExactly("turn:turn.example.org:3478");
    assertThat(servers.getFirst().username()).isEqualTo("1800003600:2a");
    assertThat(servers.getFirst().credential()).isEqualTo(CREDENTIAL);
  }

  @Test
  void without_servers_nothing_is_handed_out() {
    assertThat(Relays.NONE.from(NOW)).isEmpty();
  }

  @Test
  void what_is_printed_of_it_opens_nothing() {
    assertThat(relays.from(NOW).toString()).doesNotContain(CREDENTIAL);
  }
}
