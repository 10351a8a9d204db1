package plenum.media.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Twenty people meet for a minute of virtual time, and every packet is looked at. */
class LongMeetingTest {
  @ParameterizedTest
  @CsvSource({"1, 1", "2, 2"})
  void whatever_happens_every_packet_keeps_the_contract(long seed, int shards) {
    var outcome = Soak.run(seed, shards, 30 * Hall.SECOND, _ -> {});
    System.out.printf("%s%n", outcome);
    String where = "seed %d, step %d".formatted(seed, outcome.steps());
    assertThat(outcome.violations()).as(where).isEmpty();
    assertThat(outcome.happened()).as(where).hasSize(LongMeeting.Happening.values().length);
    assertThat(outcome.redundancy()).as(where).isPositive();
    assertThat(outcome.packets()).as(where).isGreaterThan(300_000);
    assertThat(outcome.stage()).as("packets of the stage in 2 s, " + where).isGreaterThan(250);
  }
}
