package plenum.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShapeTest {
  @Test
  void a_burst_is_five_packets_of_1150_octets() {
    assertThat(packets(Shape.BURST.frame(new SplittableRandom(1))))
        .containsExactly(1150, 1150, 1150, 1150, 1150);
  }

  @Test
  void packets_of_a_spread_frame_differ_by_an_octet_and_add_up() {
    var random = new SplittableRandom(7);
    for (int i = 0; i < 1_000; i++) {
      int frame = Shape.SPREAD.frame(random);
      int[] packets = packets(frame);
      assertThat(IntStream.of(packets).sum()).as("seed 7, frame %d", i).isEqualTo(frame);
      assertThat(packets[0] - packets[4]).as("seed 7, frame %d", i).isBetween(0, 1);
      assertThat(packets[0]).as("seed 7, frame %d", i).isBetween(1000, 1150);
    }
  }

  private static int[] packets(int frame) {
    return IntStream.range(0, Shape.PACKETS).map(i -> Shape.packet(frame, i)).toArray();
  }
}
