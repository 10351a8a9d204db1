package plenum.conference;

import java.time.Instant;
import plenum.conference.command.LineCommand;
import plenum.conference.event.LineEvent;
import plenum.conference.programme.Kind;
import plenum.conference.programme.SeatId;

/** What the program may write down by itself. Lines of seats that are gone are no news. */
final class LineRules {
  private LineRules() {}

  static Decision decide(Standing standing, LineCommand command) {
    return switch (command) {
      case LineCommand.LineLost(var seat, var since) -> lost(standing, seat, since);
      case LineCommand.LineBack(var seat, var at) -> back(standing, seat, at);
      case LineCommand.Expire() -> expire(standing);
    };
  }

  /** A moment that has not come yet, after a jump of the clock, becomes now. */
  private static Decision lost(Standing standing, SeatId seat, Instant since) {
    var then = since.isAfter(standing.now()) ? standing.now() : since;
    return line(standing, seat, false)
        ? Decision.accepted(new LineEvent.LineLost(seat, then))
        : Decision.accepted();
  }

  private static Decision back(Standing standing, SeatId seat, Instant at) {
    return line(standing, seat, true)
        ? Decision.accepted(new LineEvent.LineBack(seat, at))
        : Decision.accepted();
  }

  private static boolean line(Standing standing, SeatId seat, boolean down) {
    return standing
        .conference()
        .state(seat)
        .filter(state ->
            state.presence() instanceof Presence.Here(_, _, var lost) && lost.isPresent() == down)
        .isPresent();
  }

  private static Decision expire(Standing standing) {
    return standing.conference().programme().heading().kind() == Kind.REAL
        ? Decision.refused(new StageRefusal.NotATrial())
        : Decision.accepted(new LineEvent.Expired(standing.now()));
  }
}
