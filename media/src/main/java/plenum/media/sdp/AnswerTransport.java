package plenum.media.sdp;

import java.util.List;
import plenum.media.ice.IceCredentials;

/**
 * Our side of the one transport, and what numbers the answer. We are ICE-lite and DTLS-passive.
 *
 * @param sessionId 0 to 2^63 - 1, the same for all answers of one connection
 * @param version one higher with every answer
 */
public record AnswerTransport(
    long sessionId,
    long version,
    IceCredentials ice,
    Fingerprint fingerprint,
    List<Candidate> candidates) {
  public AnswerTransport {
    candidates = List.copyOf(candidates);
  }
}
