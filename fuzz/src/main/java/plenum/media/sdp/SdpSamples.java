package plenum.media.sdp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The offers that browsers and other programs made, without those that only repeat sections. */
final class SdpSamples {
  static final List<String> WORDS =
      List.of(
          "m=audio 9 UDP/TLS/RTP/SAVPF 111\r\n",
          "m=application 9 UDP/DTLS/SCTP webrtc-datachannel\r\n",
          "a=mid:",
          "a=rtpmap:",
          "a=fmtp:",
          "apt=",
          "a=rtcp-fb:",
          "a=rtcp-fb:* nack\r\n",
          "a=extmap:",
          "a=rid:",
          " send",
          " recv",
          "a=simulcast:send ",
          ";~",
          "a=ssrc:",
          " cname:",
          "a=ssrc-group:FID ",
          "a=msid:",
          "a=group:BUNDLE ",
          "a=bundle-only\r\n",
          "a=setup:active\r\n",
          "a=ice-lite\r\n",
          "a=candidate:1 1 udp 1 192.0.2.1 9 typ host\r\n",
          "a=rtcp-mux\r\n",
          "a=sendrecv\r\n",
          "a=inactive\r\n",
          "a=ssrc:9999999999999999999 cname:c\r\n",
          "9999999999999999999",
          "4294967295");

  private static final List<String> NAMES =
      List.of(
          "aiortc-call-not-recorded",
          "chromium-call",
          "chromium-second-offer",
          "chromium-whep",
          "chromium-whip",
          "firefox-call",
          "firefox-second-offer",
          "firefox-whep",
          "firefox-whip",
          "gstreamer-whip-not-recorded",
          "libwebrtc-whep",
          "libwebrtc-whip",
          "obs-whip-not-recorded",
          "pion-whip-not-recorded",
          "safari-seat-not-recorded");

  private SdpSamples() {}

  static List<byte[]> all() {
    var samples = new ArrayList<byte[]>();
    NAMES.forEach(name -> samples.add(octets(name)));
    return samples;
  }

  private static byte[] octets(String name) {
    try (var file = Offer.class.getResourceAsStream(name + ".sdp")) {
      if (file == null) {
        throw new IllegalStateException("there is no sample " + name);
      }
      return file.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
