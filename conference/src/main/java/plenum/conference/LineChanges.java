package plenum.conference;

import java.time.Instant;
import java.util.Optional;
import plenum.conference.event.LineEvent;
import plenum.conference.programme.SeatId;

/** What the program noticed by itself makes of a conference. */
final class LineChanges {
  private LineChanges() {}

  static Conference after(Conference conference, LineEvent event) {
    return switch (event) {
      case LineEvent.LineLost(var seat, var since) -> line(conference, seat, Optional.of(since));
      case LineEvent.LineBack(var seat, _) -> line(conference, seat, Optional.empty());
      case LineEvent.Expired _ -> conference.with(conference.proceedings().in(Phase.EXPIRED));
    };
  }

  private static Conference line(Conference conference, SeatId seat, Optional<Instant> lostSince) {
    return conference.with(
        seat,
        state ->
            switch (state.presence()) {
              case Presence.Here(var device, var since, _) ->
                  state.with(new Presence.Here(device, since, lostSince));
              case Presence.Away _, Presence.Left _, Presence.Removed _ -> state;
            });
  }
}
