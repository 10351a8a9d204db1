package plenum.bench.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandoversTest {
  private static final long MS = 1_000_000;

  private static Handovers of(int times, long heard, long quiet, Handover... others) {
    var all = new ArrayList<>(List.of(others));
    for (int i = 0; i < times; i++) {
      all.add(new Handover(10 * MS, heard * MS, quiet * MS));
    }
    return new Handovers(24, all, 1.25);
  }

  private static Handover late() {
    return new Handover(10 * MS, 500 * MS, 500 * MS);
  }

  @Test
  void one_of_twenty_may_be_late() {
    assertThat(of(19, 80, 50, late()).held()).isTrue();
    assertThat(of(18, 80, 50, late(), late()).held()).isFalse();
  }

  @Test
  void either_promise_can_be_broken_alone() {
    assertThat(of(20, 81, 50).held()).isFalse();
    assertThat(of(20, 80, 51).held()).isFalse();
  }

  @Test
  void the_table_shows_what_passed_after_the_page_was_told() {
    assertThat(of(19, 70, 20, late()).table())
        .contains("| of that, after the page was told | 60.0 | 60.0 | 490.0 |  |")
        .contains("| taken back, to the last packet there | 20.0 | 20.0 | 500.0 | 50 |")
        .startsWith("| 20 times, 24 seats, load 1.3 |");
  }
}
