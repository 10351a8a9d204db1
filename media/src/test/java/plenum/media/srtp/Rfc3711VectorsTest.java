package plenum.media.srtp;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.media.srtp.SrtpFixture.hex;

import java.lang.foreign.Arena;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plenum.media.octets.Octets;

/** The vectors of RFC 3711 appendix B. */
class Rfc3711VectorsTest {
  private static final byte[] MASTER_KEY = hex("E1F97A0D3E018BE0D64FA32C06DE4139");
  private static final byte[] MASTER_SALT = hex("0EC675AD498AFEEBB6960B3AABE6");

  @ParameterizedTest
  @MethodSource("plenum.media.srtp.SrtpFixture#bothCiphers")
  void the_keystream_is_that_of_appendix_b_2(SrtpCiphers ciphers) {
    var stream = new byte[16 * 0xff02];
    try (var arena = Arena.ofConfined();
        var cipher = ciphers.counterMode(hex("2B7E151628AED2A6ABF7158809CF4F3C"))) {
      var octets = arena.allocate(stream.length);
      cipher.apply(0xF0F1F2F3F4F5F6F7L, 0xF8F9FAFBFCFD0000L, octets, 0, stream.length, octets, 0);
      stream = Octets.bytes(octets, 0, stream.length);
    }
    assertThat(block(stream, 0)).isEqualTo(hex("E03EAD0935C95E80E166B16DD92B4EB4"));
    assertThat(block(stream, 1)).isEqualTo(hex("D23513162B02D0F72A43A2FE4A5F97AB"));
    assertThat(block(stream, 2)).isEqualTo(hex("41E95B3BB0A2E8DD477901E4FCA894C0"));
    assertThat(block(stream, 0xfeff)).isEqualTo(hex("EC8CDF7398607CB0F2D21675EA9EA1E4"));
    assertThat(block(stream, 0xff00)).isEqualTo(hex("362B7C3C6773516318A077D7FC5073AE"));
    assertThat(block(stream, 0xff01)).isEqualTo(hex("6A2CC3787889374FBEB4C81B17BA6C44"));
  }

  @Test
  void the_session_key_is_that_of_appendix_b_3() {
    assertThat(derived().rtp().key()).isEqualTo(hex("C61E7A93744F39EE10734AFE3FF7A087"));
  }

  @Test
  void the_session_salt_is_that_of_appendix_b_3() {
    assertThat(derived().rtp().salt()).isEqualTo(hex("30CBBC08863D8C85D49DB34A9AE1"));
  }

  @Test
  void the_authentication_key_is_that_of_appendix_b_3() {
    var vector =
        hex(
            """
            CEBE321F6FF7716B6FD4AB49AF256A15
            6D38BAA48F0A0ACF3C34E2359E6CDBCE
            E049646C43D9327AD175578EF7227098
            6371C10C9A369AC2F94A8C5FBCDDDC25
            6D6E919A48B610EF17C2041E47403576
            6B68642C59BBFC2F34DB60DBDFB2
            """);
    assertThat(SessionKeys.pseudoRandom(MASTER_KEY, MASTER_SALT, 1, vector.length))
        .isEqualTo(vector);
    assertThat(derived().rtp().authenticationKey()).isEqualTo(Arrays.copyOf(vector, 20));
  }

  @Test
  void rtcp_has_keys_of_its_own() {
    var keys = derived();
    assertThat(keys.rtcp().key())
        .isEqualTo(SessionKeys.pseudoRandom(MASTER_KEY, MASTER_SALT, 3, 16))
        .isNotEqualTo(keys.rtp().key());
    assertThat(keys.rtcp().authenticationKey())
        .isEqualTo(SessionKeys.pseudoRandom(MASTER_KEY, MASTER_SALT, 4, 20));
    assertThat(keys.rtcp().salt())
        .isEqualTo(SessionKeys.pseudoRandom(MASTER_KEY, MASTER_SALT, 5, 14));
  }

  private static SessionKeys derived() {
    return SessionKeys.derive(SrtpProfile.AES_CM_128_HMAC_SHA1_80, MASTER_KEY, MASTER_SALT);
  }

  private static byte[] block(byte[] stream, int number) {
    return Arrays.copyOfRange(stream, 16 * number, 16 * number + 16);
  }
}
