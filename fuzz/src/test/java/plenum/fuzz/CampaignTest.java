package plenum.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** That a fault is found: a fuzzer that cannot see would find nothing too. */
@Execution(ExecutionMode.CONCURRENT)
class CampaignTest {
  private static final Target PLANTED = new Target("planted", "", Planted.class, 200_000, 64, 1);

  @TempDir Path folder;

  @Test
  void a_fault_that_chance_would_not_meet_is_found_and_its_input_brings_it_back() throws Exception {
    var campaign = new Campaign(PLANTED, folder, folder.resolve("kept"));
    var outcome = campaign.run(new Budget.Runs(PLANTED.runs()), _ -> {});
    var finding = outcome.finding().orElseThrow();
    assertThat(finding.what()).contains("planted");
    var input = Files.readAllBytes(finding.input().orElseThrow());
    assertThat(Arrays.copyOfRange(input, 4, 8)).containsExactly(0x21, 0x12, 0xa4, 0x42);
    assertThat(finding.log()).content().contains("Planted.java");
  }
}
