package plenum.dossier.minutes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import plenum.conference.Conference;
import plenum.conference.opening.Attended;
import plenum.conference.opening.Capacity;
import plenum.conference.opening.RollCall;
import plenum.conference.opening.RollEntry;
import plenum.conference.opening.RollPlace;
import plenum.conference.opening.SideRoll;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.PersonId;

/**
 * The people of one side: by the roll, where it answered one, else by who came. Who was absent at
 * the roll and came to a seat of their own afterwards is present; of a room nobody can know that.
 */
final class SidePeople {
  private final Conference conference;
  private final DelegationId side;
  private final List<AttendanceBook.Track> tracks;
  private final List<SideRoll> answers;
  private final Optional<Instant> opened;

  SidePeople(Conference conference, DelegationId side, List<AttendanceBook.Track> all) {
    this.conference = conference;
    this.side = side;
    opened = conference.proceedings().openedAt();
    tracks =
        all.stream()
            .filter(track -> track.who().side().filter(side::equals).isPresent())
            .filter(track -> !track.stays(opened).isEmpty())
            .toList();
    answers =
        conference.opening().rolls().stream()
            .map(RollCall::sides)
            .flatMap(sides -> Optional.ofNullable(sides.get(side)).stream())
            .toList();
  }

  AttendingSide side() {
    var people = new ArrayList<Attendee>();
    places().forEach((person, place) -> people.add(attendee(person, place)));
    tracks.stream()
        .filter(track -> track.who().person().isEmpty())
        .map(track ->
            new Attendee(track.who(), track.capacity(), Attended.PRESENT, track.stays(opened)))
        .forEach(people::add);
    var last = answers.isEmpty() ? Optional.<Instant>empty() : Optional.of(answers.getLast().at());
    return new AttendingSide(side, last, people);
  }

  private record Place(Speaker who, Capacity capacity) {}

  /** Everybody once: as the list of the side stands, then who is not on it any more. */
  private Map<PersonId, Place> places() {
    var places = new LinkedHashMap<PersonId, Place>();
    for (var place : RollPlace.of(conference.programme(), side)) {
      conference
          .seat(place.seat())
          .map(seat -> Seating.speaker(seat, Optional.of(place.person())))
          .ifPresent(who -> places.put(place.person(), new Place(who, place.capacity())));
    }
    for (var track : tracks) {
      track
          .who()
          .person()
          .ifPresent(
              person -> places.putIfAbsent(person, new Place(track.who(), track.capacity())));
    }
    for (var entry : lines().toList()) {
      places.putIfAbsent(
          entry.person(),
          new Place(
              new Speaker(
                  entry.seat(),
                  Optional.of(entry.person()),
                  Optional.of(side),
                  plenum.conference.programme.Texts.NONE),
              entry.capacity()));
    }
    return places;
  }

  private Stream<RollEntry> lines() {
    return answers.stream().flatMap(answer -> answer.entries().stream());
  }

  private Attendee attendee(PersonId person, Place place) {
    var said = lines().filter(line -> line.person().equals(person)).toList();
    var here =
        tracks.stream().filter(track -> track.who().person().filter(person::equals).isPresent());
    var there = here.toList();
    var attended = attended(said, there);
    var stays =
        there.stream()
            .flatMap(track -> track.stays(opened).stream())
            .sorted(Comparator.comparing(Stay::from))
            .toList();
    return new Attendee(
        there.isEmpty() ? place.who() : there.getFirst().who(),
        said.isEmpty() ? place.capacity() : said.getLast().capacity(),
        attended,
        attended == Attended.PRESENT ? stays : List.of());
  }

  private Attended attended(List<RollEntry> said, List<AttendanceBook.Track> there) {
    if (said.isEmpty()) {
      return there.isEmpty() ? Attended.ABSENT : Attended.PRESENT;
    }
    return said.stream().anyMatch(line -> line.attended() == Attended.PRESENT) || cameLater(there)
        ? Attended.PRESENT
        : said.getLast().attended();
  }

  private boolean cameLater(List<AttendanceBook.Track> there) {
    var answered = answers.getLast().at();
    return there.stream()
        .filter(AttendanceBook.Track::alone)
        .flatMap(track -> track.stays(opened).stream())
        .anyMatch(stay -> stay.from().isAfter(answered));
  }
}
