package plenum.server.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadMeterTest {
  @TempDir Path folder;

  @Test
  void a_process_is_read_though_its_name_holds_spaces_and_parentheses() throws Exception {
    Files.writeString(
        folder.resolve("stat"), "7 (a) (b c) S 1 7 7 0 -1 4194304 1 2 3 4 150 50 0 0 20 0");
    Files.writeString(folder.resolve("status"), "Name:\tjava\nVmRSS:\t   2048 kB\n");
    assertThat(new LoadMeter.OfProcess(folder, 7).read())
        .contains(new LoadMeter.Reading(2, 2048 * 1024));
  }

  @Test
  void a_process_that_is_gone_gives_nothing_and_says_so() {
    var meter = new LoadMeter.OfProcess(folder.resolve("9"), 9);
    assertThat(meter.read()).isEmpty();
    assertThat(meter.source()).contains("9 is not in /proc");
  }

  @Test
  void metrics_are_found_by_their_whole_name() {
    var text =
        "# TYPE x counter\nprocess_cpu_seconds_total_other 9\nprocess_cpu_seconds_total 1.5\n";
    assertThat(LoadMeter.OfMetrics.value(text, "process_cpu_seconds_total")).hasValue(1.5);
    assertThat(LoadMeter.OfMetrics.value(text, "process_resident_memory_bytes")).isEmpty();
  }
}
