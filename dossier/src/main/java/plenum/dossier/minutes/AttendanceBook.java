package plenum.dossier.minutes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plenum.conference.Conference;
import plenum.conference.Phase;
import plenum.conference.opening.Capacity;
import plenum.conference.opening.RollPlace;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Occupant;
import plenum.conference.programme.PersonId;
import plenum.conference.programme.Seat;

/**
 * Who came and went, as the reader could see: while somebody of another side sits in a sealed room,
 * nobody learns whether they are still in it.
 */
final class AttendanceBook {
  /** Somebody in one seat; a guest is known by the seat alone. */
  record Place(Seat seat, Optional<PersonId> person) {}

  /** What is known of somebody in one seat. */
  static final class Track {
    private final Speaker who;
    private final Capacity capacity;
    private final boolean alone;
    private final List<Stay> stays = new ArrayList<>();

    private Track(Speaker who, Capacity capacity, boolean alone) {
      this.who = who;
      this.capacity = capacity;
      this.alone = alone;
    }

    Speaker who() {
      return who;
    }

    Capacity capacity() {
      return capacity;
    }

    /** Whether the seat is theirs alone, so that they are there when it is. */
    boolean alone() {
      return alone;
    }

    /** Between opening and closing; from the first coming, where it was never opened. */
    List<Stay> stays(Optional<Instant> opened) {
      return stays.stream()
          .filter(stay ->
              opened.isEmpty()
                  || stay.until().isEmpty()
                  || stay.until().get().isAfter(opened.get()))
          .toList();
    }
  }

  private final Optional<DelegationId> side;
  private final Map<Place, Track> tracks = new LinkedHashMap<>();
  private final Set<Place> inside = new LinkedHashSet<>();
  private boolean over;

  AttendanceBook(Optional<DelegationId> side) {
    this.side = side;
  }

  /** The conference has come to this. */
  void look(Conference conference, Instant at) {
    if (over || conference.phase() == Phase.CLOSED || conference.phase() == Phase.EXPIRED) {
      return;
    }
    var seen = new LinkedHashSet<Place>();
    inside.stream().filter(place -> hidden(conference, place.seat())).forEach(seen::add);
    for (var seat : conference.programme().seats()) {
      if (conference.admitted(seat.id()) && !hidden(conference, seat)) {
        seen.addAll(places(seat));
      }
    }
    for (var place : List.copyOf(inside)) {
      if (!seen.contains(place)) {
        goes(place, at);
      }
    }
    seen.stream().filter(inside::add).forEach(place -> comes(conference, place, at));
  }

  private boolean hidden(Conference conference, Seat seat) {
    return side.filter(seat::of).isEmpty() && conference.roomOf(seat.id()).isPresent();
  }

  private static List<Place> places(Seat seat) {
    return seat.occupant() instanceof Occupant.Guest
        ? List.of(new Place(seat, Optional.empty()))
        : seat.occupant().persons().stream()
            .map(person -> new Place(seat, Optional.of(person)))
            .toList();
  }

  private void comes(Conference conference, Place place, Instant at) {
    tracks
        .computeIfAbsent(
            place,
            _ ->
                new Track(
                    Seating.speaker(place.seat(), place.person()),
                    capacity(conference, place),
                    !(place.seat().occupant() instanceof Occupant.Room)))
        .stays
        .add(new Stay(at, Optional.empty()));
  }

  private static Capacity capacity(Conference conference, Place place) {
    return place
        .seat()
        .delegation()
        .flatMap(side ->
            RollPlace.of(conference.programme(), side).stream()
                .filter(one -> place.person().filter(one.person()::equals).isPresent())
                .map(RollPlace::capacity)
                .findFirst())
        .orElseGet(() -> Capacity.of(place.seat().role()));
  }

  private void goes(Place place, Instant at) {
    inside.remove(place);
    Optional.ofNullable(tracks.get(place))
        .ifPresent(track -> {
          var last = track.stays.removeLast();
          track.stays.add(new Stay(last.from(), Optional.of(at)));
        });
  }

  void closed(Instant at) {
    List.copyOf(inside).forEach(place -> goes(place, at));
    over = true;
  }

  List<AttendingSide> sides(Conference conference, List<DelegationId> order) {
    return order.stream()
        .map(one -> new SidePeople(conference, one, List.copyOf(tracks.values())).side())
        .toList();
  }

  List<Attendee> others(Conference conference) {
    var opened = conference.proceedings().openedAt();
    return tracks.values().stream()
        .filter(track -> track.who().side().isEmpty() && !track.stays(opened).isEmpty())
        .map(track ->
            new Attendee(
                track.who(),
                track.capacity(),
                plenum.conference.opening.Attended.PRESENT,
                track.stays(opened)))
        .toList();
  }
}
