package plenum.conference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plenum.conference.event.Event;
import plenum.conference.event.FloorEvent;
import plenum.conference.floor.Ask;
import plenum.conference.floor.AskKind;
import plenum.conference.floor.Floor;
import plenum.conference.floor.Mode;
import plenum.conference.floor.Right;
import plenum.conference.floor.Turn;
import plenum.conference.floor.TurnEnd;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;

/** Who comes to speak, and how that ends. Equal chairs cannot cut each other. */
final class TurnRules {
  private TurnRules() {}

  /** Switches one's own microphone on, where that is all it takes. */
  static Decision open(Entitlement entitlement) {
    var seat = entitlement.seat().orElseThrow();
    var floor = entitlement.conference().floor();
    if (!floor.mode().isRegulated()) {
      return Decision.refused(new FloorRefusal.FloorIsOpen());
    }
    if (floor.turn(seat.id()).isPresent()) {
      return Decision.accepted();
    }
    if (entitlement.chair().isPresent()) {
      return Decision.accepted(
          new FloorEvent.TurnBegan(
              seat.id(),
              Right.CHAIR,
              Optional.empty(),
              entitlement.chair(),
              false,
              entitlement.now()));
    }
    if (floor.mode() != Mode.FREE) {
      return Decision.refused(new FloorRefusal.FloorIsAsked());
    }
    return whyNotTimed(entitlement.conference(), seat, entitlement)
        .map(Decision::refused)
        .orElseGet(() -> discusses(entitlement, seat));
  }

  private static Decision discusses(Entitlement entitlement, Seat seat) {
    var floor = entitlement.conference().floor();
    var room = floor.discussing().size() < floor.terms().microphones();
    var waiting = floor.order(entitlement::sideOf).isEmpty();
    if (room && waiting || floor.terms().override()) {
      var events = new ArrayList<Event>();
      if (!room) {
        var longest = floor.discussing().getFirst();
        events.add(ended(entitlement, longest, TurnEnd.OVERRIDDEN, Optional.empty()));
      }
      events.add(began(entitlement, seat, Right.OPEN, Optional.empty(), false));
      return new Decision.Accepted(events);
    }
    return floor.ask(seat.id(), AskKind.REQUEST).isPresent()
        ? Decision.accepted()
        : Decision.accepted(
            new FloorEvent.FloorAsked(seat.id(), AskKind.REQUEST, entitlement.now()));
  }

  static Decision yield(Entitlement entitlement) {
    var seat = entitlement.seat().orElseThrow().id();
    var floor = entitlement.conference().floor();
    var turn = floor.turn(seat);
    if (turn.isPresent()) {
      return Decision.accepted(ended(entitlement, turn.get(), TurnEnd.YIELDED, Optional.empty()));
    }
    return floor.mode() == Mode.FREE && floor.ask(seat, AskKind.REQUEST).isPresent()
        ? Decision.accepted(new FloorEvent.AskWithdrawn(seat, AskKind.REQUEST))
        : Decision.accepted();
  }

  static Decision giveNext(Entitlement entitlement) {
    return entitlement.conference().floor().order(entitlement::sideOf).stream()
        .filter(ask -> entitlement.conference().inPlenary(ask.seat()))
        .findFirst()
        .map(ask -> give(entitlement, ask.seat(), ask.kind().right(), false))
        .orElseGet(() -> Decision.refused(new FloorRefusal.NobodyWaits()));
  }

  static Decision give(Entitlement entitlement, SeatId id) {
    return give(entitlement, id, right(entitlement, id), true);
  }

  /** Who waits is given what they wait for; else the chair calls them. */
  private static Right right(Entitlement entitlement, SeatId seat) {
    var floor = entitlement.conference().floor();
    if (floor.mode() == Mode.FREE) {
      return Right.OPEN;
    }
    if (floor.mode() == Mode.BRIEFING
        && floor.terms().presenter().filter(seat::equals).isPresent()) {
      return Right.PRESENTER;
    }
    return floor.order(entitlement::sideOf).stream()
        .filter(ask -> ask.seat().equals(seat))
        .findFirst()
        .map(Ask::kind)
        .map(AskKind::right)
        .orElse(Right.CALLED);
  }

