package plenum.server.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import plenum.server.meeting.Allowance.Verdict;

class AllowanceTest {
  private static Map<Verdict, Integer> taken(Allowance allowance, long at, int tries) {
    var taken = new EnumMap<Verdict, Integer>(Verdict.class);
    for (int i = 0; i < tries; i++) {
      taken.merge(allowance.take(at), 1, Integer::sum);
    }
    return taken;
  }

  @Test
  void a_burst_passes_then_comes_a_word_then_silence_then_the_end() {
    assertThat(taken(new Allowance(0), 0, 10_000))
        .isEqualTo(
            Map.of(
                Verdict.PASSES, 100,
                Verdict.REFUSED, 100,
                Verdict.DROPPED, 5_000,
                Verdict.CUT, 4_800));
  }

  @Test
  void in_the_long_run_twenty_a_second_pass_and_as_many_are_answered() {
    var allowance = new Allowance(0);
    taken(allowance, 0, 10_000);
    assertThat(taken(allowance, 1_000, 1_000))
        .containsEntry(Verdict.PASSES, 20)
        .containsEntry(Verdict.REFUSED, 20)
        .doesNotContainKey(Verdict.CUT);
  }

  @Test
  void a_clock_that_is_set_back_gives_nothing_and_takes_nothing() {
    var allowance = new Allowance(10_000);
    assertThat(taken(allowance, 5_000, 200)).containsEntry(Verdict.PASSES, 100);
    assertThat(taken(allowance, 5_050, 10)).containsEntry(Verdict.PASSES, 1);
  }

  @Test
  void who_comes_again_has_what_was_left() {
    var allowances = new Allowances();
    taken(allowances.of("talks", "head", 0), 0, 150);
    assertThat(taken(allowances.of("talks", "head", 0), 0, 10)).containsOnlyKeys(Verdict.REFUSED);
    assertThat(taken(allowances.of("talks", "other", 0), 0, 10)).containsOnlyKeys(Verdict.PASSES);
    assertThat(taken(allowances.of("visit", "head", 0), 0, 10)).containsOnlyKeys(Verdict.PASSES);
  }
}
