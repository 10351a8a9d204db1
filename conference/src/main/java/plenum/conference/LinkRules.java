package plenum.conference;

import java.util.ArrayList;
import java.util.Optional;
import java.util.function.BiFunction;
import plenum.conference.command.Actor;
import plenum.conference.command.LinkCommand;
import plenum.conference.event.Event;
import plenum.conference.event.LinkEvent;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;

/** Who may end links and have new ones. A side that has claimed its link keeps its own. */
final class LinkRules {
  private LinkRules() {}

  static Decision decide(Standing standing, LinkCommand command) {
    return switch (command) {
      case LinkCommand.ClaimSide(var side, var generation) -> claim(standing, side, generation);
      case LinkCommand.RevokeSeatLink(var seat) -> onSeat(standing, seat, LinkRules::revoke);
      case LinkCommand.ReissueSeatLink(var seat) ->
          onSeat(standing, seat, (found, state) -> Decision.accepted(reissued(found, state)));
      case LinkCommand.ReissueDelegationLink(var side) -> reissue(standing, side);
    };
  }

  /** Everybody at the side gets a new link, for the convener may have read the old ones. */
  private static Decision claim(Standing standing, DelegationId delegation, int generation) {
    var conference = standing.conference();
    var side = conference.side(delegation);
    if (side.isEmpty()) {
      return Decision.refused(new ThingRefusal.UnknownDelegation(delegation));
    }
    if (!standing.actor().equals(new Actor.DelegationSecretaryLink(delegation))) {
      return Decision.refused(new PersonRefusal.NotYourSide(delegation));
    }
    if (side.get().generation() != generation) {
      return Decision.refused(new DoorRefusal.LinkReplaced());
    }
    if (side.get().claimed()) {
      return Decision.accepted();
    }
    var events = new ArrayList<Event>();
    events.add(new LinkEvent.SideClaimed(delegation));
    for (var seat : conference.programme().seats()) {
      if (seat.of(delegation)) {
        conference.state(seat.id()).ifPresent(state -> events.add(reissued(seat, state)));
      }
    }
    return new Decision.Accepted(events);
  }

  private static Decision revoke(Seat seat, SeatState state) {
    return state.revoked()
        ? Decision.accepted()
        : Decision.accepted(new LinkEvent.SeatLinkRevoked(seat.id()));
  }

  private static Event reissued(Seat seat, SeatState state) {
    return new LinkEvent.SeatLinkReissued(seat.id(), state.generation() + 1);
  }

  private static Decision onSeat(
      Standing standing, SeatId id, BiFunction<Seat, SeatState, Decision> then) {
    var seat = standing.conference().seat(id);
    var state = standing.conference().state(id);
    if (seat.isEmpty() || state.isEmpty()) {
      return Decision.refused(new ThingRefusal.UnknownSeat(id));
    }
    return standing
        .whyNotKeeperOfLinks(seat.get().delegation())
        .map(Decision::refused)
        .orElseGet(() -> then.apply(seat.get(), state.get()));
  }

  private static Decision reissue(Standing standing, DelegationId delegation) {
    return standing
        .conference()
        .side(delegation)
        .map(side ->
            standing
                .whyNotKeeperOfLinks(Optional.of(delegation))
                .map(Decision::refused)
                .orElseGet(() ->
                    Decision.accepted(
                        new LinkEvent.DelegationLinkReissued(delegation, side.generation() + 1))))
        .orElseGet(() -> Decision.refused(new ThingRefusal.UnknownDelegation(delegation)));
  }
}
