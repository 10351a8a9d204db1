package plenum.conference.mark;

import java.time.Instant;
import java.util.Optional;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.SeatId;

/**
 * A moment that a side has marked.
 *
 * @param number from 1 in its conference, never reused
 * @param side whose mark it is: nobody else may see more than that it was made
 * @param by the seat that made it
 * @param says empty where it was deleted from the journal
 */
public record Mark(
    int number, DelegationId side, SeatId by, Instant moment, Optional<MarkSays> says) {

  Mark saying(Optional<MarkSays> other) {
    return new Mark(number, side, by, moment, other);
  }
}
