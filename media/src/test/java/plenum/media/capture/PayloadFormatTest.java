package plenum.media.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import plenum.media.codec.Vp8Descriptor;

class PayloadFormatTest {
  private static int described(PayloadFormat format, int... octets) {
    var payload = new byte[octets.length];
    for (int i = 0; i < octets.length; i++) {
      payload[i] = (byte) octets[i];
    }
    return format.described(MemorySegment.ofArray(payload), 0, payload.length, new Vp8Descriptor());
  }

  @Test
  void of_sound_nothing_describes_the_payload_but_the_headers_of_redundancy() {
    assertThat(described(PayloadFormat.OPUS, 0xf8, 1, 2)).isZero();
    assertThat(described(PayloadFormat.RED, 0x6f, 0xf8, 1)).isEqualTo(1);
    assertThat(described(PayloadFormat.RED, 0xef, 0, 4, 1, 0x6f, 9, 0xf8, 1)).isEqualTo(5);
    assertThat(described(PayloadFormat.RED, 0xef, 0, 4, 1)).as("without an end").isZero();
  }

  @Test
  void of_vp8_it_is_the_descriptor_and_nothing_of_the_frame() {
    assertThat(described(PayloadFormat.VP8, 0x10, 0x9d, 1, 2)).isEqualTo(1);
    assertThat(described(PayloadFormat.VP8, 0x90, 0x80, 0x81, 0x02, 0x10, 9)).isEqualTo(4);
    assertThat(described(PayloadFormat.VP8, 0x90, 0xf0, 0x81, 2, 7, 0x20, 0x10, 9)).isEqualTo(6);
    assertThat(described(PayloadFormat.VP8, 0x90, 0x80)).as("cut short").isZero();
    assertThat(described(PayloadFormat.VP8_REPAIR, 1, 2, 0x10, 0x9d, 1)).isEqualTo(3);
    assertThat(described(PayloadFormat.VP8_REPAIR, 1)).isZero();
  }

  @Test
  void of_h264_it_is_the_unit_s_header_and_a_fragment_s() {
    assertThat(described(PayloadFormat.H264, 0x65, 1, 2)).isEqualTo(1);
    assertThat(described(PayloadFormat.H264, 0x7c, 0x85, 2)).isEqualTo(2);
    assertThat(described(PayloadFormat.H264)).isZero();
    assertThat(described(PayloadFormat.H264_REPAIR, 1, 2, 0x7c, 0x85, 2)).isEqualTo(4);
  }

  @ParameterizedTest
  @EnumSource
  void whatever_comes_is_described_by_few_octets_of_its_own(PayloadFormat format) {
    var random = new SplittableRandom(7);
    var payload = new byte[100];
    for (int i = 0; i < 100_000; i++) {
      random.nextBytes(payload);
      int length = random.nextInt(payload.length);
      int described =
          format.described(MemorySegment.ofArray(payload), 0, length, new Vp8Descriptor());
      int most = format == PayloadFormat.RED ? 61 : 8;
      assertThat(described).isBetween(0, Math.min(length, most));
    }
  }
}
