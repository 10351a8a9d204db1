package plenum.rehearsal.seat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ScriptTest {
  @Test
  void who_shares_a_round_speaks_one_after_the_other() {
    var round = Duration.ofSeconds(10);
    var first = Script.inTurn(Duration.ZERO, Duration.ofSeconds(6), round);
    var second = Script.inTurn(Duration.ofSeconds(6), Duration.ofSeconds(3), round);
    for (long at = 0; at < 40; at++) {
      long now = at * 1_000_000_000;
      assertThat(first.speaks(now)).isEqualTo(at % 10 < 6);
      assertThat(second.speaks(now)).isEqualTo(at % 10 >= 6 && at % 10 < 9);
    }
  }

  @Test
  void turns_begin_with_speech() {
    var script = Script.turns(Duration.ofSeconds(12), Duration.ofSeconds(3));
    assertThat(script.speaks(0)).isTrue();
    assertThat(script.speaks(12_000_000_000L)).isFalse();
    assertThat(script.speaks(15_000_000_000L)).isTrue();
  }
}
