package plenum.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgressTest {
  @Test
  void a_line_of_the_fuzzer_is_read() {
    var line = "#16371\tREDUCE cov: 5 ft: 7 corp: 4/23b lim: 163 exec/s: 0 rss: 983Mb L: 12/12";
    assertThat(Progress.of(line)).contains(new Progress(16_371, 5, 7));
  }

  @Test
  void other_lines_are_none() {
    assertThat(Progress.of("INFO: Seed: 1")).isEmpty();
    assertThat(Progress.of("#2 is no line of it")).isEmpty();
  }
}
