package plenum.server.meeting;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import plenum.conference.Conference;
import plenum.conference.programme.SeatId;
import plenum.wire.OperatorView;
import plenum.wire.OperatorView.SeatLine;

/**
 * What operators are shown at one moment: for each room in which one sits, of every seat what may
 * be known there. Dangers are found by what is shown, so they betray nothing that is not.
 *
 * @param fares in the programme's order
 */
record OperatorViews(Conference conference, Map<SeatId, SeatFare> fares, Seals seals, Instant now) {

  /** For who sits in this room; 0 is the plenary. */
  OperatorView of(int room) {
    var lines = new LinkedHashMap<SeatId, SeatLine>();
    fares.forEach((seat, fare) -> lines.put(seat, line(seat, fare, room)));
    var written = new LinkedHashMap<String, SeatLine>();
    lines.forEach((seat, line) -> written.put(seat.value(), line));
    return new OperatorView(Dangers.of(conference, lines, now), written);
  }

  private SeatLine line(SeatId seat, SeatFare fare, int room) {
    return switch (seals.shown(seat, room, now)) {
      case WHOLE -> fare.whole();
      case STILL_SEALED -> fare.outside(false);
      case SEALED -> fare.outside(true);
    };
  }
}
