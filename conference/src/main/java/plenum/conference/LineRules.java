package plenum.conference;

import java.time.Instant;
import plenum.conference.command.LineCommand;
import plenum.conference.event.LineEvent;
import plenum.conference.programme.Kind;
import plenum.conference.programme.SeatId;

/** What the program may write down by itself. Lines of seats that are gone are no news. */
final class LineRules {
  private LineRules() {}

  static Decision decide(Entitlement entitlement, LineCommand command) {
    return switch (command) {
      case LineCommand.LineLost(var seat, var since) -> lost(entitlement, seat, since);
      case LineCommand.LineBack(var seat, var at) -> back(entitlement, seat, at);
      case LineCommand.Expire() -> expire(entitlement);
    };
  }

  /** A moment that has not come yet, after a jump of the clock, becomes now. */
  private static Decision lost(Entitlement entitlement, SeatId seat, Instant since) {
    var then = since.isAfter(entitlement.now()) ? entitlement.now() : since;
    return line(entitlement, seat, false)
        ? Decision.accepted(new LineEvent.LineLost(seat, then))
        : Decision.accepted();
  }

  private static Decision back(Entitlement entitlement, SeatId seat, Instant at) {
    return line(entitlement, seat, true)
        ? Decision.accepted(new LineEvent.LineBack(seat, at))
        : Decision.accepted();
  }

  private static boolean line(Entitlement entitlement, SeatId seat, boolean down) {
    return entitlement
        .conference()
        .state(seat)
        .filter(state ->
            state.presence() instanceof Presence.Here(_, _, var lost) && lost.isPresent() == down)
        .isPresent();
  }

  private static Decision expire(Entitlement entitlement) {
    return entitlement.conference().programme().heading().kind() == Kind.REAL
        ? Decision.refused(new StageRefusal.NotATrial())
        : Decision.accepted(new LineEvent.Expired(entitlement.now()));
  }
}
