package plenum.bench.comeback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComebackTest {
  private static final long SECOND = 1_000_000_000;

  private static Return after(long seconds) {
    return new Return(-SECOND, 0, SECOND, seconds * SECOND, (seconds + 1) * SECOND);
  }

  private static Comeback of(List<Return> returns) {
    return new Comeback(returns.size(), 0, 2 * SECOND, 3 * SECOND, returns, 1.25);
  }

  @Test
  void median_and_slowest_are_of_those_who_are_back() {
    var missing = new Return(0, 0, 0, Return.NEVER, Return.NEVER);
    assertThat(of(List.of(after(3), after(1), missing, after(2))).words())
        .startsWith("4", "2.00", "2.00", "3.00", "3.00", "3.00", "4.00", "4.00")
        .endsWith("1", "1.3");
  }

  @Test
  void of_twenty_the_slowest_is_beyond_the_95th_percentile() {
    var returns = new ArrayList<Return>();
    for (int i = 1; i <= 20; i++) {
      returns.add(after(i));
    }
    assertThat(of(returns).words().subList(2, 5)).containsExactly("10.00", "19.00", "20.00");
  }

  @Test
  void who_hears_but_does_not_see_is_not_back() {
    assertThat(of(List.of(new Return(0, 0, 0, Return.NEVER, SECOND))).missing()).isEqualTo(1);
  }

  @Test
  void who_turned_to_the_server_before_it_was_noticed_did_not_wait() {
    assertThat(of(List.of(after(1))).words().get(8)).isEqualTo("0.00");
  }

  @Test
  void when_nobody_is_back_there_is_no_time() {
    var missing = new Return(0, 0, 0, Return.NEVER, Return.NEVER);
    assertThat(of(List.of(missing)).words()).contains("-");
  }
}
