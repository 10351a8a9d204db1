package plenum.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenum.bench.load.Shape;
import plenum.bench.load.Tally;
import plenum.bench.subject.ServerProcess.Cpu;

class MarkdownTest {
  private static final Measurement MEASUREMENT =
      new Measurement(
          Shape.BURST,
          20,
          10,
          new Tally(40_000, 39_990, 7, 0, 0, 800, 0, 400, 1_500, 500, 2_500, 90),
          new Cpu(0.1, 0.2),
          170_000_000,
          OptionalDouble.of(4_000),
          1.25);

  @TempDir Path folder;

  private String written(String document) throws IOException {
    var file = folder.resolve("performance.md");
    Files.writeString(file, document);
    Markdown.replace(file, "./plenum bench", "Measured here.", List.of(MEASUREMENT));
    return Files.readString(file);
  }

  @Test
  void the_block_takes_the_place_of_the_old_one_and_the_rest_stays() throws IOException {
    assertThat(written("before\n<!-- bench: begin -->old<!-- bench: end -->\nafter\n"))
        .startsWith("before\n<!-- bench: begin -->\n")
        .endsWith("<!-- bench: end -->\nafter\n")
        .contains("    ./plenum bench\n", "Measured here.")
        .doesNotContain("old");
  }

  @Test
  void a_row_tells_cost_delay_and_loss() throws IOException {
    assertThat(written("<!-- bench: begin --><!-- bench: end -->"))
        .contains(
            "| 20 | 3999 | 7.50 | 5.00 | 0.40 | 1.50 | 0.50 | 2.50 | 3 | 7 | 170 | 0.10 | 0.09 |"
                + " 1.3 |");
  }

  @Test
  void a_document_without_the_marks_is_refused() {
    assertThatThrownBy(() -> written("nothing")).isInstanceOf(IOException.class);
  }
}
