package plenum.dossier.minutes;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import plenum.conference.Conference;
import plenum.conference.SeatState;
import plenum.conference.caucus.Circle;
import plenum.conference.event.CaucusEvent;
import plenum.conference.event.ChamberEvent;
import plenum.conference.event.Event;
import plenum.conference.event.InterpretationEvent;
import plenum.conference.event.SealedPart;
import plenum.conference.programme.Delegation;
import plenum.conference.programme.Occupant;
import plenum.conference.programme.PersonId;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;
import plenum.conference.programme.Texts;

/**
 * Who sits in a seat. In a room that is whoever was tapped; after something has happened in it
 * behind a closed door that the reader may not know, nobody in particular, until somebody is tapped
 * anew: rather no name than the wrong one.
 */
final class Seating {
  private final Set<SeatId> unsure = new HashSet<>();

  /** To be called before the state goes on. */
  void look(Conference before, Event event) {
    switch (event) {
      case CaucusEvent.HappenedInside(var room, var part) ->
          part.ifPresentOrElse(this::inside, () -> happened(before, room));
      case ChamberEvent chamber -> tapped(chamber);
      default -> {}
    }
  }

  private void inside(SealedPart part) {
    if (part instanceof SealedPart.Inside(_, _, var chamber)) {
      tapped(chamber);
    }
  }

  private void tapped(ChamberEvent event) {
    switch (event) {
      case ChamberEvent.SpeakerTapped(var seat, _) -> unsure.remove(seat);
      case ChamberEvent.SpeakerUntapped(var seat) -> unsure.remove(seat);
      case ChamberEvent.SeatMuted _,
          ChamberEvent.SeatUnmuted _,
          ChamberEvent.SeatPinned _,
          ChamberEvent.StageUnpinned _,
          InterpretationEvent _ -> {}
    }
  }

  private void happened(Conference before, plenum.conference.event.CaucusId room) {
    before
        .caucuses()
        .room(room)
        .ifPresent(found -> {
          switch (found.circle()) {
            case Circle.OneSide(var side) ->
                before.programme().seats().stream()
                    .filter(seat -> seat.of(side))
                    .map(Seat::id)
                    .forEach(unsure::add);
            case Circle.Named named -> unsure.addAll(named.seats());
          }
        });
  }

  Speaker speaker(Conference conference, SeatId id) {
    return conference
        .seat(id)
        .map(seat -> speaker(seat, person(conference, seat)))
        .orElseGet(() -> new Speaker(id, Optional.empty(), Optional.empty(), Texts.NONE));
  }

  static Speaker speaker(Seat seat, Optional<PersonId> person) {
    return new Speaker(seat.id(), person, seat.delegation(), plate(seat));
  }

  private Optional<PersonId> person(Conference conference, Seat seat) {
    return switch (seat.occupant()) {
      case Occupant.OnePerson(var person) -> Optional.of(person);
      case Occupant.Room _ when unsure.contains(seat.id()) -> Optional.empty();
      case Occupant.Room _ -> conference.state(seat.id()).flatMap(SeatState::speaker);
      case Occupant.Guest _ -> Optional.empty();
    };
  }

  /** Who leads from this seat: of a room the head of its side, where that sits in it. */
  Speaker leader(Conference conference, SeatId id) {
    return conference
        .seat(id)
        .flatMap(seat -> head(conference, seat).map(head -> speaker(seat, Optional.of(head))))
        .orElseGet(() -> speaker(conference, id));
  }

  private static Optional<PersonId> head(Conference conference, Seat seat) {
    return seat.delegation()
        .flatMap(side -> conference.programme().delegation(side))
        .flatMap(Delegation::head)
        .filter(head -> seat.occupant().persons().contains(head));
  }

  private static Texts plate(Seat seat) {
    return switch (seat.occupant()) {
      case Occupant.OnePerson _ -> Texts.NONE;
      case Occupant.Room(var name, _) -> name;
      case Occupant.Guest(var name) -> Texts.of("", name);
    };
  }
}
