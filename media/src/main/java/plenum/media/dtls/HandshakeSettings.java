package plenum.media.dtls;

import java.time.Duration;
import java.util.List;

/**
 * What a handshake allows itself and its peer.
 *
 * @param deadline from the first datagram to the keys
 * @param resend the first wait before a flight is sent again, doubled each time
 * @param queue datagrams that may wait to be read; what exceeds it is dropped, and sent again
 * @param datagram octets of the largest datagram that is sent; longer messages go in fragments
 * @param profiles the SRTP profiles that are offered and taken, the preferred one first
 */
record HandshakeSettings(
    Duration deadline, Duration resend, int queue, int datagram, List<Integer> profiles) {
  /**
   * Twenty seconds is as long as browsers wait for a connection. A quarter of a second is above the
   * round trips between continents; RFC 6347 section 4.2.4.1 proposes a whole one and allows less
   * to those who need it, and a person who waits to be let in does. The longest flight has six
   * messages, so 64 datagrams hold several of its repetitions. 1,200 octets fit IPv6's least MTU of
   * 1,280 with headers and a tunnel around them.
   */
  static final HandshakeSettings USUAL =
      new HandshakeSettings(
          Duration.ofSeconds(20),
          Duration.ofMillis(250),
          64,
          1200,
          List.of(SrtpKeyingMaterial.AEAD_AES_128_GCM, SrtpKeyingMaterial.AES_CM_128_HMAC_SHA1_80));

  int[] profileArray() {
    return profiles.stream().mapToInt(Integer::intValue).toArray();
  }
}
