package plenum.media.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutletStreamTest {
  private static final long SECOND = 1_000_000_000L;

  private final OutletStream stream = new Recorder().stream(1, 96, 90_000);

  private long give(long fromSequence, long fromTimestamp) {
    long outgoing = stream.outgoing(fromSequence);
    if (outgoing >= 0) {
      stream.sent(outgoing, stream.outgoingTimestamp(fromTimestamp), 10);
    }
    return outgoing;
  }

  @Test
  void numbers_go_on_by_one_whatever_source_follows() {
    stream.join(7_000, 0, SECOND, 90);
    assertThat(give(7_000, 0)).isEqualTo(101);
    assertThat(give(7_001, 0)).isEqualTo(102);
    stream.join(123_456, 0, SECOND, 90);
    assertThat(give(123_456, 0)).isEqualTo(103);
  }

  @Test
  void what_was_sent_before_the_join_is_refused() {
    stream.join(7_000, 0, SECOND, 90);
    assertThat(give(6_999, 0)).isEqualTo(-1);
  }

  @Test
  void a_number_is_not_given_twice() {
    stream.join(7_000, 0, SECOND, 90);
    give(7_000, 0);
    give(7_003, 0);
    assertThat(give(7_000, 0)).isEqualTo(-1);
    assertThat(give(7_003, 0)).isEqualTo(-1);
    assertThat(give(7_001, 0)).isEqualTo(102);
    assertThat(give(7_001, 0)).isEqualTo(-1);
  }

  @Test
  void what_is_too_old_to_be_remembered_is_refused() {
    stream.join(7_000, 0, SECOND, 90);
    give(7_000, 0);
    give(7_001 + OutletStream.WINDOW, 0);
    assertThat(give(7_001, 0)).isEqualTo(-1);
    assertThat(give(7_002, 0)).isEqualTo(103);
  }

  @Test
  void timestamps_run_on_the_servers_clock() {
    stream.join(1, 777, SECOND, 90);
    give(1, 777);
    stream.join(1, 12, 3 * SECOND, 90);
    give(1, 12);
    assertThat(stream.timestamp()).isEqualTo(5000 + 3 * 90_000);
  }

  @Test
  void a_join_in_the_past_still_goes_forward_by_the_least_step() {
    stream.join(1, 0, 5 * SECOND, 90);
    give(1, 0);
    stream.join(1, 0, SECOND, 90);
    give(1, 0);
    assertThat(stream.timestamp()).isEqualTo(5000 + 5 * 90_000 + 90);
  }

  @Test
  void a_source_that_leaps_ahead_has_broken_off() {
    stream.join(1, 0, SECOND, 90);
    give(1, 0);
    assertThat(stream.breaks(stream.outgoing(1 + OutletStream.BREAK))).isFalse();
    assertThat(stream.breaks(stream.outgoing(2 + OutletStream.BREAK))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whatever_is_asked_for_no_number_comes_twice_and_joins_never_go_back(long seed) {
    var random = new SplittableRandom(seed);
    var given = new HashSet<Long>();
    long source = 70_000;
    stream.join(source, source * 100, SECOND, 90);
    for (int i = 0; i < 20_000; i++) {
      if (random.nextInt(50) == 0) {
        long highest = stream.timestamp();
        long first = random.nextLong(1L << 40);
        source = random.nextLong(1L << 40);
        stream.join(source, first, random.nextLong(100 * SECOND), 90);
        assertThat(stream.outgoingTimestamp(first))
            .as("seed %d", seed)
            .isGreaterThanOrEqualTo(stream.packets() == 0 ? 0 : highest + 90);
      }
      source += random.nextInt(-3, 6);
      long outgoing = stream.outgoing(source);
      if (outgoing >= 0) {
        assertThat(given.add(outgoing)).as("seed %d, number %d", seed, outgoing).isTrue();
        stream.sent(outgoing, stream.timestamp(), 1);
      }
    }
    assertThat(given.size()).as("seed %d", seed).isGreaterThan(1_000);
  }
}
