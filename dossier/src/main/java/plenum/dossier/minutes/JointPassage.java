package plenum.dossier.minutes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import plenum.conference.programme.DelegationId;
import plenum.conference.statement.JointEntry;
import plenum.conference.statement.Standing;
import plenum.conference.statement.Substance;

/**
 * An entry of the record of all sides.
 *
 * @param side that proposed it
 * @param accepted the sides that accepted it, the proposing one first
 * @param agreeing the chairs that say that all agree
 * @param agreed when the last of them did
 */
public record JointPassage(
    Instant at,
    int number,
    DelegationId side,
    Substance substance,
    Standing standing,
    List<DelegationId> accepted,
    List<Speaker> agreeing,
    Optional<Instant> agreed) {
  public JointPassage {
    accepted = List.copyOf(accepted);
    agreeing = List.copyOf(agreeing);
  }

  static JointPassage of(JointEntry entry, List<Speaker> agreeing) {
    return new JointPassage(
        entry.moment(),
        entry.number(),
        entry.side(),
        entry.substance(),
        entry.standing(),
        entry.accepted(),
        agreeing,
        entry.agreed());
  }

  static boolean isDiscussed(Substance substance) {
    return switch (substance) {
      case Substance.Statement statement -> statement.discussed();
      case Substance.Commitment commitment -> commitment.discussed();
      case Substance.Message _ -> false;
    };
  }
}
