package plenum.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHashTest {
  /** From the tests of the reference implementation of Argon2. */
  private static final String REFERENCE =
      "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";

  private final PasswordHash hash = new PasswordHash(new Random(1));

  @Test
  void the_reference_hash_is_matched() {
    assertThat(hash.matches("password", REFERENCE)).isTrue();
    assertThat(hash.matches("Password", REFERENCE)).isFalse();
  }

  @Test
  void what_was_hashed_is_matched_and_nothing_else() {
    var written = hash.of("mây trắng trên sông");
    assertThat(hash.matches("mây trắng trên sông", written)).isTrue();
    assertThat(hash.matches("may trang tren song", written)).isFalse();
  }

  @Test
  void the_same_password_is_written_differently_each_time() {
    assertThat(hash.of("the same again")).isNotEqualTo(hash.of("the same again"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain",
        "$argon2id$v=19$m=999999,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "$argon2id$v=19$m=256,t=99,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "$argon2id$v=19$m=256,t=2,p=0$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$C"
      })
  void what_is_no_hash_of_ours_matches_nothing(String written) {
    assertThat(hash.matches("password", written)).isFalse();
  }
}
