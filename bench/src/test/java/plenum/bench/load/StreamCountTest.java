package plenum.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StreamCountTest {
  private final Window window = new Window();
  private final StreamCount stream = new StreamCount(window);

  /** The publisher's packet {@code index} arrives under the number {@code 65_000 + index}. */
  private void arrives(long index) {
    long number = stream.extend((int) (65_000 + index) & 0xffff);
    if (!stream.anchored()) {
      stream.anchor(number, index);
    }
    stream.count(number);
  }

  private void arrive(int from, int to) {
    for (int i = from; i < to; i++) {
      arrives(i);
    }
  }

  @Test
  void only_packets_of_the_window_are_counted() {
    arrives(0);
    window.begin(10);
    arrive(1, 100);
    window.end(90);
    arrive(100, 120);
    assertThat(stream.received()).isEqualTo(80);
  }

  @Test
  void a_packet_that_does_not_come_is_missing_across_the_rollover_too() {
    arrives(0);
    window.begin(500);
    arrive(1, 535);
    arrive(536, 1_000);
    window.end(1_000);
    assertThat(stream.received()).isEqualTo(499);
  }

  @Test
  void a_packet_that_comes_twice_hides_no_loss() {
    window.begin(0);
    arrives(0);
    arrives(2);
    arrives(2);
    window.end(3);
    assertThat(stream.received()).isEqualTo(2);
    assertThat(stream.duplicates()).isEqualTo(1);
  }

  @Test
  void a_packet_that_was_overtaken_is_no_loss() {
    window.begin(0);
    arrives(0);
    arrives(2);
    arrives(1);
    window.end(3);
    assertThat(stream.received()).isEqualTo(3);
  }

  @Test
  void a_stragglers_window_may_have_ended() {
    window.begin(0);
    arrive(0, 9);
    window.end(10);
    arrives(9);
    assertThat(stream.received()).isEqualTo(10);
  }

  @Test
  void a_server_that_numbers_anew_is_noticed() {
    window.begin(0);
    arrive(0, 5);
    stream.anchor(stream.extend(100), 5);
    assertThat(stream.breaks()).isEqualTo(1);
  }
}
