package plenum.conference.caucus;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import plenum.conference.event.CaucusId;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Ordered;
import plenum.conference.programme.SeatId;

/**
 * The sealed rooms of a conference, and what each side has noted for itself.
 *
 * @param lastNumber the highest number ever given to a room
 * @param notes of each side, the first one first
 */
public record Caucuses(
    int lastNumber,
    List<Caucus> rooms,
    List<Invitation> invitations,
    Map<DelegationId, List<Note>> notes) {

  /** Everybody sits in the plenary. */
  public static final Caucuses NONE = new Caucuses(0, List.of(), List.of(), Map.of());

  public Caucuses {
    rooms = List.copyOf(rooms);
    invitations = List.copyOf(invitations);
    notes = Ordered.copyOf(notes);
  }

  /** The room in which this seat is; whoever was named for one is there before their side's. */
  public Optional<Caucus> of(SeatId seat, Optional<DelegationId> side) {
    return rooms.isEmpty() ? Optional.empty() : named(seat).or(() -> side.flatMap(this::of));
  }

  /** The room to which this side has withdrawn. */
  public Optional<Caucus> of(DelegationId side) {
    return rooms.stream()
        .filter(room -> room.circle().equals(new Circle.OneSide(side)))
        .findFirst();
  }

  /** The tête-à-tête in which this seat is. */
  public Optional<Caucus> named(SeatId seat) {
    return rooms.stream()
        .filter(room -> room.circle() instanceof Circle.Named named && named.seats().contains(seat))
        .findFirst();
  }

  public Optional<Caucus> room(CaucusId id) {
    return rooms.stream().filter(room -> room.id().equals(id)).findFirst();
  }

  public Optional<Invitation> invitation(CaucusId id) {
    return invitations.stream().filter(invitation -> invitation.id().equals(id)).findFirst();
  }

  /** The tête-à-tête to which this head invites or is invited: one at a time. */
  public Optional<Invitation> invitationOf(SeatId head) {
    return invitations.stream()
        .filter(invitation -> invitation.circle().heads().contains(head))
        .findFirst();
  }

  public List<Note> notesOf(DelegationId side) {
    return notes.getOrDefault(side, List.of());
  }

  public Caucuses and(Caucus room) {
    return new Caucuses(
        Math.max(lastNumber, room.number()),
        Stream.concat(rooms.stream(), Stream.of(room)).toList(),
        without(room.id()).invitations,
        notes);
  }

  public Caucuses and(Invitation invitation) {
    return new Caucuses(
        Math.max(lastNumber, invitation.number()),
        rooms,
        Stream.concat(invitations.stream(), Stream.of(invitation)).toList(),
        notes);
  }

  /** A room that was never more than an invitation of which nothing is known any more. */
  public Caucuses numbered(int number) {
    return new Caucuses(Math.max(lastNumber, number), rooms, invitations, notes);
  }

  public Caucuses agreed(CaucusId id, SeatId head) {
    return new Caucuses(
        lastNumber,
        rooms,
        invitations.stream()
            .map(invitation -> invitation.id().equals(id) ? invitation.and(head) : invitation)
            .toList(),
        notes);
  }

  /** Without the room of this id, and without an invitation to it. */
  public Caucuses without(CaucusId id) {
    return new Caucuses(
        lastNumber,
        rooms.stream().filter(room -> !room.id().equals(id)).toList(),
        invitations.stream().filter(invitation -> !invitation.id().equals(id)).toList(),
        notes);
  }

  /** Without this seat among those who were named for the room. */
  public Caucuses without(CaucusId id, SeatId seat) {
    return new Caucuses(
        lastNumber,
        rooms.stream().map(room -> room.id().equals(id) ? room.without(seat) : room).toList(),
        invitations,
        notes);
  }

  /** Everybody is back; what was noted stays. */
  public Caucuses over() {
    return new Caucuses(lastNumber, List.of(), List.of(), notes);
  }

  public Caucuses with(DelegationId side, Note note) {
    var longer = Stream.concat(notesOf(side).stream(), Stream.of(note)).toList();
    return new Caucuses(lastNumber, rooms, invitations, Ordered.with(notes, side, longer));
  }
}
