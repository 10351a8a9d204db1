package plenum.conference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plenum.conference.caucus.Caucus;
import plenum.conference.caucus.Invitation;
import plenum.conference.command.CaucusCommand;
import plenum.conference.event.Audience;
import plenum.conference.event.CaucusEvent;
import plenum.conference.event.CaucusId;
import plenum.conference.event.ChamberEvent;
import plenum.conference.event.Event;
import plenum.conference.event.InterpretationEvent;
import plenum.conference.event.SealedPart;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Role;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;
import plenum.conference.role.Power;

/**
 * Who withdraws from the meeting, and who comes back. A side goes as a whole, at the word of
 * whoever leads it, and asks nobody; heads of several sides go apart when all of them have agreed.
 */
final class CaucusRules {
  /** UTF-16 units of a note to one's own delegation: a page. */
  static final int LONGEST_NOTE = 2_000;

  /** Notes of one side in one meeting. */
  static final int MOST_NOTES = 1_000;

  private CaucusRules() {}

  static Decision decide(Entitlement entitlement, CaucusCommand command) {
    return switch (command) {
      case CaucusCommand.Withdraw(var side) -> withdraw(entitlement, side);
      case CaucusCommand.Return(var side) -> goBack(entitlement, side);
      case CaucusCommand.InviteAside(var heads, var interpreters) ->
          invite(entitlement, heads, interpreters);
      case CaucusCommand.AgreeToGo(var id) -> agree(entitlement, id);
      case CaucusCommand.DeclineToGo(var id) -> decline(entitlement, id);
      case CaucusCommand.ComeBack() -> comeBack(entitlement);
      case CaucusCommand.WriteNote(var text) -> note(entitlement, text);
    };
  }

  private static Decision withdraw(Entitlement entitlement, DelegationId side) {
    return entitlement.conference().caucuses().of(side).isPresent()
        ? Decision.accepted()
        : Decision.accepted(
            new CaucusEvent.SideWithdrew(
                nextId(entitlement), next(entitlement), side, own(entitlement), entitlement.now()));
  }

  private static Decision goBack(Entitlement entitlement, DelegationId side) {
    return entitlement
        .conference()
        .caucuses()
        .of(side)
        .map(room ->
            Decision.accepted(
                new CaucusEvent.SideReturned(
                    room.id(), Optional.of(own(entitlement)), entitlement.now())))
        .orElseGet(Decision::accepted);
  }

  private static Decision invite(
      Entitlement entitlement, List<SeatId> named, List<SeatId> interpreters) {
    var self = own(entitlement);
    var heads =
        Stream.concat(Stream.of(self), named.stream().filter(head -> !head.equals(self))).toList();
    return whyNotMeeting(entitlement, heads)
        .or(() -> whyNotInterpreting(entitlement, interpreters))
        .or(() -> whyNotFree(entitlement, heads, interpreters))
        .map(Decision::refused)
        .orElseGet(() -> {
          var id = nextId(entitlement);
          var asked = new SealedPart.Asked(audience(id), self, heads, interpreters);
          return Decision.accepted(
              new CaucusEvent.InvitedAside(
                  id, next(entitlement), entitlement.now(), Optional.of(asked)));
        });
  }

  private static Optional<Refusal> whyNotMeeting(Entitlement entitlement, List<SeatId> heads) {
    for (var head : heads) {
      var seat = entitlement.conference().seat(head);
      if (seat.isEmpty()) {
        return Optional.of(new ThingRefusal.UnknownSeat(head));
      }
      if (!Power.GO_ASIDE.isFor(seat.get(), entitlement.conference().programme())) {
        return Optional.of(new CaucusRefusal.OnlyHeadsMeet(head));
      }
    }
    var sides = heads.stream().map(entitlement::sideOf).distinct().count();
    return sides < 2 ? Optional.of(new CaucusRefusal.TooFewHeads()) : Optional.empty();
  }

  private static Optional<Refusal> whyNotInterpreting(
      Entitlement entitlement, List<SeatId> interpreters) {
    for (var interpreter : interpreters) {
      var seat = entitlement.conference().seat(interpreter);
      if (seat.isEmpty()) {
        return Optional.of(new ThingRefusal.UnknownSeat(interpreter));
      }
      if (seat.get().role() != Role.INTERPRETER) {
        return Optional.of(new FloorRefusal.NotAnInterpreter(interpreter));
      }
    }
    return Optional.empty();
  }

  private static Optional<Refusal> whyNotFree(
      Entitlement entitlement, List<SeatId> heads, List<SeatId> interpreters) {
    var caucuses = entitlement.conference().caucuses();
    var seen = new HashSet<SeatId>();
    for (var seat : Stream.concat(heads.stream(), interpreters.stream()).toList()) {
      if (!seen.add(seat)) {
        return Optional.of(new CaucusRefusal.AskedTwice(seat));
      }
      if (!entitlement.conference().admitted(seat)) {
        return Optional.of(new ThingRefusal.SeatNotPresent(seat));
      }
      if (caucuses.named(seat).isPresent()) {
        return Optional.of(new CaucusRefusal.SeatWithdrawn(seat));
      }
      if (caucuses.invitationOf(seat).isPresent()) {
        return Optional.of(new CaucusRefusal.InvitedAlready(seat));
      }
    }
    return Optional.empty();
  }

  private static Decision agree(Entitlement entitlement, CaucusId id) {
    return invitation(entitlement, id)
        .map(invitation ->
            invitation.agreed().contains(own(entitlement))
                ? Decision.accepted()
                : agreed(entitlement, invitation))
        .orElseGet(() -> Decision.refused(new CaucusRefusal.NoSuchInvitation()));
  }

