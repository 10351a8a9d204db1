package plenum.dossier.minutes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import plenum.conference.programme.ConferenceId;
import plenum.conference.programme.SeatId;

/**
 * The record of all sides as a document of its own. It is drawn from what everybody may read, so
 * whoever asks gets the same.
 *
 * @param passages in the order of the moments to which they belong
 * @param approvals of the record as it stands now
 * @param fixed since when it does not change any more: all chairs have approved of it
 */
public record JointMinutes(
    Head head,
    Directory directory,
    List<AttendingSide> sides,
    List<JointPassage> passages,
    List<Approval> approvals,
    Optional<Instant> fixed) {
  public JointMinutes {
    sides = List.copyOf(sides);
    passages = List.copyOf(passages);
    approvals = List.copyOf(approvals);
  }

  /**
   * A chair approved of the whole.
   *
   * @param by who did: the chair or the deputy
   */
  public record Approval(SeatId chair, Speaker by, Instant at) {}

  /**
   * From all events of a conference in their order; what is sealed is left aside, whoever passes
   * it.
   *
   * @param now to when what still goes on has lasted
   */
  public static JointMinutes of(ConferenceId id, List<Happened> events, Instant now) {
    return MinutesReader.read(id, events, Optional.empty(), now).joint();
  }

  public boolean approved() {
    return fixed.isPresent();
  }
}
