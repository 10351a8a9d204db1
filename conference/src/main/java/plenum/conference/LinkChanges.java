package plenum.conference;

import java.util.function.UnaryOperator;
import plenum.conference.event.LinkEvent;
import plenum.conference.programme.DelegationId;

/** What events of links make of a conference. */
final class LinkChanges {
  private LinkChanges() {}

  static Conference after(Conference conference, LinkEvent event) {
    return switch (event) {
      case LinkEvent.SideClaimed(var delegation) ->
          with(conference, delegation, SideState::claimedBefore);
      case LinkEvent.SideTakenOver(var delegation, var used, var kept, var at) ->
          with(conference, delegation, side -> side.taken(used, kept, at));
      case LinkEvent.SeatLinkRevoked(var seat) ->
          conference
              .with(conference.phones().ended(seat))
              .with(seat, state -> state.withLink(state.generation(), true));
      case LinkEvent.SeatLinkReissued(var seat, var generation) ->
          conference.with(seat, state -> state.withLink(generation, false));
      case LinkEvent.DelegationLinkReissued(var delegation, var generation) ->
          with(conference, delegation, side -> side.offered(generation));
      case LinkEvent.DelegationLinkRenewed(var delegation, var generation) ->
          with(conference, delegation, side -> side.renewed(generation));
    };
  }

  private static Conference with(
      Conference conference, DelegationId delegation, UnaryOperator<SideState> change) {
    return conference
        .side(delegation)
        .map(side -> conference.with(delegation, change.apply(side)))
        .orElse(conference);
  }
}
