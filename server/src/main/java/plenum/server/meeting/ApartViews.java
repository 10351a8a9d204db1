package plenum.server.meeting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plenum.conference.Conference;
import plenum.conference.caucus.Caucus;
import plenum.conference.caucus.Circle;
import plenum.conference.caucus.Invitation;
import plenum.conference.caucus.Note;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;
import plenum.wire.ApartView;

/** Sealed rooms and notes on the screens of those whose they are. */
final class ApartViews {
  /** As many as somebody reads in a meeting; all of them stand in the journal. */
  static final int NOTES_SHOWN = 50;

  private ApartViews() {}

  /** What everybody may know: who has withdrawn, and since when. */
  static Map<String, ApartView.Room> withdrawn(Conference conference) {
    var withdrawn = new LinkedHashMap<String, ApartView.Room>();
    conference.caucuses().rooms().forEach(room -> withdrawn.put(room.id().value(), room(room)));
    return withdrawn;
  }

  static ApartView of(Conference conference, Seat seat, Map<String, ApartView.Note> notes) {
    var room = conference.roomOf(seat.id()).map(ApartViews::room);
    var invitation = conference.caucuses().invitationOf(seat.id()).map(ApartViews::invitation);
    return room.isEmpty() && invitation.isEmpty() && notes.isEmpty()
        ? ApartView.NONE
        : new ApartView(room, invitation, notes);
  }

  /** The latest notes of a side, by their number from 1. */
  static Map<String, ApartView.Note> notes(Conference conference, DelegationId side) {
    var all = conference.caucuses().notesOf(side);
    var shown = new LinkedHashMap<String, ApartView.Note>();
    for (int i = Math.max(0, all.size() - NOTES_SHOWN); i < all.size(); i++) {
      shown.put(Integer.toString(i + 1), note(all.get(i)));
    }
    return shown;
  }

  private static ApartView.Room room(Caucus room) {
    return switch (room.circle()) {
      case Circle.OneSide(var side) ->
          new ApartView.Room(room.id().value(), Optional.of(side.value()), List.of(), room.since());
      case Circle.Named named ->
          new ApartView.Room(room.id().value(), Optional.empty(), ids(named.seats()), room.since());
    };
  }

  private static ApartView.Invitation invitation(Invitation invitation) {
    return new ApartView.Invitation(
        invitation.id().value(),
        ids(invitation.circle().heads()),
        ids(invitation.circle().interpreters()),
        ids(invitation.agreed()));
  }

  private static ApartView.Note note(Note note) {
    return new ApartView.Note(
        note.by().value(), note.person().map(Object::toString), note.text(), note.at());
  }

  private static List<String> ids(List<SeatId> seats) {
    return seats.stream().map(SeatId::value).toList();
  }
}
