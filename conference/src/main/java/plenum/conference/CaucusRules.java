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

  static Decision decide(Standing standing, CaucusCommand command) {
    return switch (command) {
      case CaucusCommand.Withdraw(var side) -> withdraw(standing, side);
      case CaucusCommand.Return(var side) -> goBack(standing, side);
      case CaucusCommand.InviteAside(var heads, var interpreters) ->
          invite(standing, heads, interpreters);
      case CaucusCommand.AgreeToGo(var id) -> agree(standing, id);
      case CaucusCommand.DeclineToGo(var id) -> decline(standing, id);
      case CaucusCommand.ComeBack() -> comeBack(standing);
      case CaucusCommand.WriteNote(var text) -> note(standing, text);
    };
  }

  private static Decision withdraw(Standing standing, DelegationId side) {
    return standing.conference().caucuses().of(side).isPresent()
        ? Decision.accepted()
        : Decision.accepted(
            new CaucusEvent.SideWithdrew(
                nextId(standing), next(standing), side, own(standing), standing.now()));
  }

  private static Decision goBack(Standing standing, DelegationId side) {
    return standing
        .conference()
        .caucuses()
        .of(side)
        .map(room ->
            Decision.accepted(
                new CaucusEvent.SideReturned(
                    room.id(), Optional.of(own(standing)), standing.now())))
        .orElseGet(Decision::accepted);
  }

  private static Decision invite(Standing standing, List<SeatId> named, List<SeatId> interpreters) {
    var self = own(standing);
    var heads =
        Stream.concat(Stream.of(self), named.stream().filter(head -> !head.equals(self))).toList();
    return whyNotMeeting(standing, heads)
        .or(() -> whyNotInterpreting(standing, interpreters))
        .or(() -> whyNotFree(standing, heads, interpreters))
        .map(Decision::refused)
        .orElseGet(() -> {
          var id = nextId(standing);
          var asked = new SealedPart.Asked(audience(id), self, heads, interpreters);
          return Decision.accepted(
              new CaucusEvent.InvitedAside(id, next(standing), standing.now(), Optional.of(asked)));
        });
  }

  private static Optional<Refusal> whyNotMeeting(Standing standing, List<SeatId> heads) {
    for (var head : heads) {
      var seat = standing.conference().seat(head);
      if (seat.isEmpty()) {
        return Optional.of(new ThingRefusal.UnknownSeat(head));
      }
      if (!Power.GO_ASIDE.isFor(seat.get(), standing.conference().programme())) {
        return Optional.of(new CaucusRefusal.OnlyHeadsMeet(head));
      }
    }
    var sides = heads.stream().map(standing::sideOf).distinct().count();
    return sides < 2 ? Optional.of(new CaucusRefusal.TooFewHeads()) : Optional.empty();
  }

  private static Optional<Refusal> whyNotInterpreting(
      Standing standing, List<SeatId> interpreters) {
    for (var interpreter : interpreters) {
      var seat = standing.conference().seat(interpreter);
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
      Standing standing, List<SeatId> heads, List<SeatId> interpreters) {
    var caucuses = standing.conference().caucuses();
    var seen = new HashSet<SeatId>();
    for (var seat : Stream.concat(heads.stream(), interpreters.stream()).toList()) {
      if (!seen.add(seat)) {
        return Optional.of(new CaucusRefusal.AskedTwice(seat));
      }
      if (!standing.conference().admitted(seat)) {
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

  private static Decision agree(Standing standing, CaucusId id) {
    return invitation(standing, id)
        .map(invitation ->
            invitation.agreed().contains(own(standing))
                ? Decision.accepted()
                : agreed(standing, invitation))
        .orElseGet(() -> Decision.refused(new CaucusRefusal.NoSuchInvitation()));
  }

  private static Decision agreed(Standing standing, Invitation invitation) {
    var events = new ArrayList<Event>();
    events.add(new CaucusEvent.InvitationAgreed(invitation.id(), answered(standing, invitation)));
    if (invitation.awaited().equals(List.of(own(standing)))) {
      events.add(
          new CaucusEvent.WentAside(
              invitation.id(),
              invitation.number(),
              invitation.circle().heads(),
              invitation.circle().interpreters(),
              standing.now()));
    }
    return new Decision.Accepted(events);
  }

  private static Decision decline(Standing standing, CaucusId id) {
    return invitation(standing, id)
        .map(invitation ->
            Decision.accepted(new CaucusEvent.InvitationEnded(id, answered(standing, invitation))))
        .orElseGet(() -> Decision.refused(new CaucusRefusal.NoSuchInvitation()));
  }

  /** To whom it does not go it does not exist. */
  private static Optional<Invitation> invitation(Standing standing, CaucusId id) {
    return standing
        .conference()
        .caucuses()
        .invitation(id)
        .filter(invitation -> invitation.circle().heads().contains(own(standing)));
  }

  private static Optional<SealedPart> answered(Standing standing, Invitation invitation) {
    return Optional.of(new SealedPart.Answered(audience(invitation.id()), own(standing)));
  }

  private static Decision comeBack(Standing standing) {
    var self = own(standing);
    return standing
        .conference()
        .caucuses()
        .named(self)
        .map(room -> Decision.accepted(new CaucusEvent.CameBack(room.id(), self, standing.now())))
        .orElseGet(() -> Decision.refused(new CaucusRefusal.NotInASealedRoom(self)));
  }

  private static Decision note(Standing standing, String text) {
    var seat = standing.seat().orElseThrow();
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
    if (standing.conference().caucuses().notesOf(side).size() >= MOST_NOTES) {
      return Decision.refused(new CaucusRefusal.TooManyNotes(MOST_NOTES));
    }
    var part =
        new SealedPart.Noted(
            new Audience.OneDelegation(side),
            seat.id(),
            standing.conference().state(seat.id()).flatMap(SeatState::speaker),
            text.strip(),
            standing.now());
    return Decision.accepted(new CaucusEvent.NoteWritten(side, Optional.of(part)));
  }

  /** Why this seat has no part in what goes on in the plenary, though it takes part as such. */
  static Optional<Refusal> whyApart(Conference conference, SeatId seat) {
    return conference.roomOf(seat).map(_ -> new CaucusRefusal.SeatWithdrawn(seat));
  }

  /** Why who asks takes no part in what goes on in the plenary: they are behind a door. */
  static Optional<Refusal> whyInside(Standing standing) {
    return standing
        .seat()
        .flatMap(seat -> standing.conference().roomOf(seat.id()))
        .map(_ -> new CaucusRefusal.InASealedRoom());
  }

  /** What happens to a seat behind the door stays there, with the name of who did it. */
  static Decision sealing(Standing standing, Decision decision) {
    return decision instanceof Decision.Accepted(var events)
            && !standing.conference().caucuses().rooms().isEmpty()
        ? new Decision.Accepted(events.stream().map(event -> sealed(standing, event)).toList())
        : decision;
  }

  private static Event sealed(Standing standing, Event event) {
    if (!(event instanceof ChamberEvent chamber)) {
      return event;
    }
    return target(chamber)
        .flatMap(standing.conference()::roomOf)
        .<Event>map(room -> inside(standing, room, chamber))
        .orElse(event);
  }

  private static Event inside(Standing standing, Caucus room, ChamberEvent event) {
    var part = new SealedPart.Inside(audience(room.id()), standing.seat().map(Seat::id), event);
    return new CaucusEvent.HappenedInside(room.id(), Optional.of(part));
  }

  private static Optional<SeatId> target(ChamberEvent event) {
    return switch (event) {
      case ChamberEvent.SpeakerTapped(var seat, _) -> Optional.of(seat);
      case ChamberEvent.SpeakerUntapped(var seat) -> Optional.of(seat);
      case ChamberEvent.SeatMuted(var seat) -> Optional.of(seat);
      case ChamberEvent.SeatUnmuted(var seat) -> Optional.of(seat);
      case ChamberEvent.SeatPinned _, ChamberEvent.StageUnpinned _ -> Optional.empty();
    };
  }

  private static Audience audience(CaucusId id) {
    return new Audience.OneCaucus(id);
  }

  private static int next(Standing standing) {
    return standing.conference().caucuses().lastNumber() + 1;
  }

  private static CaucusId nextId(Standing standing) {
    return new CaucusId("caucus-" + next(standing));
  }

  private static SeatId own(Standing standing) {
    return standing.seat().orElseThrow().id();
  }
}
