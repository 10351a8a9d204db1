package plenum.conference.protocol;

import java.util.Optional;
import java.util.stream.Stream;
import plenum.conference.caucus.Circle;
import plenum.conference.event.CaucusEvent;
import plenum.conference.event.CaucusEvent.AsideEnded;
import plenum.conference.event.CaucusEvent.CameBack;
import plenum.conference.event.CaucusEvent.HappenedInside;
import plenum.conference.event.CaucusEvent.InvitationAgreed;
import plenum.conference.event.CaucusEvent.InvitationEnded;
import plenum.conference.event.CaucusEvent.InvitedAside;
import plenum.conference.event.CaucusEvent.NoteWritten;
import plenum.conference.event.CaucusEvent.SideReturned;
import plenum.conference.event.CaucusEvent.SideWithdrew;
import plenum.conference.event.CaucusEvent.WentAside;
import plenum.conference.event.CaucusId;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.SeatId;

/** Who withdrew and came back, and no more than that. */
final class CaucusLines {
  private CaucusLines() {}

  static Optional<Line> of(Cast cast, CaucusEvent event) {
    return switch (event) {
      case SideWithdrew(_, _, var side, _, _) ->
          Line.open(ProtocolKind.SIDE_WITHDREW, Particulars.NONE.side(Optional.of(side)));
      case SideReturned(var room, _, _) ->
          Line.open(ProtocolKind.SIDE_RETURNED, Particulars.NONE.side(side(cast, room)));
      case WentAside(_, _, var heads, var interpreters, _) ->
          Line.open(
              ProtocolKind.WENT_ASIDE,
              Particulars.NONE.people(
                  cast.all(Stream.concat(heads.stream(), interpreters.stream()).toList())));
      case CameBack(_, var seat, _) -> cameBack(cast, seat);
      case AsideEnded _ -> Line.open(ProtocolKind.ASIDE_ENDED, Particulars.NONE);
      case InvitedAside _ -> Optional.empty();
      case InvitationAgreed _ -> Optional.empty();
      case InvitationEnded _ -> Optional.empty();
      case HappenedInside _ -> Optional.empty();
      case NoteWritten _ -> Optional.empty();
    };
  }

  private static Optional<DelegationId> side(Cast cast, CaucusId room) {
    return cast.conference()
        .caucuses()
        .room(room)
        .flatMap(found ->
            found.circle() instanceof Circle.OneSide(var side)
                ? Optional.of(side)
                : Optional.empty());
  }

  /** Who left the meeting from a sealed room came back to nothing. */
  private static Optional<Line> cameBack(Cast cast, SeatId seat) {
    return cast.conference().admitted(seat)
        ? Line.open(ProtocolKind.CAME_BACK, cast.about(seat))
        : Optional.empty();
  }
}
