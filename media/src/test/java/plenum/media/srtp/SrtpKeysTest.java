package plenum.media.srtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static plenum.media.srtp.SrtpFixture.SSRC;
import static plenum.media.srtp.SrtpFixture.protect;
import static plenum.media.srtp.SrtpFixture.rtp;
import static plenum.media.srtp.SrtpFixture.unprotect;
import static plenum.media.srtp.SrtpKeys.Side.CLIENT;
import static plenum.media.srtp.SrtpKeys.Side.SERVER;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SrtpKeysTest {

  @Test
  void the_exported_octets_are_client_key_server_key_client_salt_server_salt() {
    var keys = SrtpKeys.exported(SrtpProfile.AES_CM_128_HMAC_SHA1_80, counting(60));
    assertThat(keys.clientKey()).isEqualTo(Arrays.copyOfRange(counting(60), 0, 16));
    assertThat(keys.serverKey()).isEqualTo(Arrays.copyOfRange(counting(60), 16, 32));
    assertThat(keys.clientSalt()).isEqualTo(Arrays.copyOfRange(counting(60), 32, 46));
    assertThat(keys.serverSalt()).isEqualTo(Arrays.copyOfRange(counting(60), 46, 60));
  }

  @ParameterizedTest
  @EnumSource
  void material_of_another_length_is_refused_with_both_lengths(SrtpProfile profile) {
    int length = profile.exportedLength();
    assertThatThrownBy(() -> SrtpKeys.exported(profile, new byte[length - 1]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("%d octets and needs %d", length - 1, length);
  }

  @ParameterizedTest
  @EnumSource
  void nothing_secret_is_printed(SrtpProfile profile) {
    var keys = SrtpKeys.exported(profile, counting(profile.exportedLength()));
    var session = SessionKeys.derive(profile, keys.clientKey(), keys.clientSalt());
    assertThat(keys.toString()).isEqualTo("SrtpKeys[" + profile + "]");
    assertThat(session.toString())
        .doesNotContain("[B@")
        .doesNotContain(HexFormat.of().formatHex(session.rtp().key()));
  }

  @Test
  void wiping_leaves_zeroes() {
    var keys = SrtpKeys.exported(SrtpProfile.AEAD_AES_128_GCM, counting(56));
    keys.wipe();
    assertThat(keys.clientKey()).containsOnly(0);
    assertThat(keys.clientSalt()).containsOnly(0);
    assertThat(keys.serverKey()).containsOnly(0);
    assertThat(keys.serverSalt()).containsOnly(0);
  }

  @ParameterizedTest
  @MethodSource("plenum.media.srtp.SrtpFixture#all")
  void each_side_opens_what_the_other_protects(SrtpFixture fixture) {
    var keys = SrtpKeys.exported(fixture.profile(), counting(fixture.profile().exportedLength()));
    var packet = rtp(SSRC, 1);
    try (var client = keys.sender(fixture.ciphers(), CLIENT);
        var server = keys.sender(fixture.ciphers(), SERVER);
        var toServer = keys.receiver(fixture.ciphers(), SERVER);
        var toClient = keys.receiver(fixture.ciphers(), CLIENT)) {
      assertThat(unprotect(toServer, protect(client, packet, 1)).packet()).isEqualTo(packet);
      assertThat(unprotect(toClient, protect(server, packet, 1)).packet()).isEqualTo(packet);
    }
  }

  @ParameterizedTest
  @MethodSource("plenum.media.srtp.SrtpFixture#all")
  void a_side_does_not_open_its_own_packets(SrtpFixture fixture) {
    var keys = SrtpKeys.exported(fixture.profile(), counting(fixture.profile().exportedLength()));
    try (var client = keys.sender(fixture.ciphers(), CLIENT);
        var toClient = keys.receiver(fixture.ciphers(), CLIENT)) {
      assertThat(unprotect(toClient, protect(client, rtp(SSRC, 1), 1)).result())
          .isEqualTo(SrtpReceiver.NOT_AUTHENTIC);
    }
  }

  private static byte[] counting(int length) {
    var octets = new byte[length];
    for (int i = 0; i < length; i++) {
      octets[i] = (byte) (i + 1);
    }
    return octets;
  }
}
