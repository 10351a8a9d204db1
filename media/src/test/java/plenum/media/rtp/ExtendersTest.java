package plenum.media.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtendersTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void numbers_come_back_whatever_order_they_come_in(long seed) {
    var random = new SplittableRandom(seed);
    var sequences = new SequenceExtender();
    long truth = random.nextLong(65_536);
    long shift = sequences.extend((int) truth) - truth;
    for (int i = 0; i < 10_000; i++) {
      truth = Math.max(0, truth + random.nextLong(-100, 10_000));
      assertThat(sequences.extend((int) (truth & 0xffff)) - truth)
          .as("seed %d", seed)
          .isEqualTo(shift);
    }
  }

  @Test
  void timestamps_run_over_their_32_bits() {
    var timestamps = new TimestampExtender();
    long first = timestamps.extend(0xffff_ff00L);
    assertThat(timestamps.extend(0x100)).isEqualTo(first + 0x200);
    assertThat(timestamps.near(0xffff_fff0L)).isEqualTo(first + 0xf0);
    assertThat(timestamps.extend(0xffff_fff0L)).isEqualTo(first + 0xf0);
    assertThat(timestamps.extend(0x101)).isEqualTo(first + 0x201);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 999_999_999, 1_800_000_000_123_456_789L, 2_000_000_000_999_999_999L})
  void ntp_times_go_there_and_back_within_a_nanosecond(long nanos) {
    assertThat(NtpTime.unixNanos(NtpTime.ofUnixNanos(nanos))).isBetween(nanos - 1, nanos);
  }

  @Test
  void the_middle_of_an_ntp_time_counts_in_sixty_five_thousandths() {
    long ntp = NtpTime.ofUnixNanos(1_500_000_000L);
    assertThat(NtpTime.middle(ntp) - NtpTime.middle(NtpTime.ofUnixNanos(1_000_000_000L)))
        .isEqualTo(32_768);
  }
}
