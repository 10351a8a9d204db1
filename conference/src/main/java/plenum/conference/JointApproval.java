package plenum.conference;

import java.time.Instant;
import java.util.List;
import plenum.conference.command.Actor;
import plenum.conference.programme.Delegation;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.SeatId;
import plenum.conference.statement.JointEntry;

/** Who is still to be asked about the record of all. */
public final class JointApproval {
  private JointApproval() {}

  /** The sides that took part and have not accepted it. */
  public static List<DelegationId> waits(Conference conference, JointEntry entry) {
    return conference.programme().delegations().stream()
        .map(Delegation::id)
        .filter(side -> SubstanceCheck.tookPart(conference, side))
        .filter(side -> !entry.accepted().contains(side))
        .toList();
  }

  /**
   * The chairs who are asked beside these: in the meeting all who are there, after it, when nobody
   * is, everyone who was.
   */
  public static List<SeatId> asked(Conference conference, List<SeatId> chairs, Instant now) {
    return conference.phase() == Phase.OPEN
        ? AllChairs.pending(new Entitlement(conference, new Actor.Server(), now), chairs)
        : conference.programme().chairs().stream()
            .filter(chair -> SubstanceCheck.came(conference, chair))
            .filter(chair -> !chairs.contains(chair))
            .toList();
  }
}
