package plenum.conference.caucus;

import java.time.Instant;
import plenum.conference.event.CaucusId;
import plenum.conference.programme.SeatId;

/**
 * A sealed room in which somebody sits now.
 *
 * @param number from 1, never reused in its conference; 0 would be the plenary
 */
public record Caucus(CaucusId id, int number, Circle circle, Instant since) {
  Caucus without(SeatId seat) {
    return circle instanceof Circle.Named named
        ? new Caucus(id, number, named.without(seat), since)
        : this;
  }
}