  private static Decision give(Entitlement entitlement, SeatId id, Right right, boolean named) {
    var seat = entitlement.conference().seat(id);
    if (seat.isEmpty()) {
      return Decision.refused(new ThingRefusal.UnknownSeat(id));
    }
    var displaced = displaced(entitlement.conference().floor(), id, right);
    return whyNotGiving(entitlement, seat.get())
        .or(() ->
            displaced.stream()
                .flatMap(turn -> whyNotCutting(entitlement, turn).stream())
                .findFirst())
        .map(Decision::refused)
        .orElseGet(() -> {
          if (speaks(entitlement, id, right)) {
            return Decision.accepted();
          }
          var events = new ArrayList<Event>();
          displaced.forEach(
              turn -> events.add(ended(entitlement, turn, TurnEnd.SUCCEEDED, entitlement.chair())));
          events.add(began(entitlement, seat.get(), right, entitlement.chair(), named));
          return new Decision.Accepted(events);
        });
  }

  private static boolean speaks(Entitlement entitlement, SeatId id, Right right) {
    return entitlement
        .conference()
        .floor()
        .turn(id)
        .filter(
            turn -> turn.right() == right || turn.right() != Right.CHAIR && right == Right.CALLED)
        .isPresent();
  }

  /** A point of order only interrupts; whatever else is given takes the place of who spoke. */
  private static List<Turn> displaced(Floor floor, SeatId next, Right right) {
    var others = floor.counted().stream().filter(turn -> !turn.seat().equals(next)).toList();
    var interrupting =
        others.stream().filter(turn -> turn.right() == Right.POINT_OF_ORDER).toList();
    if (right == Right.POINT_OF_ORDER) {
      return interrupting;
    }
    if (floor.mode() != Mode.FREE) {
      return others;
    }
    var open = others.stream().filter(turn -> !interrupting.contains(turn)).toList();
    var tooMany = Math.max(0, open.size() - floor.terms().microphones() + 1);
    return Stream.concat(interrupting.stream(), open.stream().limit(tooMany)).toList();
  }

  private static Optional<Refusal> whyNotGiving(Entitlement entitlement, Seat seat) {
    var conference = entitlement.conference();
    if (!conference.floor().mode().isRegulated()) {
      return Optional.of(new FloorRefusal.FloorIsOpen());
    }
    if (!QueueRules.hasVoice(seat.role())) {
      return Optional.of(new FloorRefusal.HasNoVoice(seat.id()));
    }
    if (!conference.admitted(seat.id())) {
      return Optional.of(new ThingRefusal.SeatNotPresent(seat.id()));
    }
    if (conference.roomOf(seat.id()).isPresent()) {
      return CaucusRules.whyApart(conference, seat.id());
    }
    return conference.state(seat.id()).filter(SeatState::muted).isPresent()
        ? Optional.of(new FloorRefusal.MutedByItsSide(seat.id()))
        : whyNotTimed(conference, seat, entitlement);
  }

  private static Optional<Refusal> whyNotTimed(
      Conference conference, Seat seat, Entitlement entitlement) {
    var floor = conference.floor();
    return seat.delegation()
        .filter(_ -> floor.terms().closes())
        .filter(side ->
            floor
                .quotaLeft(side, entitlement::sideOf, entitlement.now())
                .filter(left -> left.isZero())
                .isPresent())
        .map(FloorRefusal.QuotaSpent::new);
  }

  static Decision take(Entitlement entitlement, SeatId seat) {
    var turn = entitlement.conference().floor().turn(seat);
    if (turn.isEmpty()) {
      return Decision.refused(new FloorRefusal.NotSpeaking(seat));
    }
    return whyNotCutting(entitlement, turn.get())
        .map(Decision::refused)
        .orElseGet(() ->
            Decision.accepted(ended(entitlement, turn.get(), TurnEnd.TAKEN, entitlement.chair())));
  }

  /** Another chair, or who stands in for one, is asked to come to an end; all others can be cut. */
  private static Optional<Refusal> whyNotCutting(Entitlement entitlement, Turn turn) {
    return entitlement
        .chairOf(turn.seat())
        .filter(other -> entitlement.chair().filter(other::equals).isEmpty())
        .map(FloorRefusal.ChairsAreEqual::new);
  }

  static Decision endOverdue(Entitlement entitlement) {
    var events = new ArrayList<Event>();
    TimeRules.overdue(entitlement.conference(), entitlement.now())
        .forEach(turn -> events.add(ended(entitlement, turn, TurnEnd.TIME_OVER, Optional.empty())));
    return new Decision.Accepted(events);
  }

  private static Event ended(
      Entitlement entitlement, Turn turn, TurnEnd why, Optional<SeatId> chair) {
    return new FloorEvent.TurnEnded(turn.seat(), why, chair, entitlement.now());
  }

  private static Event began(
      Entitlement entitlement, Seat seat, Right right, Optional<SeatId> chair, boolean named) {
    return new FloorEvent.TurnBegan(
        seat.id(),
        right,
        entitlement.conference().floor().terms().lasts(right),
        chair,
        named,
        entitlement.now());
  }
}
