package plenum.media.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plenum.media.octets.Octets;

class RtcpTest {
  private final MemorySegment buffer = Arena.ofAuto().allocate(1500, 8);
  private final RtcpWriter writer = new RtcpWriter(buffer);

  private static final class Notes implements RtcpVisitor {
    final List<String> said = new ArrayList<>();

    @Override
    public void senderReport(int ssrc, long ntp, long rtpTimestamp) {
      said.add("sr " + ssrc + " " + ntp + " " + rtpTimestamp);
    }

    @Override
    public void reportBlock(int ssrc, int fraction, int lost, int jitter, int last, long delay) {
      said.add(
          "block " + ssrc + " " + fraction + " " + lost + " " + jitter + " " + last + " " + delay);
    }

    @Override
    public void nack(int mediaSsrc, int packetId, int followingLost) {
      said.add("nack " + mediaSsrc + " " + packetId + " " + followingLost);
    }

    @Override
    public void keyFrameWanted(int mediaSsrc) {
      said.add("key " + mediaSsrc);
    }

    @Override
    public void referenceTime(int ssrc, long ntp) {
      said.add("time " + ssrc + " " + ntp);
    }

    @Override
    public void referenceTimeReceived(int ssrc, int referenceTime, long delay) {
      said.add("had " + ssrc + " " + referenceTime + " " + delay);
    }

    @Override
    public void receiverEstimate(long bitsPerSecond) {
      said.add("estimate " + bitsPerSecond);
    }

    @Override
    public void bye(int ssrc) {
      said.add("bye " + ssrc);
    }
  }

  private List<String> read() {
    var notes = new Notes();
    RtcpReader.read(buffer, 0, writer.length(), notes);
    return notes.said;
  }

  private void compound() {
    writer.start();
    writer.senderReport(11, 0x0123456789abcdefL, 4_000_000_000L, 5, 6);
    writer.block(12, 7, -3, 9, 10, 11, 12);
    writer.canonicalName(11, new byte[] {'a', 'b', 'c'});
    writer.nack(1, 13, new long[] {65_535, 65_536, 65_552, 65_553}, 4);
    writer.pictureLoss(1, 14);
    writer.referenceTime(15, 0x0123456789abcdefL);
    writer.referenceTimeReceived(1, 16, -17, 4_000_000_000L);
  }

  @Test
  void what_was_written_is_read() {
    compound();
    assertThat(read())
        .containsExactly(
            "sr 11 81985529216486895 4000000000",
            "block 12 7 -3 10 11 12",
            "nack 13 65535 1",
            "nack 13 16 1",
            "key 14",
            "time 15 81985529216486895",
            "had 16 -17 4000000000");
  }

  @Test
  void numbers_up_to_sixteen_apart_share_an_entry() {
    writer.start();
    writer.nack(1, 2, new long[] {100, 116, 117}, 3);
    assertThat(read()).containsExactly("nack 2 100 32768", "nack 2 117 0");
  }

  @Test
  void a_full_intra_request_is_a_wish_for_a_key_frame() {
    int[] octets = {0x84, 206, 0, 4, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 77, 9, 0, 0, 0};
    for (int i = 0; i < octets.length; i++) {
      Octets.put8(buffer, i, octets[i]);
    }
    var notes = new Notes();
    RtcpReader.read(buffer, 0, octets.length, notes);
    assertThat(notes.said).containsExactly("key 77");
  }

  private List<String> estimate(int word, int name) {
    writer.start();
    writer.receiverEstimate(1, 0, 77);
    Octets.put32(buffer, 12, name);
    Octets.put32(buffer, 16, word);
    return read();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 262_143, 1_500_000, 3_000_000_000L, 1L << 50})
  void what_a_receiver_estimates_is_read_to_eighteen_digits(long rate) {
    writer.start();
    writer.receiverEstimate(1, rate, 77);
    int digits = 64 - Long.numberOfLeadingZeros(rate);
    long rounded = digits <= 18 ? rate : rate >> digits - 18 << digits - 18;
    assertThat(read()).containsExactly("estimate " + rounded);
  }

  @Test
  void an_estimate_that_no_line_has_is_bounded() {
    int name = 0x52454d42;
    assertThat(estimate(1 << 24 | 63 << 18 | 0x3ffff, name))
        .containsExactly("estimate " + (1L << 50));
    assertThat(estimate(1 << 24 | 63 << 18, name)).containsExactly("estimate 0");
  }

  @Test
  void feedback_of_other_applications_is_passed_over() {
    assertThat(estimate(1 << 24 | 100, 0x41414141)).isEmpty();
  }

  @Test
  void an_empty_farewell_does_not_end_the_reading() {
    int[] octets = {0x80, 203, 0, 0, 0x81, 206, 0, 2, 0, 0, 0, 1, 0, 0, 0, 5};
    for (int i = 0; i < octets.length; i++) {
      Octets.put8(buffer, i, octets[i]);
    }
    var notes = new Notes();
    RtcpReader.read(buffer, 0, octets.length, notes);
    assertThat(notes.said).containsExactly("key 5");
  }

  @Test
  void a_part_that_does_not_fit_is_left_out_whole() {
    writer.start();
    int written = 0;
    while (writer.pictureLoss(1, written)) {
      written++;
    }
    assertThat(written).isEqualTo(100);
    assertThat(writer.nack(1, 2, new long[] {1}, 1)).isFalse();
    assertThat(read()).hasSize(100);
  }

  @Test
  void a_report_has_at_most_31_blocks() {
    writer.start();
    writer.receiverReport(1);
    for (int i = 0; i < 31; i++) {
      assertThat(writer.block(i, 0, 0, 0, 0, 0, 0)).isTrue();
    }
    assertThat(writer.block(31, 0, 0, 0, 0, 0, 0)).isFalse();
    assertThat(read()).hasSize(31);
  }

  @Test
  void whatever_is_cut_off_the_rest_is_told() {
    compound();
    int length = writer.length();
    int before = 0;
    for (int cut = 0; cut <= length; cut++) {
      var notes = new Notes();
      RtcpReader.read(buffer, 0, cut, notes);
      assertThat(notes.said.size()).isGreaterThanOrEqualTo(before);
      before = notes.said.size();
    }
    assertThat(before).isEqualTo(7);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void whatever_is_changed_reading_stays_within_the_packet_and_ends(long seed) {
    var random = new SplittableRandom(seed);
    for (int round = 0; round < 5_000; round++) {
      compound();
      int length = random.nextInt(writer.length() + 1);
      var exact = Arena.ofAuto().allocate(Math.max(1, length));
      Octets.copy(buffer, 0, exact, 0, length);
      for (int i = random.nextInt(8); i > 0 && length > 0; i--) {
        Octets.put8(exact, random.nextInt(length), random.nextInt(256));
      }
      var notes = new Notes();
      RtcpReader.read(exact, 0, length, notes);
      assertThat(notes.said.size()).as("seed %d", seed).isLessThan(200);
    }
  }
}
