package plenum.press.publication.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerdictTest {
  private static final Instant NOW = Instant.parse("2026-11-20T05:00:00Z");

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 202, 204})
  void what_succeeds_is_taken(int status) {
    assertThat(of(status, "")).isEqualTo(new Verdict.Taken());
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 409, 410, 413, 415, 422, 451})
  void what_is_refused_is_given_up(int status) {
    assertThat(of(status, "")).isEqualTo(new Verdict.GivenUp(Reason.REFUSED));
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 307, 308})
  void a_token_follows_no_redirect(int status) {
    assertThat(of(status, "")).isEqualTo(new Verdict.GivenUp(Reason.REDIRECTED));
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 425, 429, 500, 502, 503, 504})
  void what_passes_is_tried_again(int status) {
    assertThat(of(status, "")).isInstanceOf(Verdict.Later.class);
  }

  @ParameterizedTest
  @CsvSource({
    "120, 2026-11-20T05:02:00Z",
    "'Fri, 20 Nov 2026 05:07:00 GMT', 2026-11-20T05:07:00Z",
    "999999999999999, 2026-11-21T05:00:00Z",
    "'Fri, 20 Nov 2099 05:07:00 GMT', 2026-11-21T05:00:00Z"
  })
  void retry_after_is_honoured_within_a_day(String value, Instant expected) {
    assertThat(of(503, value)).isEqualTo(new Verdict.Later(expected, Reason.BUSY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-5", "0", "1e9", "Fri, 99 Nov 2026 05:07:00 GMT", "１２"})
  void a_retry_after_that_says_nothing_of_use_leaves_the_back_off(String value) {
    assertThat(((Verdict.Later) of(503, value)).at())
        .isBetween(NOW.plusMillis(2500), NOW.plusSeconds(5));
  }

  @Test
  void thousands_of_mutated_headers_never_throw() {
    var random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      var value = new StringBuilder("Fri, 20 Nov 2026 05:07:00 GMT");
      for (int change = 0; change < 3; change++) {
        value.setCharAt(random.nextInt(value.length()), (char) random.nextInt(300));
      }
      assertThat(((Verdict.Later) of(503, value.toString())).at())
          .as(value.toString())
          .isBetween(NOW, NOW.plus(Verdict.LONGEST));
    }
  }

  private static Verdict of(int status, String retryAfter) {
    var backoff = new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(30));
    return Verdict.of(
        status,
        Optional.of(retryAfter).filter(value -> !value.isEmpty()),
        1,
        NOW,
        backoff,
        new Random(1));
  }
}
