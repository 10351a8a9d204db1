package plenum.media.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReceptionTest {
  private static final long MS = 1_000_000;

  private final Reception reception = new Reception(90_000);

  @Test
  void losses_are_counted_since_the_beginning_and_since_the_last_report() {
    for (int i = 0; i < 100; i++) {
      if (i % 4 != 1) {
        reception.packet(70_000 + i, i * 900, i * 10 * MS);
      }
    }
    assertThat(reception.lost()).isEqualTo(25);
    assertThat(reception.fractionLost()).isEqualTo(64);
    assertThat(reception.fractionLost()).isZero();
    assertThat(reception.highest()).isEqualTo(70_099);
  }

  @Test
  void an_even_stream_has_no_jitter_and_an_uneven_one_has() {
    for (int i = 0; i < 100; i++) {
      reception.packet(i, i * 900, i * 10 * MS);
    }
    assertThat(reception.jitter()).isZero();
    for (int i = 100; i < 300; i++) {
      reception.packet(i, i * 900, i * 10 * MS + (i % 2) * 4 * MS);
    }
    assertThat(reception.jitter()).isBetween(340L, 361L);
  }

  @Test
  void the_delay_since_a_report_counts_in_sixty_five_thousandths_of_a_second() {
    assertThat(reception.delay(5)).isZero();
    reception.senderReport(1234, 1_000 * MS);
    assertThat(reception.lastReport()).isEqualTo(1234);
    assertThat(reception.delay(1_500 * MS)).isEqualTo(32_768);
  }
}
