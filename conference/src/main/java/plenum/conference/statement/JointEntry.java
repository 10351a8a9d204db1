package plenum.conference.statement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.SeatId;

/**
 * What one side put to the others for the record of all. It is read by everybody.
 *
 * @param number from 1 in its conference, never reused
 * @param side that proposed it
 * @param by the seat that did
 * @param moment to which it belongs
 * @param accepted the sides that have accepted it, the proposing one first
 * @param agreeing the chairs that say that all agree to what it says
 * @param agreed when the last of them did
 */
public record JointEntry(
    int number,
    DelegationId side,
    SeatId by,
    Instant moment,
    Substance substance,
    List<DelegationId> accepted,
    List<SeatId> agreeing,
    Optional<Instant> agreed) {
  public JointEntry {
    accepted = List.copyOf(accepted);
    agreeing = List.copyOf(agreeing);
  }

  /** How much of the meeting stands behind it: only all chairs make it agreed. */
  public Standing standing() {
    return agreed.isPresent() ? Standing.AGREED : substance.standing();
  }

  JointEntry acceptedBy(DelegationId one) {
    return new JointEntry(
        number, side, by, moment, substance, and(accepted, one), agreeing, agreed);
  }

  JointEntry agreeing(SeatId chair) {
    return new JointEntry(
        number, side, by, moment, substance, accepted, and(agreeing, chair), agreed);
  }

  JointEntry agreedAt(Instant at) {
    return new JointEntry(number, side, by, moment, substance, accepted, agreeing, Optional.of(at));
  }

  private static <T> List<T> and(List<T> list, T more) {
    var longer = new ArrayList<>(list);
    longer.add(more);
    return longer;
  }
}
