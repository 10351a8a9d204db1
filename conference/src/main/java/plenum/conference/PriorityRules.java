package plenum.conference;

import java.util.List;
import plenum.conference.event.FloorEvent;
import plenum.conference.programme.SeatId;

/** The chairs' last means: silence for all but chairs; and between chairs, a request. */
final class PriorityRules {
  private PriorityRules() {}

  static Decision take(Standing standing) {
    var chair = standing.chair().orElseThrow();
    var by = standing.seat().orElseThrow().id();
    return held(standing).contains(by)
        ? Decision.accepted()
        : Decision.accepted(new FloorEvent.PriorityTaken(chair, by, standing.now()));
  }

  /** A deputy whose chair has come back meanwhile has lost it by that. */
  static Decision release(Standing standing) {
    var by = standing.seat().orElseThrow().id();
    return held(standing).contains(by)
        ? Decision.accepted(new FloorEvent.PriorityReleased(by, standing.now()))
        : Decision.accepted();
  }

  static Decision askToConclude(Standing standing, SeatId seat) {
    return standing.conference().floor().turn(seat).isPresent()
        ? Decision.accepted(
            new FloorEvent.ConclusionAsked(seat, standing.chair().orElseThrow(), standing.now()))
        : Decision.refused(new FloorRefusal.NotSpeaking(seat));
  }

  private static List<SeatId> held(Standing standing) {
    return standing.conference().floor().priority();
  }
}
