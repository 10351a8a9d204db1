package plenum.press;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import plenum.conference.Conference;
import plenum.conference.agenda.Item;
import plenum.conference.agenda.ItemId;
import plenum.conference.event.AgendaEvent;
import plenum.conference.event.Event;
import plenum.conference.event.FloorEvent;
import plenum.conference.floor.Mode;
import plenum.conference.floor.Right;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Occupant;
import plenum.conference.programme.PersonId;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;
import plenum.conference.statement.Who;

/** What was taken up of the agenda, who presented it, and who had the floor for a reply. */
final class FloorReader {
  private final Map<ItemId, Taken> taken = new LinkedHashMap<>();
  private final List<Reply> replies = new ArrayList<>();

  private record Taken(Item item, Instant opened, SequencedSet<ItemRecord.Presenter> presenters) {}

  /** A turn; without an end as long as nothing ended it. */
  private record Reply(
      SeatId seat,
      Optional<DelegationId> side,
      List<PersonId> people,
      Instant from,
      Optional<Instant> until) {
    Reply endedAt(Instant at) {
      return new Reply(seat, side, people, from, Optional.of(at));
    }

    boolean covers(Instant moment) {
      return !moment.isBefore(from) && until.filter(moment::isAfter).isEmpty();
    }

    boolean isOf(Who who) {
      return switch (who) {
        case Who.OfPerson(var person) -> people.contains(person);
        case Who.OfSide(var other) -> side.filter(other::equals).isPresent();
        case Who.Participants(), Who.AllSides(), Who.Outside _ -> false;
      };
    }
  }

  /** This has happened, and the conference has come to that. */
  void look(Event event, Conference conference) {
    switch (event) {
      case AgendaEvent.ItemOpened opened -> opens(opened, conference);
      case FloorEvent.TurnBegan began -> begins(began, conference);
      case FloorEvent.TurnEnded ended -> ends(ended.seat(), ended.at());
      case Event _ -> {}
    }
  }

  private void opens(AgendaEvent.ItemOpened opened, Conference conference) {
    conference
        .agenda()
        .item(opened.item())
        .ifPresent(item ->
            taken.merge(
                item.id(),
                new Taken(item, opened.at(), new LinkedHashSet<>()),
                (before, _) -> new Taken(item, before.opened(), before.presenters())));
  }

  private void begins(FloorEvent.TurnBegan began, Conference conference) {
    conference
        .seat(began.seat())
        .ifPresent(seat -> {
          if (began.right() == Right.REPLY) {
            var people = List.copyOf(seat.occupant().persons());
            ends(seat.id(), began.at());
            replies.add(
                new Reply(seat.id(), seat.delegation(), people, began.at(), Optional.empty()));
          } else if (began.right() == Right.PRESENTER
              && conference.floor().mode() == Mode.BRIEFING) {
            conference
                .agenda()
                .current()
                .flatMap(item -> Optional.ofNullable(taken.get(item)))
                .ifPresent(item -> item.presenters().add(presenter(seat)));
          }
        });
  }

  private static ItemRecord.Presenter presenter(Seat seat) {
    var person =
        switch (seat.occupant()) {
          case Occupant.OnePerson(var one) -> Optional.of(one);
          case Occupant.Room(_, var people) when people.size() == 1 ->
              Optional.of(people.getFirst());
          case Occupant.Room _, Occupant.Guest _ -> Optional.<PersonId>empty();
        };
    return new ItemRecord.Presenter(seat.delegation(), person);
  }

  private void ends(SeatId seat, Instant at) {
    replies.replaceAll(
        reply -> reply.seat().equals(seat) && reply.until().isEmpty() ? reply.endedAt(at) : reply);
  }

  /** Whether they had the floor for a reply at this moment. */
  boolean replied(Who who, Instant moment) {
    return replies.stream().anyMatch(reply -> reply.isOf(who) && reply.covers(moment));
  }

  List<ItemRecord> items(Conference conference) {
    return taken.values().stream()
        .map(one -> {
          var now = conference.agenda().item(one.item().id()).orElse(one.item());
          return new ItemRecord(
              now.id(),
              now.title(),
              now.delegation(),
              one.opened(),
              one.item().terms().mode(),
              List.copyOf(one.presenters()));
        })
        .toList();
  }
}
