package plenum.media.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArrivalLogTest {
  private static final long MS = 1_000_000;
  private static final long START = 1_800_000_000_000L * MS;

  private final MemorySegment buffer = Arena.ofAuto().allocate(1500, 8);
  private final RtcpWriter writer = new RtcpWriter(buffer);
  private final ArrivalLog log = new ArrivalLog();
  private int feedbacks;

  /** What a sender reads of the next feedback: steps of 250 us by number, -1 for lost ones. */
  private TreeMap<Integer, Long> feedback() {
    writer.start();
    assertThat(log.write(writer, 1, 2)).isTrue();
    byte[] octets = new byte[writer.length()];
    MemorySegment.copy(buffer, ValueLayout.JAVA_BYTE, 0, octets, 0, octets.length);
    assertThat(octets[0] & 0xff).isIn(0x8f, 0xaf);
    assertThat(octets[1] & 0xff).isEqualTo(205);
    assertThat(4 * (u16(octets, 2) + 1)).isEqualTo(octets.length);
    int base = u16(octets, 12);
    int count = u16(octets, 14);
    long time = (u16(octets, 16) << 8 | octets[18] & 0xff) * 256L;
    assertThat(octets[19] & 0xff).isEqualTo(feedbacks++ & 0xff);
    var symbols = new int[count];
    int at = 20;
    for (int read = 0; read < count; at += 2) {
      int chunk = u16(octets, at);
      assertThat(chunk >> 14).as("vectors of two bits").isEqualTo(3);
      for (int i = 0; i < 7 && read < count; i++) {
        symbols[read++] = chunk >> 12 - 2 * i & 3;
      }
    }
    var arrivals = new TreeMap<Integer, Long>();
    for (int i = 0; i < count; i++) {
      if (symbols[i] == 1) {
        time += octets[at++] & 0xff;
      } else if (symbols[i] == 2) {
        time += (short) u16(octets, at);
        at += 2;
      }
      arrivals.put(base + i & 0xffff, symbols[i] == 0 ? -1 : time);
    }
    int padding = (octets[0] & 0x20) == 0 ? 0 : octets[octets.length - 1];
    assertThat(octets.length - at).isEqualTo(padding);
    return arrivals;
  }

  private static int u16(byte[] octets, int at) {
    return (octets[at] & 0xff) << 8 | octets[at + 1] & 0xff;
  }

  private static long steps(long nanos) {
    return nanos / 250_000 % (256L << 24);
  }

  @Test
  void it_tells_when_each_packet_came() {
    log.arrived(10, START);
    log.arrived(11, START + 3 * MS);
    log.arrived(12, START + 200 * MS);
    var told = feedback();
    assertThat(told.keySet()).containsExactly(10, 11, 12);
    assertThat(told.get(11) - told.get(10)).isEqualTo(12);
    assertThat(told.get(12) - told.get(10)).isEqualTo(800);
    assertThat(told.get(10)).isEqualTo(steps(START));
    assertThat(log.pending()).isFalse();
  }

  @Test
  void what_was_lost_before_the_first_that_came_is_told_as_well() {
    log.arrived(10, START);
    feedback();
    log.arrived(13, START + 60 * MS);
    assertThat(feedback())
        .containsEntry(11, -1L)
        .containsEntry(12, -1L)
        .containsEntry(13, steps(START + 60 * MS));
  }

  @Test
  void one_that_came_out_of_order_has_a_negative_step() {
    log.arrived(10, START + 10 * MS);
    log.arrived(12, START + 20 * MS);
    log.arrived(11, START + 30 * MS);
    var told = feedback();
    assertThat(told.get(12) - told.get(11)).isEqualTo(-40);
  }

  @Test
  void nothing_is_told_twice() {
    log.arrived(10, START);
    feedback();
    log.arrived(10, START + MS);
    writer.start();
    assertThat(log.write(writer, 1, 2)).isFalse();
    assertThat(writer.length()).isZero();
  }

  @Test
  void a_gap_of_more_than_eight_seconds_waits_for_the_next_feedback() {
    log.arrived(10, START);
    log.arrived(11, START + 9_000 * MS);
    assertThat(feedback().keySet()).containsExactly(10);
    assertThat(feedback()).containsEntry(11, steps(START + 9_000 * MS));
  }

  @Test
  void what_does_not_fit_waits() {
    for (int i = 0; i < 1000; i++) {
      log.arrived(i, START + i * MS);
    }
    assertThat(feedback()).hasSize(ArrivalLog.MOST);
    assertThat(feedback()).hasSize(ArrivalLog.MOST);
    assertThat(feedback()).hasSize(1000 - 2 * ArrivalLog.MOST);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whatever_comes_is_told_within_a_quarter_millisecond(long seed) {
    var random = new SplittableRandom(seed);
    int sequence = random.nextInt(65_536);
    long now = START;
    for (int round = 0; round < 300; round++) {
      var came = new TreeMap<Integer, Long>();
      for (int i = random.nextInt(60); i > 0; i--) {
        sequence = sequence + (random.nextInt(20) == 0 ? random.nextInt(1, 30) : 1) & 0xffff;
        now += random.nextLong(5 * MS);
        log.arrived(sequence, now);
        came.put(sequence, steps(now));
      }
      if (!came.isEmpty()) {
        var told = feedback();
        came.forEach(
            (number, steps) -> assertThat(told).as("seed %d", seed).containsEntry(number, steps));
        assertThat(told.values().stream().filter(step -> step >= 0).count())
            .as("seed %d", seed)
            .isEqualTo(came.size());
      }
    }
  }

  @Test
  void a_sender_that_leaps_costs_no_more_than_the_log_holds() {
    var random = new SplittableRandom(1);
    for (int i = 0; i < 100_000; i++) {
      log.arrived(random.nextInt(65_536), START + i * MS);
    }
    int told = 0;
    while (log.pending() && told < 100) {
      feedback();
      told++;
    }
    assertThat(told).isLessThan(100);
  }
}
