package plenum.media.srtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayTableTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void it_judges_as_a_set_of_everything_seen_would(int seed) {
    var random = new Random(seed);
    var table = new ReplayTable(64);
    Map<Integer, Set<Long>> seen = new HashMap<>();
    Map<Integer, Long> highest = new HashMap<>();
    for (int i = 0; i < 50_000; i++) {
      int ssrc = random.nextInt(50) * 0x0101_0101;
      int slot = table.slot(ssrc);
      long newest = highest.getOrDefault(ssrc, 5_000L);
      long index =
          Math.max(0, newest + random.nextInt(-1_100, random.nextInt(20) == 0 ? 3_000 : 30));
      assertThat(slot >= 0).as("seed %d step %d", seed, i).isEqualTo(seen.containsKey(ssrc));
      if (slot == ReplayTable.ABSENT) {
        table.add(ssrc, index);
      } else {
        int expected =
            index <= newest - ReplayTable.WINDOW
                ? ReplayTable.TOO_OLD
                : seen.get(ssrc).contains(index) ? ReplayTable.REPLAYED : ReplayTable.FRESH;
        assertThat(table.check(slot, index)).as("seed %d step %d", seed, i).isEqualTo(expected);
        if (expected != ReplayTable.FRESH) {
          continue;
        }
        table.accept(slot, index);
      }
      seen.computeIfAbsent(ssrc, _ -> new HashSet<>()).add(index);
      highest.merge(ssrc, index, Math::max);
      assertThat(table.highest(table.slot(ssrc))).isEqualTo(highest.get(ssrc));
    }
  }

  @Test
  void it_is_full_at_its_bound() {
    var table = new ReplayTable(3);
    table.add(1, 0);
    table.add(2, 0);
    assertThat(table.full()).isFalse();
    table.add(3, 0);
    assertThat(table.full()).isTrue();
  }

  @Test
  void asking_changes_nothing() {
    var table = new ReplayTable(3);
    table.add(1, 10);
    assertThat(table.check(table.slot(1), 11)).isEqualTo(ReplayTable.FRESH);
    assertThat(table.check(table.slot(1), 11)).isEqualTo(ReplayTable.FRESH);
    assertThat(table.highest(table.slot(1))).isEqualTo(10);
  }

  @Test
  void ssrc_zero_is_an_ssrc_like_others() {
    var table = new ReplayTable(3);
    assertThat(table.slot(0)).isEqualTo(ReplayTable.ABSENT);
    table.add(0, 7);
    assertThat(table.check(table.slot(0), 7)).isEqualTo(ReplayTable.REPLAYED);
  }
}
