package plenum.conference.protocol;

import java.util.Optional;
import plenum.conference.event.AdmissionEvent;
import plenum.conference.event.AdmissionEvent.GuestArrived;
import plenum.conference.event.AdmissionEvent.KnockWithdrawn;
import plenum.conference.event.AdmissionEvent.Knocked;
import plenum.conference.event.AdmissionEvent.SeatAdmitted;
import plenum.conference.event.AdmissionEvent.SeatLeft;
import plenum.conference.event.AdmissionEvent.SeatRemoved;
import plenum.conference.event.AdmissionEvent.SeatReturned;
import plenum.conference.event.AdmissionEvent.SeatTakenOver;
import plenum.conference.event.AdmissionEvent.TurnedAway;
import plenum.conference.programme.SeatId;

/** Who came into the meeting and went; of a sealed room's people nobody is told. */
final class DoorLines {
  private DoorLines() {}

  static Optional<Line> of(Cast cast, AdmissionEvent event) {
    return switch (event) {
      case SeatAdmitted(var seat, _, _) -> line(cast, ProtocolKind.ADMITTED, seat);
      case SeatReturned(var seat, _, _) -> line(cast, ProtocolKind.CAME_AGAIN, seat);
      case GuestArrived(var seat, _, _) -> line(cast, ProtocolKind.ADMITTED, seat.id());
      case SeatLeft(var seat, _) -> line(cast, ProtocolKind.LEFT, seat);
      case SeatRemoved(var seat, _) -> line(cast, ProtocolKind.REMOVED, seat);
      case Knocked _ -> Optional.empty();
      case KnockWithdrawn _ -> Optional.empty();
      case TurnedAway _ -> Optional.empty();
      case SeatTakenOver _ -> Optional.empty();
    };
  }

  private static Optional<Line> line(Cast cast, ProtocolKind kind, SeatId seat) {
    return cast.apart(seat) ? Optional.empty() : Line.open(kind, cast.about(seat));
  }
}
