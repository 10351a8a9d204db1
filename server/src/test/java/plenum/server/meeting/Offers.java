package plenum.server.meeting;

import java.util.Map;
import plenum.wire.Outlet;
import plenum.wire.SourceKind;

/** A small offer as a page makes one: a microphone, and one outlet. */
final class Offers {
  static final Map<String, SourceKind> SOURCES = Map.of("0", SourceKind.MICROPHONE);
  static final Map<String, Outlet> OUTLETS = Map.of("1", Outlet.FLOOR_1);

  static final String CHAMBER =
      String.join(
          "\r\n",
          "v=0",
          "o=- 4611731400430051336 2 IN IP4 127.0.0.1",
          "s=-",
          "t=0 0",
          "a=group:BUNDLE 0 1",
          "a=ice-ufrag:Hh7q",
          "a=ice-pwd:e0rWSXEXE4jXNXd4ueYRs0t1",
          "a=ice-options:trickle",
          "a=fingerprint:sha-256 " + "AB:".repeat(31) + "AB",
          "a=setup:actpass",
          audio("0", "sendonly"),
          audio("1", "recvonly"),
          "");

  private Offers() {}

  private static String audio(String mid, String direction) {
    return String.join(
        "\r\n",
        "m=audio 9 UDP/TLS/RTP/SAVPF 111",
        "c=IN IP4 0.0.0.0",
        "a=mid:" + mid,
        "a=" + direction,
        "a=rtcp-mux",
        "a=rtpmap:111 opus/48000/2",
        "a=fmtp:111 minptime=10;useinbandfec=1");
  }
}
