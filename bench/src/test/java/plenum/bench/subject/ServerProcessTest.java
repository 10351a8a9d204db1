package plenum.bench.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerProcessTest {
  @TempDir Path folder;

  @Test
  void a_name_with_spaces_and_parentheses_misleads_nobody() throws IOException {
    Files.writeString(
        folder.resolve("stat"),
        "42 (a (b) c) S 1 42 42 0 -1 4194560 1 0 0 0 250 50 0 0 20 0 1 0 7 8 9\n");
    var cpu = new ServerProcess(folder).cpu();
    assertThat(cpu.user()).isEqualTo(2.5);
    assertThat(cpu.system()).isEqualTo(0.5);
  }

  @Test
  void memory_is_told_in_bytes() throws IOException {
    Files.writeString(
        folder.resolve("status"), "Name:\tjava\nVmHWM:\t  170004 kB\nVmRSS:\t 1 kB\n");
    assertThat(new ServerProcess(folder).highWater()).isEqualTo(170_004L * 1024);
    assertThat(new ServerProcess(folder).resident()).isEqualTo(1024);
  }

  @Test
  void this_process_has_spent_time_and_memory() throws IOException {
    var here = new ServerProcess(ProcessHandle.current().pid());
    assertThat(here.cpu().seconds()).isPositive();
    assertThat(here.highWater()).isGreaterThan(1_000_000);
  }
}
