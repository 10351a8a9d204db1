package plenum.conference;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import plenum.conference.event.FloorEvent;
import plenum.conference.floor.Ask;
import plenum.conference.floor.AskKind;
import plenum.conference.floor.Floor;
import plenum.conference.floor.Mode;
import plenum.conference.floor.Right;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Role;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;
import plenum.conference.role.Capacity;
import plenum.conference.role.Power;

/**
 * Waiting for the floor: nobody is passed over but by a reply, a point of order or a chair's act.
 */
final class QueueRules {
  private QueueRules() {}

  /** Whether who sits for this may ever hold the floor. */
  static boolean hasVoice(Role role) {
    return Power.HOLD_FLOOR.isFor(Capacity.of(role));
  }

  static Decision ask(Entitlement entitlement, AskKind wished) {
    var seat = entitlement.seat().orElseThrow();
    var floor = entitlement.conference().floor();
    if (floor.mode() == Mode.FREE && wished != AskKind.POINT_OF_ORDER) {
      return TurnRules.open(entitlement);
    }
    var kind = kind(entitlement, seat, wished);
    return whyNotAsking(entitlement, seat, kind)
        .map(Decision::refused)
        .orElseGet(() ->
            floor.ask(seat.id(), kind).isPresent()
                ? Decision.accepted()
                : Decision.accepted(new FloorEvent.FloorAsked(seat.id(), kind, entitlement.now())));
  }

  /** To a briefing the other sides reply; nobody puts themselves on the prepared list. */
  private static AskKind kind(Entitlement entitlement, Seat seat, AskKind wished) {
    var floor = entitlement.conference().floor();
    var presenter =
        floor.terms().presenter().flatMap(entitlement.conference()::seat).flatMap(Seat::delegation);
    var replies =
        floor.mode() == Mode.BRIEFING
            && presenter.isPresent()
            && !presenter.equals(seat.delegation());
    return switch (wished) {
      case LISTED, REQUEST -> replies ? AskKind.REPLY : AskKind.REQUEST;
      case POINT_OF_ORDER, REPLY -> wished;
    };
  }

  private static Optional<Refusal> whyNotAsking(Entitlement entitlement, Seat seat, AskKind kind) {
    var floor = entitlement.conference().floor();
    if (!floor.mode().isRegulated()) {
      return Optional.of(new FloorRefusal.FloorIsOpen());
    }
    if (kind == AskKind.POINT_OF_ORDER) {
      return Optional.empty();
    }
    if (floor.mode() == Mode.CHAIR_CALLS) {
      return Optional.of(new FloorRefusal.ChairsCall());
    }
    if (floor.turn(seat.id()).filter(turn -> turn.right() != Right.CHAIR).isPresent()) {
      return Optional.of(new FloorRefusal.HasTheFloor(seat.id()));
    }
    return kind == AskKind.REPLY && !somethingSaid(entitlement, seat)
        ? Optional.of(new FloorRefusal.NothingToReplyTo())
        : Optional.empty();
  }

  /** In a briefing replies are collected from its beginning. */
  private static boolean somethingSaid(Entitlement entitlement, Seat seat) {
    var floor = entitlement.conference().floor();
    return floor.mode() == Mode.BRIEFING
        || floor.latest().filter(other -> !other.equals(seat.id())).isPresent();
  }

  static Decision withdraw(Entitlement entitlement, AskKind kind) {
    var seat = entitlement.seat().orElseThrow().id();
    var floor = entitlement.conference().floor();
    var asked = kind == AskKind.REQUEST && floor.ask(seat, kind).isEmpty() ? AskKind.REPLY : kind;
    return floor.ask(seat, asked).isPresent()
        ? Decision.accepted(new FloorEvent.AskWithdrawn(seat, asked))
        : Decision.accepted();
  }

  static Decision skip(Entitlement entitlement, SeatId seat, AskKind kind) {
    return waiting(entitlement, seat, kind)
        .map(Decision::refused)
        .orElseGet(() ->
            Decision.accepted(
                new FloorEvent.AskSkipped(seat, kind, entitlement.chair().orElseThrow())));
  }

  static Decision reorder(Entitlement entitlement, AskKind kind, List<SeatId> seats) {
    if (seats.isEmpty() || entitlement.conference().seat(seats.getFirst()).isEmpty()) {
      return Decision.refused(new FloorRefusal.NotThoseWaiting());
    }
    var now = waitingOf(entitlement, kind, seats.getFirst());
    if (now.size() != seats.size() || !new HashSet<>(now).equals(new HashSet<>(seats))) {
      return Decision.refused(new FloorRefusal.NotThoseWaiting());
    }
    return now.equals(seats)
        ? Decision.accepted()
        : Decision.accepted(
            new FloorEvent.AsksReordered(kind, seats, entitlement.chair().orElseThrow()));
  }

  static Decision enter(Entitlement entitlement, SeatId id) {
    var seat = entitlement.conference().seat(id);
    if (seat.isEmpty()) {
      return Decision.refused(new ThingRefusal.UnknownSeat(id));
    }
    if (!hasVoice(seat.get().role())) {
      return Decision.refused(new FloorRefusal.HasNoVoice(id));
    }
    return entitlement.conference().floor().ask(id, AskKind.LISTED).isPresent()
        ? Decision.accepted()
        : Decision.accepted(new FloorEvent.FloorAsked(id, AskKind.LISTED, entitlement.now()));
  }

  static Decision strike(Entitlement entitlement, SeatId seat) {
    return waiting(entitlement, seat, AskKind.LISTED)
        .map(Decision::refused)
        .orElseGet(() -> Decision.accepted(new FloorEvent.AskWithdrawn(seat, AskKind.LISTED)));
  }

  private static Optional<Refusal> waiting(Entitlement entitlement, SeatId seat, AskKind kind) {
    return entitlement.conference().floor().ask(seat, kind).isPresent()
        ? Optional.empty()
        : Optional.of(new FloorRefusal.NotWaitingForFloor(seat, kind));
  }

  private static List<SeatId> waitingOf(Entitlement entitlement, AskKind kind, SeatId one) {
    Floor floor = entitlement.conference().floor();
    var side = side(entitlement, one);
    return floor.asks().stream()
        .filter(ask -> ask.kind() == kind)
        .map(Ask::seat)
        .filter(seat -> side(entitlement, seat).equals(side))
        .toList();
  }

  private static Optional<DelegationId> side(Entitlement entitlement, SeatId seat) {
    return entitlement.conference().seat(seat).flatMap(Seat::delegation);
  }
}
