package plenum.media.net;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SendVerdictTest {

  @ParameterizedTest
  @CsvSource({
    "4, 1, AGAIN",
    "11, 1, FULL",
    "105, 5, FULL",
    "22, 5, SEPARATE",
    "90, 5, SEPARATE",
    "5, 5, NEVER_SEGMENT",
    "22, 1, REFUSED",
    "5, 1, REFUSED",
    "1, 5, REFUSED",
    "111, 1, REFUSED",
    "113, 1, REFUSED",
    "9, 1, BROKEN"
  })
  void an_error_number_is_judged_by_what_was_sent(int errno, int datagrams, SendVerdict verdict) {
    assertThat(SendVerdict.of(errno, datagrams)).isEqualTo(verdict);
  }

  @Test
  void waiting_by_milliseconds_rounds_up() {
    assertThat(LinuxWaiter.milliseconds(0)).isZero();
    assertThat(LinuxWaiter.milliseconds(-5)).isZero();
    assertThat(LinuxWaiter.milliseconds(1)).isEqualTo(1);
    assertThat(LinuxWaiter.milliseconds(1_000_000)).isEqualTo(1);
    assertThat(LinuxWaiter.milliseconds(1_000_001)).isEqualTo(2);
    assertThat(LinuxWaiter.milliseconds(Long.MAX_VALUE)).isEqualTo(Integer.MAX_VALUE);
  }
}
