package plenum.conference.statement;

import java.time.Instant;
import java.util.Optional;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.SeatId;

/**
 * What a side has written down for itself. It is sealed for that side until the side makes it
 * public, which it can do with its own words alone.
 *
 * @param number from 1 in its conference, never reused
 * @param side whose entry it is
 * @param by the seat that wrote it last
 * @param moment to which it belongs
 * @param substance empty where it was deleted from the journal
 * @param cleared since when it is public
 */
public record Entry(
    int number,
    DelegationId side,
    SeatId by,
    Instant moment,
    Optional<Substance> substance,
    Optional<Instant> cleared) {

  Entry saying(SeatId seat, Optional<Substance> other) {
    return new Entry(number, side, seat, moment, other, cleared);
  }

  Entry cleared(Optional<Instant> at, Optional<Substance> as) {
    return new Entry(number, side, by, moment, as.or(() -> substance), at);
  }
}
