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

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Packets that nobody with the keys has sent. */
@ParameterizedClass
@MethodSource("plenum.media.srtp.SrtpFixture#all")
class ForgeryTest {
  private static final int MUTATIONS = 10_000;

  private final SrtpSender sender;
  private final SrtpReceiver receiver;

  ForgeryTest(SrtpFixture fixture) {
    sender = fixture.sender();
    receiver = fixture.receiver();
  }

  @AfterEach
  void free() {
    sender.close();
    receiver.close();
  }

  @Test
  void every_flipped_bit_is_refused_and_the_packet_itself_opens_afterwards() {
    unprotect(receiver, protect(sender, rtp(SSRC, 4_463), 4_463));
    var packet = rtp(SSRC, 4_500, 2, 1, octets(new Random(1), 50));
    var sealed = protect(sender, packet, 4_500);
    for (int bit = 0; bit < 8 * sealed.length; bit++) {
      var forged = flipped(sealed, bit);
      assertThat(unprotect(receiver, forged).result()).as("bit %d", bit).isNegative();
    }
    assertThat(receiver.lastIndex()).isEqualTo(4_463);
    assertThat(unprotect(receiver, sealed).packet()).isEqualTo(packet);
  }

  @Test
  void every_flipped_bit_of_rtcp_is_refused_and_the_packet_itself_opens_afterwards() {
    var packet = rtcp(SSRC, octets(new Random(2), 24));
    var sealed = protectRtcp(sender, packet);
    for (int bit = 0; bit < 8 * sealed.length; bit++) {
      assertThat(unprotectRtcp(receiver, flipped(sealed, bit)).result())
          .as("bit %d", bit)
          .isEqualTo(SrtpReceiver.NOT_AUTHENTIC);
    }
    assertThat(unprotectRtcp(receiver, sealed).packet()).isEqualTo(packet);
  }

  @Test
  void mutations_and_truncations_are_refused_without_an_exception() {
    long seed = 12;
    var random = new Random(seed);
    for (int i = 0; i < MUTATIONS; i++) {
      var sealed =
          protect(sender, rtp(SSRC, i, random.nextInt(16), random.nextInt(4), new byte[60]), i);
      var forged = mutated(sealed, random);
      assertThat(unprotect(receiver, forged).result())
          .as("seed %d mutation %d", seed, i)
          .isBetween(SrtpReceiver.TOO_MANY_STREAMS, SrtpReceiver.TOO_SHORT);
    }
    assertThat(receiver.lastIndex()).isEqualTo(-1);
  }

  @Test
  void mutations_and_truncations_of_rtcp_are_refused_without_an_exception() {
    long seed = 13;
    var random = new Random(seed);
    for (int i = 0; i < MUTATIONS; i++) {
      var sealed = protectRtcp(sender, rtcp(SSRC, new byte[4 * random.nextInt(20)]));
      var forged = mutated(sealed, random);
      assertThat(unprotectRtcp(receiver, forged).result())
          .as("seed %d mutation %d", seed, i)
          .isBetween(SrtpReceiver.TOO_MANY_STREAMS, SrtpReceiver.TOO_SHORT);
    }
  }

  @Test
  void noise_of_any_length_is_refused_without_an_exception() {
    long seed = 14;
    var random = new Random(seed);
    for (int i = 0; i < MUTATIONS; i++) {
      var noise = octets(random, random.nextInt(120));
      assertThat(unprotect(receiver, noise).result()).as("seed %d step %d", seed, i).isNegative();
      assertThat(unprotectRtcp(receiver, noise).result())
          .as("seed %d step %d", seed, i)
          .isNegative();
    }
  }

  private static byte[] flipped(byte[] packet, int bit) {
    var forged = packet.clone();
    forged[bit / 8] ^= (byte) (1 << bit % 8);
    return forged;
  }

  private static byte[] mutated(byte[] packet, Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> Arrays.copyOf(packet, random.nextInt(packet.length));
      case 1 -> Arrays.copyOf(packet, packet.length + 1 + random.nextInt(40));
      case 2 -> Arrays.copyOfRange(packet, 1 + random.nextInt(8), packet.length);
      default -> scribbled(packet, 1 + random.nextInt(6), random);
    };
  }

  private static byte[] scribbled(byte[] packet, int times, Random random) {
    var forged = packet.clone();
    for (int i = 0; i < times; i++) {
      forged[random.nextInt(forged.length)] = (byte) random.nextInt();
    }
    if (Arrays.equals(forged, packet)) {
      forged[0] ^= 1;
    }
    return forged;
  }
}
