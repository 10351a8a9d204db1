package plenum.press;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import plenum.conference.Conference;
import plenum.conference.Phase;
import plenum.conference.programme.Person;
import plenum.conference.programme.PersonId;
import plenum.conference.programme.Programme;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;

/**
 * Who was in the meeting while it was open. A seat counts as it was when somebody sat in it: one
 * that was later given to another person still stands for the first, and a list of people that was
 * corrected during the meeting counts as corrected.
 */
final class Attendance {
  private final Map<SeatId, Seat> inside = new LinkedHashMap<>();
  private final SequencedSet<Seat> stays = new LinkedHashSet<>();
  private final Map<PersonId, Person> people = new LinkedHashMap<>();

  /** The conference has come to this; to be called after every event. */
  void look(Conference conference) {
    if (conference.phase() != Phase.OPEN) {
      everybodyGoes();
      return;
    }
    var programme = conference.programme();
    for (var seat : programme.seats()) {
      if (conference.admitted(seat.id())) {
        inside.put(seat.id(), seat);
        remember(seat, programme);
      }
    }
    for (var seat : List.copyOf(inside.keySet())) {
      if (!conference.admitted(seat)) {
        goes(seat);
      }
    }
  }

  private void remember(Seat seat, Programme programme) {
    seat.occupant()
        .persons()
        .forEach(id -> programme.person(id).ifPresent(person -> people.put(id, person)));
  }

  private void everybodyGoes() {
    List.copyOf(inside.keySet()).forEach(this::goes);
  }

  private void goes(SeatId seat) {
    Optional.ofNullable(inside.remove(seat)).ifPresent(stays::add);
  }

  /** The seats that somebody sat in, by their numbers. */
  List<Seat> stays() {
    var all = new ArrayList<>(stays);
    all.sort((one, other) -> Integer.compare(one.number(), other.number()));
    return all;
  }

  /** As the programme knows them now, else as it last did while they were here. */
  Optional<Person> person(PersonId id, Programme programme) {
    return Optional.ofNullable(people.get(id)).map(known -> programme.person(id).orElse(known));
  }
}
