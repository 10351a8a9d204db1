package plenum.media.srtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static plenum.media.srtp.SrtpFixture.SSRC;
import static plenum.media.srtp.SrtpFixture.octets;
import static plenum.media.srtp.SrtpFixture.protect;
import static plenum.media.srtp.SrtpFixture.protectRtcp;
import static plenum.media.srtp.SrtpFixture.rtcp;
import static plenum.media.srtp.SrtpFixture.rtp;
import static plenum.media.srtp.SrtpFixture.segment;
import static plenum.media.srtp.SrtpFixture.unprotectRtcp;

import java.lang.foreign.Arena;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import plenum.media.octets.Octets;

@ParameterizedClass
@MethodSource("plenum.media.srtp.SrtpFixture#all")
class SrtpSenderTest {
  private final SrtpFixture fixture;
  private final SrtpSender sender;

  SrtpSenderTest(SrtpFixture fixture) {
    this.fixture = fixture;
    sender = fixture.sender();
  }

  @AfterEach
  void free() {
    sender.close();
  }

  @Test
  void a_header_in_place_with_a_payload_from_elsewhere_gives_the_same_packet() {
    var payload = octets(new Random(1), 700);
    var packet = rtp(SSRC, 70_000, 1, 3, payload);
    var whole = protect(sender, packet, 70_000);
    try (var arena = Arena.ofConfined();
        var again = fixture.sender()) {
      var to = arena.allocate(1_500);
      Octets.copy(segment(arena, packet), 0, to, 100, 32);
      var shared = arena.allocate(1_500);
      Octets.put(shared, 50, payload);
      int length = again.protect(to, 100, 32, shared, 50, 700, 70_000);
      assertThat(Octets.bytes(to, 100, length)).isEqualTo(whole);
      assertThat(Octets.bytes(shared, 50, 700)).as("the shared packet").isEqualTo(payload);
    }
  }

  @Test
  void nothing_is_written_outside_of_the_packet() {
    var packet = rtp(SSRC, 1);
    try (var arena = Arena.ofConfined()) {
      var to = arena.allocate(200);
      int length = sender.protect(segment(arena, packet), 0, 12, packet.length, to, 60, 1);
      assertThat(Octets.bytes(to, 0, 60)).containsOnly(0);
      assertThat(Octets.bytes(to, 60 + length, 140 - length)).containsOnly(0);
    }
  }

  @Test
  void an_index_of_another_sequence_number_is_refused() {
    assertThatThrownBy(() -> protect(sender, rtp(SSRC, 1), 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Index 2");
  }

  @Test
  void an_index_of_more_than_48_bits_is_refused() {
    assertThatThrownBy(() -> protect(sender, rtp(SSRC, 1), (1L << 48) + 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_destination_that_is_too_small_is_refused() {
    var packet = rtp(SSRC, 1);
    try (var arena = Arena.ofConfined()) {
      var to = arena.allocate(packet.length + fixture.profile().tagLength() - 1);
      assertThatThrownBy(
              () -> sender.protect(segment(arena, packet), 0, 12, packet.length, to, 0, 1))
          .isInstanceOf(IndexOutOfBoundsException.class);
    }
  }

  @Test
  void rtcp_indices_count_from_zero_with_the_encryption_bit() {
    assertThat(indexWord(protectRtcp(sender, rtcp(SSRC, new byte[8])))).isEqualTo(0x8000_0000);
    assertThat(indexWord(protectRtcp(sender, rtcp(77, new byte[8])))).isEqualTo(0x8000_0001);
  }

  @Test
  void the_last_rtcp_index_is_used_and_then_no_more() {
    var keys = SessionKeys.derive(fixture.profile(), fixture.masterKey(), fixture.masterSalt());
    try (var old = new SrtpSender(fixture.ciphers(), fixture.profile(), keys, Integer.MAX_VALUE);
        var receiver = fixture.receiver()) {
      var packet = rtcp(SSRC, new byte[8]);
      assertThat(unprotectRtcp(receiver, protectRtcp(old, packet)).packet()).isEqualTo(packet);
      assertThatThrownBy(() -> protectRtcp(old, packet))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("used up");
    }
  }

  @Test
  void after_closing_nothing_is_protected() {
    sender.close();
    sender.close();
    assertThatThrownBy(() -> protect(sender, rtp(SSRC, 1), 1))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> protectRtcp(sender, rtcp(SSRC, new byte[8])))
        .isInstanceOf(IllegalStateException.class);
  }

  private int indexWord(byte[] srtcp) {
    int at =
        switch (fixture.profile()) {
          case AEAD_AES_128_GCM -> srtcp.length - 4;
          case AES_CM_128_HMAC_SHA1_80 -> srtcp.length - 14;
        };
    return java.nio.ByteBuffer.wrap(srtcp).getInt(at);
  }
}
