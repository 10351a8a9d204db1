package plenum.conference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plenum.conference.caucus.Caucus;
import plenum.conference.caucus.Circle;
import plenum.conference.caucus.Invitation;
import plenum.conference.event.CaucusEvent;
import plenum.conference.event.Event;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.SeatId;

/**
 * What follows for sealed rooms by itself: nobody stays in one alone, and an invitation falls with
 * any of those who are invited.
 */
final class CaucusFollows {
  private CaucusFollows() {}

  /** The events that follow, in order; they leave nothing that would follow from them. */
  static List<Event> of(Conference conference, Instant now) {
    var caucuses = conference.caucuses();
    if (caucuses.rooms().isEmpty() && caucuses.invitations().isEmpty()) {
      return List.of();
    }
    var events = new ArrayList<Event>();
    caucuses.rooms().forEach(room -> events.addAll(left(conference, room, now)));
    caucuses.invitations().stream()
        .filter(invitation -> lapsed(conference, invitation))
        .forEach(invitation ->
            events.add(new CaucusEvent.InvitationEnded(invitation.id(), Optional.empty())));
    return events;
  }

  private static List<Event> left(Conference conference, Caucus room, Instant now) {
    return switch (room.circle()) {
      case Circle.OneSide(var side) when !anybody(conference, side) ->
          List.of(new CaucusEvent.SideReturned(room.id(), Optional.empty(), now));
      case Circle.OneSide _ -> List.of();
      case Circle.Named named -> left(conference, room, named, now);
    };
  }

  private static boolean anybody(Conference conference, DelegationId side) {
    return conference.programme().seats().stream()
        .anyMatch(seat -> seat.of(side) && conference.admitted(seat.id()));
  }

  private static List<Event> left(
      Conference conference, Caucus room, Circle.Named named, Instant now) {
    var events = new ArrayList<Event>();
    named.seats().stream()
        .filter(seat -> !conference.admitted(seat))
        .forEach(seat -> events.add(new CaucusEvent.CameBack(room.id(), seat, now)));
    if (named.heads().stream().filter(conference::admitted).count() < 2) {
      events.add(new CaucusEvent.AsideEnded(room.id(), now));
    }
    return events;
  }

  private static boolean lapsed(Conference conference, Invitation invitation) {
    return invitation.circle().seats().stream().anyMatch(seat -> !free(conference, seat));
  }

  private static boolean free(Conference conference, SeatId seat) {
    return conference.admitted(seat) && conference.caucuses().named(seat).isEmpty();
  }
}
