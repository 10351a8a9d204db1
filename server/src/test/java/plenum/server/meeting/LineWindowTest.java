package plenum.server.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import plenum.media.engine.LineFigures;
import plenum.media.engine.TransportId;

class LineWindowTest {
  private static final long SECOND = 1_000_000_000L;
  private static final TransportId LINE = new TransportId("c", 1, 1);

  private final LineWindow window = new LineWindow();

  private static LineFigures at(int second, int ssrc, long expected, long received, long octets) {
    return new LineFigures(
        LINE,
        true,
        second * SECOND,
        second * SECOND,
        OptionalLong.of(80_000_000),
        new LineFigures.Delivered(expected, expected - received),
        new LineFigures.Delivered(0, 0),
        List.of(new LineFigures.Stream(16, 0, ssrc, true, expected, received, octets, 0)),
        Optional.empty(),
        LineFigures.Timing.NONE);
  }

  @Test
  void what_was_lost_long_ago_no_longer_counts() {
    window.add(at(0, 1, 1_000, 500, 0));
    for (int second = 1; second <= 10; second++) {
      window.add(at(second, 1, 1_000 + second * 100, 500 + second * 100, 0));
    }
    assertThat(window.fared().pictureUp().perMille()).hasValue(0);
    assertThat(window.fared().soundDown().perMille()).hasValue(0);
  }

  @Test
  void what_is_lost_now_counts_within_the_window() {
    for (int second = 0; second <= 20; second++) {
      window.add(at(second, 1, second * 100L, second * 80L, second * 12_500L));
    }
    assertThat(window.fared().pictureUp().perMille()).hasValue(200);
    assertThat(window.fared().pictureUp().of()).isEqualTo(500);
    assertThat(window.fared().soundDown().perMille()).hasValue(200);
    assertThat((double) window.fared().pictureBits()).isCloseTo(100_000, within(1.0));
  }

  @Test
  void a_stream_that_began_anew_counts_from_its_own_beginning() {
    for (int second = 0; second <= 4; second++) {
      window.add(at(second, 1, 9_000 + second * 100L, 9_000 + second * 100L, 0));
    }
    window.add(at(5, 2, 100, 90, 0));
    assertThat(window.fared().pictureUp().perMille()).hasValue(100);
  }

  @Test
  void a_share_of_a_few_packets_is_not_told() {
    window.add(at(0, 1, 0, 0, 0));
    window.add(at(1, 1, 24, 23, 0));
    assertThat(window.fared().pictureUp().perMille()).isEmpty();
  }

  @Test
  void a_packet_that_came_late_is_not_a_negative_loss() {
    window.add(at(0, 1, 100, 90, 0));
    window.add(at(1, 1, 150, 145, 0));
    assertThat(window.fared().pictureUp().perMille()).hasValue(0);
  }
}
