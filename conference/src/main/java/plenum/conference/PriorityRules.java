package plenum.conference;

import java.util.List;
import plenum.conference.event.FloorEvent;
import plenum.conference.programme.SeatId;

/** The chairs' last means: silence for all but chairs; and between chairs, a request. */
final class PriorityRules {
  private PriorityRules() {}

  static Decision take(Entitlement entitlement) {
    var chair = entitlement.chair().orElseThrow();
    var by = entitlement.seat().orElseThrow().id();
    return held(entitlement).contains(by)
        ? Decision.accepted()
        : Decision.accepted(new FloorEvent.PriorityTaken(chair, by, entitlement.now()));
  }

  /** A deputy whose chair has come back meanwhile has lost it by that. */
  static Decision release(Entitlement entitlement) {
    var by = entitlement.seat().orElseThrow().id();
    return held(entitlement).contains(by)
        ? Decision.accepted(new FloorEvent.PriorityReleased(by, entitlement.now()))
        : Decision.accepted();
  }

  static Decision askToConclude(Entitlement entitlement, SeatId seat) {
    return entitlement.conference().floor().turn(seat).isPresent()
        ? Decision.accepted(
            new FloorEvent.ConclusionAsked(
                seat, entitlement.chair().orElseThrow(), entitlement.now()))
        : Decision.refused(new FloorRefusal.NotSpeaking(seat));
  }

  private static List<SeatId> held(Entitlement entitlement) {
    return entitlement.conference().floor().priority();
  }
}
