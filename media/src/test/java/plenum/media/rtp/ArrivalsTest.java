package plenum.media.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ArrivalsTest {
  private final List<String> told = new ArrayList<>();
  private final TreeMap<Integer, Long> came = new TreeMap<>();
  private final RtcpVisitor visitor =
      new RtcpVisitor() {
        @Override
        public void arrival(int sequence, long steps) {
          told.add(steps < 0 ? sequence + " lost" : sequence + " at " + steps);
          if (steps >= 0) {
            came.put(sequence, steps);
          }
        }

        @Override
        public void arrivalsTold() {
          told.add("end");
        }
      };

  private void read(String hex) {
    var octets = HexFormat.of().parseHex(hex.replace(" ", ""));
    RtcpReader.read(MemorySegment.ofArray(octets), 0, octets.length, visitor);
  }

  /** A run of three that came, from number 5 on, reference time 2 x 64 ms, 1 ms apart. */
  @Test
  void reads_a_run_of_small_deltas() {
    read("8fcd0006 00000001 00000002 0005 0003 000002 00 2003 04 04 04 000000 00000000");
    assertThat(told).containsExactly("5 at 516", "6 at 520", "7 at 524", "end");
  }

  /** Fourteen symbols of one bit: the 1st, 3rd and 14th came. */
  @Test
  void reads_a_vector_of_single_bits() {
    read("8fcd0006 00000001 00000002 fffe 000e 000000 00 a801 010203 000000");
    assertThat(came).containsExactlyInAnyOrderEntriesOf(Map.of(65534, 1L, 0, 3L, 11, 6L));
  }

  /** Seven of two bits; a large delta may be negative. */
  @Test
  void reads_a_vector_of_two_bits_with_a_negative_delta() {
    read("8fcd0006 00000001 00000002 0000 0003 000001 00 d200 ff fff0 000000");
    assertThat(told).containsExactly("0 at 511", "1 lost", "2 at 495", "end");
  }

  @Test
  void what_is_cut_short_is_told_as_far_as_it_goes() {
    read("8fcd0006 00000001 00000002 0000 0010 000001 00 2010 01020304 0506");
    assertThat(told).hasSize(7).endsWith("end");
  }

  /** Eight runs of 8,191 that did not come. */
  @Test
  void nobody_is_kept_busy_with_packets_that_never_were() {
    read("8fcd0008 00000001 00000002 0000 ffff 000001 00" + "1fff".repeat(8));
    assertThat(told).hasSize(Arrivals.MOST + 1);
  }

  @RepeatedTest(100)
  void what_the_log_writes_is_read_as_it_came(RepetitionInfo repetition) {
    var random = new SplittableRandom(repetition.getCurrentRepetition());
    var buffer = Arena.ofAuto().allocate(1_500, 8);
    var writer = new RtcpWriter(buffer);
    var log = new ArrivalLog();
    long now = 1_000_000_000L + random.nextLong(1_000_000_000L);
    var expected = new TreeMap<Integer, Long>();
    for (int i = 0; i < 300; i++) {
      now += random.nextLong(20_000_000);
      if (random.nextInt(10) != 0) {
        log.arrived(i, now);
        expected.put(i, Math.floorDiv(now, 250_000L));
      }
    }
    while (log.pending()) {
      writer.start();
      log.write(writer, 1, 2);
      RtcpReader.read(buffer, 0, writer.length(), visitor);
    }
    assertThat(came).isEqualTo(expected);
  }
}
