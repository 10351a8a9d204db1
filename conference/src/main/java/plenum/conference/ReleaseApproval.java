package plenum.conference;

import java.util.List;
import plenum.conference.programme.SeatId;
import plenum.conference.release.Approval;
import plenum.conference.release.Issuer;

/** Which chairs are still to be asked about the joint release. */
public final class ReleaseApproval {
  private ReleaseApproval() {}

  /** The chairs who came and do not stand behind this very text yet. */
  public static List<SeatId> waits(Conference conference, String language, String fingerprint) {
    var approved =
        conference
            .releases()
            .of(new Issuer.Joint())
            .manuscript(language)
            .approvals(fingerprint)
            .stream()
            .map(Approval::seat)
            .toList();
    return conference.programme().chairs().stream()
        .filter(chair -> SubstanceCheck.came(conference, chair))
        .filter(chair -> !approved.contains(chair))
        .toList();
  }
}
