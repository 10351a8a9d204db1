package plenum.media.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.util.HexFormat;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plenum.media.octets.Octets;

class RedPayloadTest {
  private static final int BEFORE = 3;

  private final RedPayload red = new RedPayload();

  private boolean read(String hex) {
    return read(HexFormat.of().parseHex(hex));
  }

  /** Behind other octets, and at the very end of its segment. */
  private boolean read(byte[] payload) {
    var segment = MemorySegment.ofArray(new byte[BEFORE + payload.length]);
    Octets.put(segment, BEFORE, payload);
    return red.read(segment, BEFORE, payload.length);
  }

  @Test
  void two_earlier_payloads_stand_before_the_packets_own() {
    assertThat(read("ef1e0002" + "ef0f0003" + "6f" + "a1a2" + "b1b2b3" + "c1")).isTrue();
    assertThat(red.blocks()).isEqualTo(3);
    assertThat(red.payloadType(0)).isEqualTo(111);
    assertThat(red.earlier(0)).isEqualTo(1920);
    assertThat(red.earlier(1)).isEqualTo(960);
    assertThat(red.earlier(2)).isZero();
    assertThat(red.length(0)).isEqualTo(2);
    assertThat(red.length(1)).isEqualTo(3);
    assertThat(red.length(2)).isEqualTo(1);
    assertThat(red.offset(2)).isEqualTo(BEFORE + 14);
  }

  @Test
  void a_primary_alone_is_one_block() {
    assertThat(read("6fc1c2")).isTrue();
    assertThat(red.blocks()).isEqualTo(1);
    assertThat(red.length(0)).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", // nothing
        "ef", // a header that is cut short
        "ef0f0001", // no primary
        "ef0f00026fa1", // a block that is longer than what is there
        "ef0fffff6f0000", // 1,023 octets of three
        "ef0f0000ef0f00", // the second header is cut short
        "ef0f0000ef0f0000ef0f0000ef0f0000ef0f0000" // ten earlier blocks
            + "ef0f0000ef0f0000ef0f0000ef0f0000ef0f00006f",
      })
  void what_does_not_lie_within_the_payload_is_refused_whole(String hex) {
    assertThat(read(hex)).isFalse();
    assertThat(red.blocks()).isZero();
  }

  @Test
  void whatever_comes_its_blocks_lie_behind_its_headers_one_after_another_to_its_end() {
    var random = new SplittableRandom(7);
    int taken = 0;
    for (int i = 0; i < 200_000; i++) {
      var payload = new byte[random.nextInt(40)];
      random.nextBytes(payload);
      for (int at = 0; at + 4 < payload.length && random.nextInt(4) > 0; at += 4) {
        payload[at] |= (byte) 0x80;
        payload[at + 2] &= (byte) 0xfc;
        payload[at + 3] &= (byte) 0x0f;
      }
      if (read(payload)) {
        taken++;
        int at = BEFORE + 4 * (red.blocks() - 1) + 1;
        for (int block = 0; block < red.blocks(); block++) {
          assertThat(red.offset(block)).isEqualTo(at);
          assertThat(red.length(block)).isNotNegative();
          at += red.length(block);
        }
        assertThat(at).isEqualTo(BEFORE + payload.length);
      }
    }
    assertThat(taken).isGreaterThan(10_000);
  }

  @Test
  void a_header_that_was_written_is_read_as_it_was_meant() {
    var segment = MemorySegment.ofArray(new byte[RedPayload.LONGEST + 5]);
    int type = 127;
    RedPayload.putEarlier(segment, 0, type, RedPayload.FARTHEST, RedPayload.LONGEST);
    RedPayload.putPrimary(segment, 4, 96);
    assertThat(red.read(segment, 0, RedPayload.LONGEST + 5)).isTrue();
    assertThat(red.payloadType(0)).isEqualTo(127);
    assertThat(red.earlier(0)).isEqualTo(16_383);
    assertThat(red.length(0)).isEqualTo(1023);
    assertThat(red.payloadType(1)).isEqualTo(96);
    assertThat(red.length(1)).isZero();
  }
}
