package plenum.conference;

import java.util.List;
import java.util.Optional;
import plenum.conference.event.FloorEvent;
import plenum.conference.programme.SeatId;

/** The chairs' last means: silence for all but chairs; and between chairs, a request. */
final class PriorityRules {
  private PriorityRules() {}

  static Decision take(Standing standing) {
    var chair = standing.chair();
    if (chair.isEmpty()) {
      return Decision.refused(standing.whyNotChair().orElseThrow());
    }
    var by = standing.seat().orElseThrow().id();
    return held(standing).contains(by)
        ? Decision.accepted()
        : Decision.accepted(new FloorEvent.PriorityTaken(chair.get(), by, standing.now()));
  }

  /** Whoever has it gives it back, also a deputy whose chair has come back meanwhile. */
  static Decision release(Standing standing) {
    var by = standing.seat().orElseThrow().id();
    if (held(standing).contains(by)) {
      return Decision.accepted(new FloorEvent.PriorityReleased(by, standing.now()));
    }
    return standing.whyNotChair().map(Decision::refused).orElseGet(Decision::accepted);
  }

  static Decision askToConclude(Standing standing, SeatId seat) {
    return standing
        .whyNotChair()
        .or(() ->
            standing.conference().floor().turn(seat).isPresent()
                ? Optional.empty()
                : Optional.of(new FloorRefusal.NotSpeaking(seat)))
        .map(Decision::refused)
        .orElseGet(() ->
            Decision.accepted(
                new FloorEvent.ConclusionAsked(
                    seat, standing.chair().orElseThrow(), standing.now())));
  }

  private static List<SeatId> held(Standing standing) {
    return standing.conference().floor().priority();
  }
}
