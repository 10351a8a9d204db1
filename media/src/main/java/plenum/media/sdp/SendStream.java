package plenum.media.sdp;

import java.util.OptionalLong;

/**
 * What one outlet sends under for as long as it lives, whatever it is told to carry.
 *
 * @param ssrc 1 to 2^32 - 1, unique on the transport
 * @param rtxSsrc of its retransmissions; left out of the answer where RTX is not agreed
 * @param streamId outlets with the same one are played in step (RFC 8830)
 * @param trackId unique on the transport
 * @param cname the same for all outlets of one clock (RFC 7022)
 */
public record SendStream(
    long ssrc, OptionalLong rtxSsrc, String streamId, String trackId, String cname) {
  private static final String VISIBLE = "[\\x21-\\x7e]{1,255}";

  /**
   * @throws IllegalArgumentException for an SSRC out of range, and for text that would break the
   *     description
   */
  public SendStream {
    if (!isSsrc(ssrc) || (rtxSsrc.isPresent() && !isSsrc(rtxSsrc.getAsLong()))) {
      throw new IllegalArgumentException("not an SSRC: " + ssrc + ", " + rtxSsrc);
    }
    if (!streamId.matches(VISIBLE) || !trackId.matches(VISIBLE) || !cname.matches(VISIBLE)) {
      throw new IllegalArgumentException("spaces in " + streamId + ", " + trackId + ", " + cname);
    }
  }

  private static boolean isSsrc(long number) {
    return number > 0 && number <= 0xffffffffL;
  }

  SignalledSource source(boolean rtxAgreed) {
    return new SignalledSource(ssrc, rtxAgreed ? rtxSsrc : OptionalLong.empty(), cname);
  }

  Msid msid() {
    return new Msid(streamId, trackId);
  }
}