  private static Decision agreed(Entitlement entitlement, Invitation invitation) {
    var events = new ArrayList<Event>();
    events.add(
        new CaucusEvent.InvitationAgreed(invitation.id(), answered(entitlement, invitation)));
    if (invitation.awaited().equals(List.of(own(entitlement)))) {
      events.add(
          new CaucusEvent.WentAside(
              invitation.id(),
              invitation.number(),
              invitation.circle().heads(),
              invitation.circle().interpreters(),
              entitlement.now()));
    }
    return new Decision.Accepted(events);
  }

  private static Decision decline(Entitlement entitlement, CaucusId id) {
    return invitation(entitlement, id)
        .map(invitation ->
            Decision.accepted(
                new CaucusEvent.InvitationEnded(id, answered(entitlement, invitation))))
        .orElseGet(() -> Decision.refused(new CaucusRefusal.NoSuchInvitation()));
  }

  /** To whom it does not go it does not exist. */
  private static Optional<Invitation> invitation(Entitlement entitlement, CaucusId id) {
    return entitlement
        .conference()
        .caucuses()
        .invitation(id)
        .filter(invitation -> invitation.circle().heads().contains(own(entitlement)));
  }

  private static Optional<SealedPart> answered(Entitlement entitlement, Invitation invitation) {
    return Optional.of(new SealedPart.Answered(audience(invitation.id()), own(entitlement)));
  }

  private static Decision comeBack(Entitlement entitlement) {
    var self = own(entitlement);
    return entitlement
        .conference()
        .caucuses()
        .named(self)
        .map(
            room -> Decision.accepted(new CaucusEvent.CameBack(room.id(), self, entitlement.now())))
        .orElseGet(() -> Decision.refused(new CaucusRefusal.NotInASealedRoom(self)));
  }

  private static Decision note(Entitlement entitlement, String text) {
    var seat = entitlement.seat().orElseThrow();
    if (seat.delegation().isEmpty()) {
      return Decision.refused(new CaucusRefusal.OfNoSide(seat.id()));
    }
    var side = seat.delegation().get();
    if (text.isBlank()) {
      return Decision.refused(new CaucusRefusal.NothingNoted());
    }
    if (text.length() > LONGEST_NOTE) {
      return Decision.refused(new KeepingRefusal.NoteTooLong(LONGEST_NOTE));
    }
    if (entitlement.conference().caucuses().notesOf(side).size() >= MOST_NOTES) {
      return Decision.refused(new CaucusRefusal.TooManyNotes(MOST_NOTES));
    }
    var part =
        new SealedPart.Noted(
            new Audience.OneDelegation(side),
            seat.id(),
            entitlement.conference().state(seat.id()).flatMap(SeatState::speaker),
            text.strip(),
            entitlement.now());
    return Decision.accepted(new CaucusEvent.NoteWritten(side, Optional.of(part)));
  }

  /** Why this seat has no part in what goes on in the plenary, though it takes part as such. */
  static Optional<Refusal> whyApart(Conference conference, SeatId seat) {
    return conference.roomOf(seat).map(_ -> new CaucusRefusal.SeatWithdrawn(seat));
  }

  /** Why who asks takes no part in what goes on in the plenary: they are behind a door. */
  static Optional<Refusal> whyInside(Entitlement entitlement) {
    return entitlement
        .seat()
        .flatMap(seat -> entitlement.conference().roomOf(seat.id()))
        .map(_ -> new CaucusRefusal.InASealedRoom());
  }

  /** What happens to a seat behind the door stays there, with the name of who did it. */
  static Decision sealing(Entitlement entitlement, Decision decision) {
    return decision instanceof Decision.Accepted(var events)
            && !entitlement.conference().caucuses().rooms().isEmpty()
        ? new Decision.Accepted(events.stream().map(event -> sealed(entitlement, event)).toList())
        : decision;
  }

  private static Event sealed(Entitlement entitlement, Event event) {
    if (!(event instanceof ChamberEvent chamber)) {
      return event;
    }
    return target(chamber)
        .flatMap(entitlement.conference()::roomOf)
        .<Event>map(room -> inside(entitlement, room, chamber))
        .orElse(event);
  }

  private static Event inside(Entitlement entitlement, Caucus room, ChamberEvent event) {
    var part = new SealedPart.Inside(audience(room.id()), entitlement.seat().map(Seat::id), event);
    return new CaucusEvent.HappenedInside(room.id(), Optional.of(part));
  }

  private static Optional<SeatId> target(ChamberEvent event) {
    return switch (event) {
      case ChamberEvent.SpeakerTapped(var seat, _) -> Optional.of(seat);
      case ChamberEvent.SpeakerUntapped(var seat) -> Optional.of(seat);
      case ChamberEvent.SeatMuted(var seat) -> Optional.of(seat);
      case ChamberEvent.SeatUnmuted(var seat) -> Optional.of(seat);
      case ChamberEvent.SeatPinned _, ChamberEvent.StageUnpinned _ -> Optional.empty();
      case InterpretationEvent booth -> booth.of();
    };
  }

  private static Audience audience(CaucusId id) {
    return new Audience.OneCaucus(id);
  }

  private static int next(Entitlement entitlement) {
    return entitlement.conference().caucuses().lastNumber() + 1;
  }

  private static CaucusId nextId(Entitlement entitlement) {
    return new CaucusId("caucus-" + next(entitlement));
  }

  private static SeatId own(Entitlement entitlement) {
    return entitlement.seat().orElseThrow().id();
  }
}
