package plenum.media.sdp;

/** The RTP header extensions that the engine reads and writes. */
public enum KnownExtension {
  /** RFC 9143 section 15.1: which section a packet belongs to. */
  MID("urn:ietf:params:rtp-hdrext:sdes:mid"),
  /** RFC 8852 section 3.1: which encoding of a simulcast a packet belongs to. */
  RID("urn:ietf:params:rtp-hdrext:sdes:rtp-stream-id"),
  /** RFC 8852 section 3.2: which encoding a retransmission repairs. */
  REPAIRED_RID("urn:ietf:params:rtp-hdrext:sdes:repaired-rtp-stream-id"),
  /** RFC 6464: the loudness of the packet. */
  AUDIO_LEVEL("urn:ietf:params:rtp-hdrext:ssrc-audio-level"),
  /** When the packet left its sender, 24 bits of 6.18 fixed-point seconds. */
  ABSOLUTE_SEND_TIME("http://www.webrtc.org/experiments/rtp-hdrext/abs-send-time"),
  /** draft-holmer-rmcat-transport-wide-cc-extensions-01: one sequence for the whole transport. */
  TRANSPORT_WIDE_SEQUENCE(
      "http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01");

  private final String uri;

  KnownExtension(String uri) {
    this.uri = uri;
  }

  public String uri() {
    return uri;
  }

  /** This extension under a number of one's own, for a description that we begin. */
  public HeaderExtension numbered(int id) {
    return new HeaderExtension(id, uri, Direction.SEND_RECEIVE);
  }
}
