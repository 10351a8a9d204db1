package plenum.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every target with its fixed number of inputs: the same ones each time. */
@Execution(ExecutionMode.CONCURRENT)
class FixedBudgetTest {
  @TempDir Path folder;

  static List<Target> targets() {
    return Target.all();
  }

  @ParameterizedTest
  @MethodSource("targets")
  void the_budget_finds_nothing(Target target) throws Exception {
    var campaign = new Campaign(target, folder, Path.of("kept"));
    var outcome = campaign.run(new Budget.Runs(target.runs()), _ -> {});
    assertThat(outcome.finding()).isEmpty();
    assertThat(outcome.last().executions()).isEqualTo(target.runs());
    assertThat(outcome.last().coverage()).isGreaterThan(target.edges());
  }
}
