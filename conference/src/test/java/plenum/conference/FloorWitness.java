package plenum.conference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plenum.conference.agenda.ItemId;
import plenum.conference.event.AgendaEvent;
import plenum.conference.event.CaucusEvent;
import plenum.conference.event.ChamberEvent;
import plenum.conference.event.Event;
import plenum.conference.event.FloorEvent;
import plenum.conference.event.SealedPart;
import plenum.conference.floor.AskKind;
import plenum.conference.floor.Mode;
import plenum.conference.floor.Right;
import plenum.conference.floor.Terms;
import plenum.conference.programme.SeatId;

/** Reads the journal of the floor on its own, as the properties' other opinion. */
final class FloorWitness {
  Terms terms = Terms.OPEN;
  final Map<SeatId, Right> turns = new LinkedHashMap<>();
  final Map<SeatId, SeatId> voices = new HashMap<>();
  final Set<SeatId> priority = new HashSet<>();
  final Set<SeatId> muted = new HashSet<>();
  final Map<AskKind, List<SeatId>> waiting = new HashMap<>();

  final Map<Integer, Set<SeatId>> agreed = new HashMap<>();
  boolean adopted;
  Optional<ItemId> open = Optional.empty();

  FloorWitness() {
    for (var kind : AskKind.values()) {
      waiting.put(kind, new ArrayList<>());
    }
  }

  /** As it is now, whatever it sees later. */
  FloorWitness copy() {
    var copy = new FloorWitness();
    copy.terms = terms;
    copy.turns.putAll(turns);
    copy.voices.putAll(voices);
    copy.priority.addAll(priority);
    copy.muted.addAll(muted);
    waiting.forEach((kind, seats) -> copy.waiting.get(kind).addAll(seats));
    copy.agreed.putAll(agreed);
    copy.adopted = adopted;
    copy.open = open;
    return copy;
  }

  void sees(Event event) {
    switch (event) {
      case FloorEvent.TermsSet(var set, _, _) -> set(set);
      case FloorEvent.FloorAsked(var seat, var kind, _) -> waiting.get(kind).add(seat);
      case FloorEvent.AskWithdrawn(var seat, var kind) -> waiting.get(kind).remove(seat);
      case FloorEvent.AskSkipped(var seat, var kind, _) -> {
        waiting.get(kind).remove(seat);
        waiting.get(kind).add(seat);
      }
      case FloorEvent.AsksReordered(var kind, var seats, _) -> reordered(waiting.get(kind), seats);
      case FloorEvent.TurnBegan(var seat, var right, _, _, _, _) -> {
        turns.remove(seat);
        turns.put(seat, right);
        voices.put(seat, seat);
        served(right).ifPresent(kind -> waiting.get(kind).remove(seat));
        if (right == Right.OPEN) {
          waiting.get(AskKind.REPLY).remove(seat);
          waiting.get(AskKind.LISTED).remove(seat);
        }
      }
      case FloorEvent.TurnEnded(var seat, _, _, _) -> turns.remove(seat);
      case FloorEvent.VoicePassed(var seat, var voice, _) -> voices.put(seat, voice);
      case FloorEvent.PriorityTaken(_, var by, _) -> priority.add(by);
      case FloorEvent.PriorityReleased(var by, _) -> priority.remove(by);
      case AgendaEvent.Proposed(var number, _, var chair, _, _) ->
          agreed.put(number, new HashSet<>(Set.of(chair)));
      case AgendaEvent.ProposalAgreed(var number, var chair, _) -> agreed.get(number).add(chair);
      case AgendaEvent.AgendaAdopted _ -> adopted = true;
      case AgendaEvent.ItemOpened(var item, _, _) -> open = Optional.of(item);
      case AgendaEvent.ItemClosed _ -> open = Optional.empty();
      case CaucusEvent.HappenedInside(_, var part) ->
          part.filter(SealedPart.Inside.class::isInstance)
              .map(SealedPart.Inside.class::cast)
              .ifPresent(inside -> sees(inside.event()));
      case ChamberEvent.SeatMuted(var seat) -> muted.add(seat);
      case ChamberEvent.SeatUnmuted(var seat) -> muted.remove(seat);
      default -> {}
    }
  }

  static Optional<AskKind> served(Right right) {
    return switch (right) {
      case REQUEST, OPEN -> Optional.of(AskKind.REQUEST);
      case REPLY -> Optional.of(AskKind.REPLY);
      case POINT_OF_ORDER -> Optional.of(AskKind.POINT_OF_ORDER);
      case LISTED -> Optional.of(AskKind.LISTED);
      case CALLED, PRESENTER, CHAIR -> Optional.empty();
    };
  }

  long counted() {
    return turns.values().stream().filter(right -> right != Right.CHAIR).count();
  }

  boolean pointOfOrder() {
    return turns.containsValue(Right.POINT_OF_ORDER);
  }

  private void set(Terms set) {
    terms = set;
    waiting.get(AskKind.LISTED).clear();
    if (set.mode() == Mode.OPEN) {
      waiting.values().forEach(List::clear);
    }
    if (set.mode() == Mode.SPEAKERS_LIST) {
      waiting.get(AskKind.LISTED).addAll(set.speakers());
    }
    if (set.mode() == Mode.FREE) {
      turns.replaceAll(
          (_, right) -> right == Right.CHAIR || right == Right.POINT_OF_ORDER ? right : Right.OPEN);
    }
  }

  private static void reordered(List<SeatId> list, List<SeatId> seats) {
    var places = seats.stream().map(list::indexOf).sorted().toList();
    for (int i = 0; i < seats.size(); i++) {
      list.set(places.get(i), seats.get(i));
    }
  }
}
