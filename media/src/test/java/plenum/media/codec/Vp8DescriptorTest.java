package plenum.media.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plenum.media.octets.Octets;

/** Shapes of RFC 7741 section 4.2, with two octets of payload. */
class Vp8DescriptorTest {
  private final Vp8Descriptor descriptor = new Vp8Descriptor();

  private static MemorySegment octets(String hexadecimal) {
    byte[] octets = java.util.HexFormat.of().parseHex(hexadecimal);
    var segment = Arena.ofAuto().allocate(Math.max(1, octets.length));
    Octets.put(segment, 0, octets);
    return segment;
  }

  @ParameterizedTest
  @CsvSource({
    // octets, key, pictureIdAt, pictureIdOctets, layerIndexAt
    "10_00ff, true, -1, 0, -1",
    "10_01ff, false, -1, 0, -1",
    "00_00ff, false, -1, 0, -1",
    "11_00ff, false, -1, 0, -1",
    "90_80_11_00ff, true, 2, 1, -1",
    "90_80_9234_00ff, true, 2, 2, -1",
    "90_c0_9234_77_00ff, true, 2, 2, 4",
    "90_e0_9234_77_40_00ff, true, 2, 2, 4",
    "90_f0_9234_77_41_01ff, false, 2, 2, 4",
    "90_40_77_00ff, true, -1, 0, 2",
    "90_10_05_00ff, true, -1, 0, -1",
    "90_20_40_00ff, true, -1, 0, -1",
    "80_c0_11_77_00ff, false, 2, 1, 3"
  })
  void every_shape_is_read(String hex, boolean key, int idAt, int idOctets, int indexAt) {
    String digits = hex.replace("_", "");
    assertThat(descriptor.read(octets(digits), 0, digits.length() / 2)).isTrue();
    assertThat(descriptor.keyFrame()).isEqualTo(key);
    assertThat(descriptor.pictureIdAt()).isEqualTo(idAt);
    assertThat(descriptor.pictureIdOctets()).isEqualTo(idOctets);
    assertThat(descriptor.layerIndexAt()).isEqualTo(indexAt);
    if (idOctets > 0) {
      assertThat(descriptor.pictureId()).isEqualTo(idOctets == 2 ? 0x1234 : 0x11);
    }
    if (indexAt >= 0) {
      assertThat(descriptor.layerIndex()).isEqualTo(0x77);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "10", "90", "9080", "908011", "90809234", "90c0923477", "90e092347740"})
  void without_payload_it_is_cut_short(String digits) {
    assertThat(descriptor.read(octets(digits), 0, digits.length() / 2)).isFalse();
  }

  @Test
  void a_picture_id_is_written_in_its_own_width() {
    var payload = octets("90809234_00".replace("_", ""));
    Vp8Descriptor.putPictureId(payload, 2, 2, 0x1_ffff);
    assertThat(Octets.u16(payload, 2)).isEqualTo(0xffff);
    Vp8Descriptor.putPictureId(payload, 2, 1, 0x83);
    assertThat(Octets.u8(payload, 2)).isEqualTo(0x03);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whatever_comes_nothing_is_read_outside(long seed) {
    var random = new SplittableRandom(seed);
    for (int round = 0; round < 20_000; round++) {
      byte[] octets = new byte[random.nextInt(1, 9)];
      random.nextBytes(octets);
      var exact = Arena.ofAuto().allocate(octets.length);
      Octets.put(exact, 0, octets);
      if (descriptor.read(exact, 0, octets.length)) {
        assertThat(descriptor.pictureIdAt() + descriptor.pictureIdOctets())
            .as("seed %d", seed)
            .isLessThan(octets.length);
        assertThat(descriptor.layerIndexAt()).as("seed %d", seed).isLessThan(octets.length);
      }
      boolean _ = H264Payload.keyFrame(exact, 0, octets.length);
    }
  }
}
