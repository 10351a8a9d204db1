package plenum.conference.opening;

import java.time.Instant;
import java.util.Map;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Ordered;
import plenum.conference.programme.SeatId;

/**
 * A chair has called the roll.
 *
 * @param number from 1 in its conference
 * @param chair in whose right it was called
 * @param sides what the sides have answered, each with its last word
 */
public record RollCall(int number, SeatId chair, Instant at, Map<DelegationId, SideRoll> sides) {
  public RollCall {
    sides = Ordered.copyOf(sides);
  }

  RollCall with(DelegationId side, SideRoll answer) {
    return new RollCall(number, chair, at, Ordered.with(sides, side, answer));
  }
}
