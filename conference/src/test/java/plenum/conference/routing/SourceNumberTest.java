package plenum.conference.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import org.junit.jupiter.api.Test;
import plenum.conference.programme.Seat;

class SourceNumberTest {
  @Test
  void no_two_sources_share_a_number() {
    var numbers = new HashSet<SourceNumber>();
    for (int seat = 1; seat <= 1_000; seat++) {
      for (var kind : SourceKind.values()) {
        assertThat(numbers.add(SourceNumber.of(seat, kind))).isTrue();
      }
    }
  }

  @Test
  void a_number_tells_seat_and_kind() {
    var number = SourceNumber.of(Seat.HIGHEST_NUMBER, SourceKind.SLIDES);
    assertThat(number.seatNumber()).isEqualTo(Seat.HIGHEST_NUMBER);
    assertThat(number.kind()).isEqualTo(SourceKind.SLIDES);
    assertThat(number.value()).isPositive();
  }

  /** Pinned: recordings name their sources by it. */
  @Test
  void the_camera_of_seat_one_is_ten() {
    assertThat(SourceNumber.of(1, SourceKind.CAMERA).value()).isEqualTo(10);
  }

  @Test
  void no_seat_has_the_number_zero() {
    assertThatThrownBy(() -> SourceNumber.of(0, SourceKind.CAMERA))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
