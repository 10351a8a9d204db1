package plenum.media.srtp;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.media.srtp.SrtpFixture.octets;
import static plenum.media.srtp.SrtpFixture.protect;
import static plenum.media.srtp.SrtpFixture.protectRtcp;
import static plenum.media.srtp.SrtpFixture.rtcp;
import static plenum.media.srtp.SrtpFixture.rtp;
import static plenum.media.srtp.SrtpFixture.unprotect;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** libcrypto and the JDK are interchangeable octet for octet. */
class CiphersAgreeTest {
  private static final int PACKETS = 1_500;

  @Test
  void the_best_ciphers_where_there_is_openssl_3_are_its_own() {
    assertThat(SrtpCiphers.best().name()).isEqualTo("libcrypto 3");
  }

  @ParameterizedTest
  @EnumSource
  void both_write_the_same_rtp_of_every_length_and_each_opens_it(SrtpProfile profile) {
    long seed = 21;
    var random = new Random(seed);
    var libcrypto = new SrtpFixture(LibcryptoCiphers.find().orElseThrow(), profile);
    var jdk = new SrtpFixture(new JdkCiphers(), profile);
    try (var one = libcrypto.sender();
        var other = jdk.sender();
        var receiver = jdk.receiver()) {
      for (int length = 0; length < PACKETS; length++) {
        long index = 64_000L + 3L * length;
        var packet = rtp(7, index, random.nextInt(16), random.nextInt(8), octets(random, length));
        var sealed = protect(one, packet, index);
        assertThat(sealed)
            .as("seed %d length %d", seed, length)
            .isEqualTo(protect(other, packet, index));
        assertThat(unprotect(receiver, sealed).packet()).isEqualTo(packet);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void both_write_a_packet_larger_than_any_scratch_alike(SrtpProfile profile) {
    var packet = rtp(7, 1, 1, 1, octets(new Random(22), 60_000));
    try (var one = new SrtpFixture(LibcryptoCiphers.find().orElseThrow(), profile).sender();
        var other = new SrtpFixture(new JdkCiphers(), profile).sender()) {
      assertThat(protect(one, packet, 1)).isEqualTo(protect(other, packet, 1));
    }
  }

  @ParameterizedTest
  @EnumSource
  void both_write_the_same_rtcp(SrtpProfile profile) {
    var random = new Random(23);
    try (var one = new SrtpFixture(LibcryptoCiphers.find().orElseThrow(), profile).sender();
        var other = new SrtpFixture(new JdkCiphers(), profile).sender()) {
      for (int words = 0; words < 300; words++) {
        var packet = rtcp(random.nextInt(), octets(random, 4 * words));
        assertThat(protectRtcp(one, packet)).isEqualTo(protectRtcp(other, packet));
      }
    }
  }
}
