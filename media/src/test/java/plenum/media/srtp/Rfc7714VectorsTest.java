package plenum.media.srtp;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.media.srtp.SrtpFixture.hex;

import java.lang.foreign.Arena;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plenum.media.octets.Octets;

/** The AES-128 vectors of RFC 7714 sections 16 and 17, which state session keys. */
class Rfc7714VectorsTest {
  private static final byte[] RTP =
      hex(
          """
          8040f17b 8041f8d3 5501a0b2 47616c6c 69612065 7374206f 6d6e6973 20646976
          69736120 696e2070 61727465 73207472 6573
          """);
  private static final byte[] SRTP =
      hex(
          """
          8040f17b 8041f8d3 5501a0b2 f24de3a3 fb34de6c acba861c 9d7e4bca be633bd5
          0d294e6f 42a5f47a 51c7d19b 36de3adf 8833899d 7f27beb1 6a9152cf 765ee439
          0cce
          """);
  private static final byte[] RTCP =
      hex(
          """
          81c8000d 4d617273 4e545031 4e545032 52545020 0000042a 0000e930 4c756e61
          deadbeef deadbeef deadbeef deadbeef deadbeef
          """);
  private static final byte[] SRTCP =
      hex(
          """
          81c8000d 4d617273 63e94885 dcdab67c a727d766 2f6b7e99 7ff5c0f7 6c06f32d
          c676a5f1 730d6fda 4ce09b46 86303ded 0bb9275b c84aa458 96cf4d2f c5abf872
          45d9eade 800005d4
          """);
  private static final byte[] SRTCP_IN_THE_CLEAR =
      hex(
          """
          81c8000d 4d617273 4e545031 4e545032 52545020 0000042a 0000e930 4c756e61
          deadbeef deadbeef deadbeef deadbeef deadbeef 841dd968 3dd78ec9 2ae58790
          125f62b3 000005d4
          """);
  private static final int SRTCP_INDEX = 0x5d4;

  @ParameterizedTest
  @MethodSource("plenum.media.srtp.SrtpFixture#bothCiphers")
  void section_16_1_1_is_what_the_sender_writes(SrtpCiphers ciphers) {
    try (var sender = sender(ciphers)) {
      assertThat(SrtpFixture.protect(sender, RTP, 0xf17b)).isEqualTo(SRTP);
    }
  }

  @ParameterizedTest
  @MethodSource("plenum.media.srtp.SrtpFixture#bothCiphers")
  void section_16_1_2_is_what_the_receiver_opens(SrtpCiphers ciphers) {
    try (var receiver = receiver(ciphers)) {
      assertThat(SrtpFixture.unprotect(receiver, SRTP).packet()).isEqualTo(RTP);
    }
  }

  @ParameterizedTest
  @MethodSource("plenum.media.srtp.SrtpFixture#bothCiphers")
  void section_16_1_3_is_the_tag_of_a_packet_that_is_all_associated_data(SrtpCiphers ciphers) {
    try (var arena = Arena.ofConfined();
        var gcm = ciphers.gcm(keys().rtp().key(), Gcm.Direction.SEAL)) {
      var tag = arena.allocate(16);
      gcm.start(0x51753c65, 0x80c2726f20718414L);
      gcm.associate(SrtpFixture.segment(arena, RTP), 0, RTP.length);
      gcm.seal(tag, 0, 0, tag, 0);
      assertThat(Octets.bytes(tag, 0, 16)).isEqualTo(hex("22493f82 d2bce397 e9d79e3b 19aa4216"));
    }
  }

  @ParameterizedTest
  @MethodSource("plenum.media.srtp.SrtpFixture#bothCiphers")
  void section_17_1_is_what_the_sender_writes(SrtpCiphers ciphers) {
    try (var sender = sender(ciphers)) {
      assertThat(SrtpFixture.protectRtcp(sender, RTCP)).isEqualTo(SRTCP);
    }
  }

  @ParameterizedTest
  @MethodSource("plenum.media.srtp.SrtpFixture#bothCiphers")
  void section_17_1_is_what_the_receiver_opens(SrtpCiphers ciphers) {
    try (var receiver = receiver(ciphers)) {
      assertThat(SrtpFixture.unprotectRtcp(receiver, SRTCP).packet()).isEqualTo(RTCP);
    }
  }

  @ParameterizedTest
  @MethodSource("plenum.media.srtp.SrtpFixture#bothCiphers")
  void section_17_3_without_encryption_is_what_the_receiver_opens(SrtpCiphers ciphers) {
    try (var receiver = receiver(ciphers)) {
      assertThat(SrtpFixture.unprotectRtcp(receiver, SRTCP_IN_THE_CLEAR).packet()).isEqualTo(RTCP);
    }
  }

  private static SrtpSender sender(SrtpCiphers ciphers) {
    return new SrtpSender(ciphers, SrtpProfile.AEAD_AES_128_GCM, keys(), SRTCP_INDEX);
  }

  private static SrtpReceiver receiver(SrtpCiphers ciphers) {
    return new SrtpReceiver(ciphers, SrtpProfile.AEAD_AES_128_GCM, keys(), 8);
  }

  private static SessionKeys keys() {
    return new SessionKeys(half(), half());
  }

  private static SessionKeys.Half half() {
    return new SessionKeys.Half(
        hex("000102030405060708090a0b0c0d0e0f"), hex("517569642070726f2071756f"), new byte[0]);
  }
}
