package plenum.media.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpusPayloadTest {

  @ParameterizedTest
  @CsvSource({
    "f8fffe, 960", // CELT, full band, 20 ms
    "78, 960", // hybrid, full band, 20 ms
    "70, 480", // hybrid, 10 ms
    "08, 960", // SILK, narrow band, 20 ms
    "18, 2880", // SILK, 60 ms
    "e0, 120", // CELT, 2.5 ms
    "f9, 1920", // two frames of 20 ms
    "fb03, 2880", // three of them
    "fb06, 5760", // 120 ms, the most there may be
    "fb07, 0", // 140 ms
    "fb00, 0", // no frame
    "fb, 0", // no count
    "'', 0",
  })
  void how_long_a_packet_lasts_stands_in_its_first_octets(String hex, int ticks) {
    var packet = MemorySegment.ofArray(HexFormat.of().parseHex(hex));
    assertThat(OpusPayload.ticks(packet, 0, (int) packet.byteSize())).isEqualTo(ticks);
  }
}
