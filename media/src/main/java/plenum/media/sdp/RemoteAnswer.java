package plenum.media.sdp;

import java.util.List;
import java.util.Optional;
import plenum.media.ice.IceCredentials;

/**
 * An answer as its offerer reads it: the client side of synthetic seats. {@code media} stands in
 * the order of the offer, directions and sources as the answerer sees them.
 *
 * @param candidates host candidates over UDP with literal addresses; all others are left out
 * @param complete whether the answerer has said that there are no more candidates
 */
public record RemoteAnswer(
    IceCredentials ice,
    boolean iceLite,
    Fingerprint fingerprint,
    Setup setup,
    List<Candidate> candidates,
    boolean complete,
    List<MediaDescription> media) {
  public RemoteAnswer {
    candidates = List.copyOf(candidates);
    media = List.copyOf(media);
  }

  /**
   * Reads an answer within the bounds of {@link Offer#parse}.
   *
   * @throws SdpException also when every section is rejected, and for {@code a=setup:actpass}
   */
  public static RemoteAnswer parse(String text) throws SdpException {
    var bundle = Bundle.of(SessionDescription.parse(text));
    var session = bundle.session();
    var tagged = bundle.tagged();
    var setup = Setup.of(tagged, session);
    if (setup == Setup.ACTPASS) {
      throw tagged
          .firstHereOr(session, "setup")
          .orElseThrow()
          .refuse("an answer has a=setup:actpass", "a=setup:passive or a=setup:active");
    }
    return new RemoteAnswer(
        CredentialReader.of(tagged, session),
        session.has("ice-lite"),
        Fingerprint.of(tagged, session),
        setup,
        Candidate.of(tagged.all("candidate")),
        tagged.has("end-of-candidates") || session.has("end-of-candidates"),
        bundle.media());
  }

  public Optional<MediaDescription> media(String mid) {
    return media.stream().filter(section -> section.mid().equals(mid)).findFirst();
  }
}
