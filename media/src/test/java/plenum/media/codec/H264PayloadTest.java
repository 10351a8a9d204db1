package plenum.media.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plenum.media.octets.Octets;

class H264PayloadTest {
  @ParameterizedTest
  @CsvSource({
    "6742, true, true", // a sequence parameter set
    "6500, true, false", // an IDR slice
    "68ce, false, false", // a picture parameter set
    "6100, false, false", // another slice
    "7c85, true, false", // FU-A: an IDR slice begins
    "7c05, false, false", // FU-A: it goes on
    "7c81, false, false", // FU-A: another slice begins
    "780002674200026842, true, true", // STAP-A of both sets
    "78000268420002674201, true, true",
    "780002684200026501, true, false",
    "780002684200, false, false",
    "78000967420002, false, false", // longer than there is
    "7800006742, false, false", // of no length
    "67, false, false"
  })
  void key_frames_are_known_by_where_they_begin(String digits, boolean key, boolean parameters) {
    byte[] octets = java.util.HexFormat.of().parseHex(digits);
    var payload = Arena.ofAuto().allocate(octets.length);
    Octets.put(payload, 0, octets);
    assertThat(H264Payload.keyFrame(payload, 0, octets.length)).isEqualTo(key);
    assertThat(H264Payload.parameters(payload, 0, octets.length)).isEqualTo(parameters);
  }
}
