package plenum.media.srtp;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.media.srtp.SrtpFixture.SSRC;
import static plenum.media.srtp.SrtpFixture.octets;
import static plenum.media.srtp.SrtpFixture.protect;
import static plenum.media.srtp.SrtpFixture.protectRtcp;
import static plenum.media.srtp.SrtpFixture.rtcp;
import static plenum.media.srtp.SrtpFixture.rtp;
import static plenum.media.srtp.SrtpFixture.unprotect;
import static plenum.media.srtp.SrtpFixture.unprotectRtcp;

import java.security.GeneralSecurityException;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The two directions between ours and jitsi-srtp. */
class JitsiInteropTest {
  // Sequence numbers cross 65,535 twice; the rollover counter enters both cipher and tag.
  private static final long FIRST = 60_000;
  private static final int STEP = 2_500;
  private static final int PACKETS = 60;

  @ParameterizedTest
  @MethodSource("plenum.media.srtp.SrtpFixture#all")
  void jitsi_opens_our_packets_across_two_rollovers(SrtpFixture fixture)
      throws GeneralSecurityException {
    var random = new Random(3);
    var jitsi = JitsiPeer.receiver(fixture, SSRC);
    try (var sender = fixture.sender()) {
      for (int i = 0; i < PACKETS; i++) {
        long index = FIRST + (long) i * STEP;
        var packet = rtp(SSRC, index, i % 16, i % 5, octets(random, i * 20));
        assertThat(jitsi.unprotect(protect(sender, packet, index))).isEqualTo(packet);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("plenum.media.srtp.SrtpFixture#all")
  void we_open_jitsi_packets_across_two_rollovers(SrtpFixture fixture)
      throws GeneralSecurityException {
    var random = new Random(4);
    var jitsi = JitsiPeer.sender(fixture, SSRC);
    try (var receiver = fixture.receiver()) {
      for (int i = 0; i < PACKETS; i++) {
        long index = FIRST + (long) i * STEP;
        var packet = rtp(SSRC, index, i % 16, i % 5, octets(random, i * 20));
        assertThat(unprotect(receiver, jitsi.protect(packet)).packet()).isEqualTo(packet);
        assertThat(receiver.lastIndex()).isEqualTo(index);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("plenum.media.srtp.SrtpFixture#all")
  void we_open_jitsi_packets_that_arrive_out_of_order_around_a_rollover(SrtpFixture fixture)
      throws GeneralSecurityException {
    var jitsi = JitsiPeer.sender(fixture, SSRC);
    var sent = LongStream.range(65_400, 65_700).boxed().toList();
    var protectedBy = new java.util.HashMap<Long, byte[]>();
    for (long index : sent) {
      protectedBy.put(index, jitsi.protect(rtp(SSRC, index)));
    }
    try (var receiver = fixture.receiver()) {
      for (long index : SrtpFixture.shuffled(sent, 100, new Random(5))) {
        assertThat(unprotect(receiver, protectedBy.get(index)).packet())
            .as("index %d", index)
            .isEqualTo(rtp(SSRC, index));
        assertThat(receiver.lastIndex()).isEqualTo(index);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("plenum.media.srtp.SrtpFixture#all")
  void jitsi_opens_our_rtcp(SrtpFixture fixture) throws GeneralSecurityException {
    var random = new Random(6);
    var jitsi = JitsiPeer.receiver(fixture, SSRC);
    try (var sender = fixture.sender()) {
      for (int i = 0; i < 20; i++) {
        var packet = rtcp(SSRC, octets(random, 4 + 4 * i));
        assertThat(jitsi.unprotectRtcp(protectRtcp(sender, packet))).isEqualTo(packet);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("plenum.media.srtp.SrtpFixture#all")
  void we_open_jitsi_rtcp(SrtpFixture fixture) throws GeneralSecurityException {
    var random = new Random(7);
    var jitsi = JitsiPeer.sender(fixture, SSRC);
    try (var receiver = fixture.receiver()) {
      for (int i = 0; i < 20; i++) {
        var packet = rtcp(SSRC, octets(random, 4 + 4 * i));
        assertThat(unprotectRtcp(receiver, jitsi.protectRtcp(packet)).packet()).isEqualTo(packet);
      }
    }
  }
}
