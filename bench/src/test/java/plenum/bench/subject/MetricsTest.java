package plenum.bench.subject;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MetricsTest {
  private static final String TEXT =
      """
      # TYPE allocated_bytes_total counter
      allocated_bytes_total{thread="media-0"} 1.5E7
      allocated_bytes_total{thread="media-1"} 5
      allocated_bytes_total{thread="main"} 77
      """;

  @Test
  void all_threads_of_the_engine_are_added() {
    assertThat(Metrics.sum(TEXT, "allocated_bytes_total{thread=\"media-")).hasValue(15_000_005);
  }

  @Test
  void a_server_that_does_not_say_is_not_taken_for_one_that_allocates_nothing() {
    assertThat(Metrics.sum(TEXT, "other_total")).isEmpty();
  }
}
