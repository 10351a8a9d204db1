package plenum.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plenum.journal.PostgresAddress.UnusableException;

class PostgresAddressTest {
  private static final String GOOD =
      "postgresql://plenum@db.example.org:5433/talks?sslmode=verify-full";

  @Test
  void an_address_names_user_host_port_database_and_how_the_line_is_kept_safe() throws Exception {
    var address = PostgresAddress.parse(GOOD);
    assertThat(address.user()).isEqualTo("plenum");
    assertThat(address.settings()).isEqualTo(Map.of("sslmode", "verify-full"));
    assertThat(address).hasToString("talks on db.example.org:5433");
    assertThat(PostgresAddress.parse("postgresql://plenum@[::1]/talks").port()).isEqualTo(5432);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          postgres://plenum@db/talks                | postgresql://
          postgresql://plenum:secret@db/talks       | a file of its own
          postgresql://db/talks                     | does not name
          postgresql://plenum@db                    | does not name
          postgresql://plenum@db/                   | does not name
          postgresql://plenum@db/talks?password=x   | sslmode
          postgresql://plenum@db/talks?sslmode      | sslmode
          not an address                            | no address
          """)
  void an_address_that_cannot_be_used_is_refused_without_repeating_it(String url, String why) {
    assertThatThrownBy(() -> PostgresAddress.parse(url))
        .isInstanceOf(UnusableException.class)
        .hasMessageContaining(why)
        .hasMessageNotContaining("secret");
  }

  @Test
  void mutations_are_read_or_refused_and_nothing_else() {
    for (long seed = 0; seed < 5_000; seed++) {
      var random = new Random(seed);
      var letters = new StringBuilder(GOOD);
      for (int i = random.nextInt(5); i >= 0; i--) {
        letters.setCharAt(random.nextInt(letters.length()), (char) random.nextInt(256));
      }
      var url = letters.substring(0, random.nextInt(letters.length() + 1));
      try {
        assertThat(PostgresAddress.parse(url).port()).as("seed %d", seed).isNotNegative();
      } catch (UnusableException refused) {
        assertThat(refused).as("seed %d", seed).hasMessageNotContaining("\n");
      }
    }
  }
}
