package plenum.server.whip;

/** Small offers of a made-up client. */
final class Offers {
  static final String USER = "x1Yz";

  private Offers() {}

  static String sending() {
    return offer("sendonly");
  }

  static String receiving() {
    return offer("recvonly");
  }

  static String offer(String direction) {
    return """
    v=0
    o=- 4611686018427387904 2 IN IP4 0.0.0.0
    s=-
    t=0 0
    a=group:BUNDLE 0 1
    m=audio 9 UDP/TLS/RTP/SAVPF 111
    c=IN IP4 0.0.0.0
    a=mid:0
    a=DIRECTION
    a=rtcp-mux
    a=ice-ufrag:USER
    a=ice-pwd:0123456789abcdefghijklmn
    a=setup:actpass
    a=fingerprint:sha-256 FINGERPRINT
    a=rtpmap:111 opus/48000/2
    m=video 9 UDP/TLS/RTP/SAVPF 96
    c=IN IP4 0.0.0.0
    a=mid:1
    a=DIRECTION
    a=rtcp-mux
    a=ice-ufrag:USER
    a=ice-pwd:0123456789abcdefghijklmn
    a=setup:actpass
    a=fingerprint:sha-256 FINGERPRINT
    a=rtpmap:96 VP8/90000
    """
        .replace("DIRECTION", direction)
        .replace("USER", USER)
        .replace("FINGERPRINT", "AB:".repeat(31) + "AB")
        .replace("\n", "\r\n");
  }
}
