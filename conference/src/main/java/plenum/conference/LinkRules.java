package plenum.conference;

import java.util.ArrayList;
import java.util.function.BiFunction;
import plenum.conference.command.Actor;
import plenum.conference.command.LinkCommand;
import plenum.conference.event.Event;
import plenum.conference.event.LinkEvent;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;

/**
 * Who may end links and have new ones. A side that has been taken over keeps its own; the convener
 * may still offer a new link to the whole of it, for a secretary may lose theirs.
 */
final class LinkRules {
  private LinkRules() {}

  static Decision decide(Entitlement entitlement, LinkCommand command) {
    return switch (command) {
      case LinkCommand.ClaimSide(var side, var generation) -> claim(entitlement, side, generation);
      case LinkCommand.RevokeSeatLink(var seat) -> onSeat(entitlement, seat, LinkRules::revoke);
      case LinkCommand.ReissueSeatLink(var seat) ->
          onSeat(entitlement, seat, (found, state) -> Decision.accepted(reissued(found, state)));
      case LinkCommand.ReissueDelegationLink(var side) -> reissue(entitlement, side);
    };
  }

  /**
   * The link has passed through other hands and ends; whoever used it keeps the next. Everybody at
   * the side gets a new link too, for the convener, or a former holder, may have read the old ones.
   */
  private static Decision claim(Entitlement entitlement, DelegationId delegation, int generation) {
    var conference = entitlement.conference();
    var side = conference.side(delegation);
    if (side.isEmpty()) {
      return Decision.refused(new ThingRefusal.UnknownDelegation(delegation));
    }
    if (side.get().opens(generation)) {
      return Decision.accepted();
    }
    if (!side.get().offers(generation)) {
      return Decision.refused(whyNotBy(side.get(), generation));
    }
    var events = new ArrayList<Event>();
    events.add(
        new LinkEvent.SideTakenOver(delegation, generation, generation + 1, entitlement.now()));
    for (var seat : conference.programme().seats()) {
      if (seat.of(delegation)) {
        conference.state(seat.id()).ifPresent(state -> events.add(reissued(seat, state)));
      }
    }
    return new Decision.Accepted(events);
  }

  private static Refusal whyNotBy(SideState side, int generation) {
    return side.usedAt(generation).isPresent()
        ? new DoorRefusal.LinkUsed()
        : new DoorRefusal.LinkReplaced();
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
      Entitlement entitlement, SeatId id, BiFunction<Seat, SeatState, Decision> then) {
    var seat = entitlement.conference().seat(id);
    var state = entitlement.conference().state(id);
    if (seat.isEmpty() || state.isEmpty()) {
      return Decision.refused(new ThingRefusal.UnknownSeat(id));
    }
    return entitlement
        .whyClaimed(seat.get().delegation())
        .map(Decision::refused)
        .orElseGet(() -> then.apply(seat.get(), state.get()));
  }

  /** The convener may also where the side is taken over: using the link tells the side. */
  private static Decision reissue(Entitlement entitlement, DelegationId delegation) {
    return entitlement
        .conference()
        .side(delegation)
        .map(side -> Decision.accepted(next(entitlement, delegation, side)))
        .orElseGet(() -> Decision.refused(new ThingRefusal.UnknownDelegation(delegation)));
  }

  /** Only the holder of the kept link learns the next one without anybody between. */
  private static Event next(Entitlement entitlement, DelegationId delegation, SideState side) {
    int generation = side.generation() + 1;
    return side.kept() && entitlement.actor() instanceof Actor.DelegationSecretaryLink
        ? new LinkEvent.DelegationLinkRenewed(delegation, generation)
        : new LinkEvent.DelegationLinkReissued(delegation, generation);
  }
}
