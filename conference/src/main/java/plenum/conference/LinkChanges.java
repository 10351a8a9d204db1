package plenum.conference;

import plenum.conference.event.LinkEvent;

/** What events of links make of a conference. */
final class LinkChanges {
  private LinkChanges() {}

  static Conference after(Conference conference, LinkEvent event) {
    return switch (event) {
      case LinkEvent.SideClaimed(var delegation) ->
          conference
              .side(delegation)
              .map(side -> conference.with(delegation, new SideState(side.generation(), true)))
              .orElse(conference);
      case LinkEvent.SeatLinkRevoked(var seat) ->
          conference.with(seat, state -> state.withLink(state.generation(), true));
      case LinkEvent.SeatLinkReissued(var seat, var generation) ->
          conference.with(seat, state -> state.withLink(generation, false));
      case LinkEvent.DelegationLinkReissued(var delegation, var generation) ->
          conference
              .side(delegation)
              .map(side -> conference.with(delegation, new SideState(generation, side.claimed())))
              .orElse(conference);
    };
  }
}
