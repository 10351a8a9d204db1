package plenum.media.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedundantSoundsTest {
  private final RedundantSounds sounds = new RedundantSounds(111);

  @ParameterizedTest
  @CsvSource({
    "ef1e0003ef0f00036ff80102f80304f80506, 3", // two before, 20 ms each
    "6ff8fffe, 1", // none before
    "ef3c0003ef0f00036ff80102f80304f80506, 2", // a hole between the older two: 80 and 20 ms back
    "ef1e00036ff80102f80506, 1", // 40 ms back and 20 ms long: what was between?
    "ef1e00036ff90102f80506, 2", // 40 ms back, two frames of 20 ms
    "ef0f00006ff80506, 1", // nothing in it
    "e00f00036ff80102f80506, 1", // of another codec
    "ef0f000360f80102f80506, 0", // its own is of another codec
    "ef0f03ff6ff80102, 0", // longer than what is there
  })
  void only_what_joins_on_without_a_hole_is_counted(String hex, int packets) {
    var payload = MemorySegment.ofArray(HexFormat.of().parseHex(hex));
    assertThat(sounds.read(payload, 0, (int) payload.byteSize())).isEqualTo(packets);
  }
}
