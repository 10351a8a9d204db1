package plenum.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SessionsTest {
  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

  private final MemorySessionStore store = new MemorySessionStore();
  private final Sessions sessions = new Sessions(store, new Random(1), Duration.ofHours(12));
  private final Account account = new Account("convener", "convener", null);

  @Test
  void a_session_is_found_until_it_ends_by_time() {
    var secret = sessions.open(account, NOW);
    assertThat(sessions.session(secret, NOW.plus(Duration.ofHours(11)))).isPresent();
    assertThat(sessions.session(secret, NOW.plus(Duration.ofHours(12)))).isEmpty();
  }

  @Test
  void signing_out_ends_it() {
    var secret = sessions.open(account, NOW);
    sessions.end(secret);
    assertThat(sessions.session(secret, NOW)).isEmpty();
  }

  @Test
  void the_store_does_not_hold_what_the_browser_holds() {
    assertThat(store.session(sessions.open(account, NOW))).isEmpty();
  }
}
