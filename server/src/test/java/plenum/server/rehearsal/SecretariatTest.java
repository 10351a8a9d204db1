package plenum.server.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SecretariatTest {
  private static final List<String> ALOUD = List.of("Said aloud.");
  private static final List<String> AMONG = List.of("Kept among us.");

  @Test
  void a_paper_is_right_that_says_what_was_said_and_not_what_others_kept() {
    assertThat(Secretariat.wrong("They met. Said\n aloud. Over.", ALOUD, AMONG)).isEmpty();
  }

  @Test
  void a_paper_that_leaves_out_what_was_said_is_wrong() {
    assertThat(Secretariat.wrong("They met.", ALOUD, AMONG)).contains("“Said aloud.”");
  }

  @Test
  void a_paper_that_tells_what_others_kept_is_wrong() {
    assertThat(Secretariat.wrong("Said aloud. Kept among\nus.", ALOUD, AMONG))
        .contains("“Kept among us.”");
  }

  @Test
  void a_photograph_comes_back_as_large_as_it_was() throws Exception {
    assertThat(Snapshot.wrong(Snapshot.of("one"))).isEmpty();
    assertThat(Snapshot.of("one")).isNotEqualTo(Snapshot.of("another"));
    assertThat(Snapshot.wrong(new byte[] {1, 2, 3})).isEqualTo("is no picture");
  }
}
