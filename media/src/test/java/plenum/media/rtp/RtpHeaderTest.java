package plenum.media.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plenum.media.octets.Octets;

/** Headers and the elements of their extensions. */
class RtpHeaderTest {
  private static MemorySegment octets(int... octets) {
    var segment = Arena.ofAuto().allocate(Math.max(1, octets.length));
    for (int i = 0; i < octets.length; i++) {
      Octets.put8(segment, i, octets[i]);
    }
    return segment;
  }

  private static final int[] ONE_BYTE = {
    0x91, 0xe0, 0x12, 0x34, 1, 2, 3, 4, 5, 6, 7, 8, 0, 0, 0, 9, // one contributor
    0xbe, 0xde, 0, 3, 0x10, 42, 0, 0x52, 7, 8, 9, 0xe1, 6, 6, 0, 0, // 1, padding, 5, 14
    99, 98
  };

  private static final int[] TWO_BYTE = {
    0x90, 0x60, 0x12, 0x34, 1, 2, 3, 4, 5, 6, 7, 8, //
    0x10, 0x05, 0, 3, 1, 0, 0, 17, 3, 7, 8, 9, 15, 1, 6, 0, // 1 empty, padding, 17, 15
    99
  };

  @Test
  void fields_stand_where_they_should() {
    var packet = octets(ONE_BYTE);
    assertThat(RtpHeader.length(packet, 0, ONE_BYTE.length)).isEqualTo(32);
    assertThat(RtpHeader.marker(packet, 0)).isTrue();
    assertThat(RtpHeader.payloadType(packet, 0)).isEqualTo(0x60);
    assertThat(RtpHeader.sequence(packet, 0)).isEqualTo(0x1234);
    assertThat(RtpHeader.timestamp(packet, 0)).isEqualTo(0x01020304);
    assertThat(RtpHeader.ssrc(packet, 0)).isEqualTo(0x05060708);
    assertThat(RtpHeader.contributor(packet, 0)).isEqualTo(9);
    assertThat(RtpHeader.payloadLength(packet, 0, ONE_BYTE.length, 32)).isEqualTo(2);
  }

  @Test
  void elements_of_the_one_byte_form_are_found() {
    var packet = octets(ONE_BYTE);
    assertThat(HeaderExtension.find(packet, 0, 1)).isEqualTo(21L << 8 | 1);
    assertThat(HeaderExtension.find(packet, 0, 5)).isEqualTo(24L << 8 | 3);
    assertThat(HeaderExtension.find(packet, 0, 14)).isEqualTo(28L << 8 | 2);
    assertThat(HeaderExtension.find(packet, 0, 2)).isEqualTo(HeaderExtension.NONE);
    assertThat(HeaderExtension.find(packet, 0, 0)).isEqualTo(HeaderExtension.NONE);
  }

  @Test
  void elements_of_the_two_byte_form_are_found() {
    var packet = octets(TWO_BYTE);
    long seventeen = HeaderExtension.find(packet, 0, 17);
    assertThat(HeaderExtension.offset(seventeen)).isEqualTo(21);
    assertThat(HeaderExtension.length(seventeen)).isEqualTo(3);
    assertThat(HeaderExtension.length(HeaderExtension.find(packet, 0, 1))).isZero();
    assertThat(HeaderExtension.length(HeaderExtension.find(packet, 0, 15))).isEqualTo(1);
  }

  @Test
  void fifteen_ends_the_one_byte_form_and_so_does_padding_with_a_length() {
    int[] stopped = ONE_BYTE.clone();
    stopped[20] = 0xf0;
    assertThat(HeaderExtension.find(octets(stopped), 0, 5)).isEqualTo(HeaderExtension.NONE);
    stopped[20] = 0x01;
    assertThat(HeaderExtension.find(octets(stopped), 0, 5)).isEqualTo(HeaderExtension.NONE);
  }

  @Test
  void padding_is_taken_off() {
    int[] padded = ONE_BYTE.clone();
    padded[0] |= 0x20;
    padded[33] = 2;
    assertThat(RtpHeader.payloadLength(octets(padded), 0, 34, 32)).isZero();
    padded[33] = 3;
    assertThat(RtpHeader.payloadLength(octets(padded), 0, 34, 32)).isEqualTo(-1);
    padded[33] = 0;
    assertThat(RtpHeader.payloadLength(octets(padded), 0, 34, 32)).isEqualTo(-1);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void whatever_is_changed_nothing_is_read_outside_the_packet(long seed) {
    var random = new SplittableRandom(seed);
    for (int round = 0; round < 5_000; round++) {
      int[] sample = (random.nextBoolean() ? ONE_BYTE : TWO_BYTE).clone();
      for (int i = random.nextInt(6); i > 0; i--) {
        sample[random.nextInt(sample.length)] = random.nextInt(256);
      }
      int length = random.nextInt(sample.length + 1);
      var packet = octets(java.util.Arrays.copyOf(sample, length));
      int header = RtpHeader.length(packet, 0, length);
      if (header < 0) {
        continue;
      }
      assertThat(RtpHeader.payloadLength(packet, 0, length, header)).isBetween(-1, length);
      for (int id = 0; id <= 255; id++) {
        long place = HeaderExtension.find(packet, 0, id);
        if (place != HeaderExtension.NONE) {
          assertThat(HeaderExtension.offset(place) + HeaderExtension.length(place))
              .as("seed %d", seed)
              .isLessThanOrEqualTo(header);
        }
      }
    }
  }
}
