package plenum.conference.opening;

import java.time.Instant;
import java.util.List;
import plenum.conference.programme.SeatId;

/**
 * What a side has answered to a roll call.
 *
 * @param by the seat that confirmed it
 * @param entries everybody of the side, in the order of protocol
 */
public record SideRoll(SeatId by, Instant at, List<RollEntry> entries) {
  public SideRoll {
    entries = List.copyOf(entries);
  }
}
