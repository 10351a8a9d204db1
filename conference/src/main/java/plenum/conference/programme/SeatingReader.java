package plenum.conference.programme;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

/** Reads the list of seats: who sits where, for which side, and that nobody sits twice. */
final class SeatingReader {
  private final Programme programme;
  private final Problems problems;

  SeatingReader(Programme programme, Problems problems) {
    this.programme = programme;
    this.problems = problems;
  }

  void read() {
    var seats = programme.seats();
    var named = seats.stream().filter(seat -> seat.role() != Role.GUEST).toList();
    problems.atMost("seats", named.size(), Limits.SEATS);
    problems.idsOnce("seats", seats, Seat::id);
    numbers();
    oneHeadEach();
    var seated = new HashMap<PersonId, SeatId>();
    for (var seat : seats) {
      seat("seats[" + seat.id() + "]", seat, seated);
    }
  }

  private void numbers() {
    var seen = new HashSet<Integer>();
    for (var seat : programme.seats()) {
      var where = "seats[" + seat.id() + "].number";
      if (seat.number() < 1 || seat.number() > Seat.HIGHEST_NUMBER) {
        problems.add(
            where, Flaw.NUMBER_OUT_OF_RANGE, "number", seat.number(), "limit", Seat.HIGHEST_NUMBER);
      }
      if (!seen.add(seat.number())) {
        problems.add(where, Flaw.NUMBER_TWICE, "number", seat.number());
      }
    }
  }

  private void oneHeadEach() {
    var heads = new HashMap<DelegationId, SeatId>();
    for (var seat : programme.seats()) {
      if (seat.role() != Role.HEAD || seat.delegation().isEmpty()) {
        continue;
      }
      var other = heads.putIfAbsent(seat.delegation().get(), seat.id());
      if (other != null) {
        problems.add("seats[" + seat.id() + "].role", Flaw.TWO_HEADS, "seat", other);
      }
    }
  }

  private void seat(String where, Seat seat, Map<PersonId, SeatId> seated) {
    seat.delegation()
        .filter(side -> programme.delegation(side).isEmpty())
        .ifPresent(
            side -> problems.add(where + ".delegation", Flaw.UNKNOWN_DELEGATION, "id", side));
    if (seat.delegation().isEmpty() && needsSide(seat.role())) {
      problems.add(where + ".delegation", Flaw.SEAT_NEEDS_SIDE);
    }
    site(where + ".site", seat);
    occupant(where + ".occupant", seat);
    for (var person : seat.occupant().persons()) {
      person(where + ".occupant", seat, person);
      var other = seated.putIfAbsent(person, seat.id());
      if (other != null) {
        problems.add(where + ".occupant", Flaw.SEATED_TWICE, "person", person, "seat", other);
      }
    }
  }

  private static boolean needsSide(Role role) {
    return switch (role) {
      case HEAD, DELEGATE, EXPERT, SECRETARY, PRESS_OFFICER -> true;
      case INTERPRETER, OPERATOR, OBSERVER, GUEST -> false;
    };
  }

  private void site(String where, Seat seat) {
    var side = seat.delegation().flatMap(programme::delegation);
    seat.site()
        .filter(site -> side.flatMap(one -> one.site(site)).isEmpty())
        .ifPresent(site -> problems.add(where, Flaw.UNKNOWN_SITE, "id", site));
  }

  private void occupant(String where, Seat seat) {
    switch (seat.occupant()) {
      case Occupant.OnePerson _ -> {}
      case Occupant.Room(var name, var people) -> {
        problems.required(where + ".name", name, programme.heading().languages(), Limits.NAME);
        problems.atMost(where + ".people", people.size(), Limits.OF_ONE_SIDE);
        if (people.isEmpty()) {
          problems.add(where + ".people", Flaw.ROOM_EMPTY);
        }
      }
      case Occupant.Guest(var name) -> problems.text(where + ".name", name, Limits.NAME);
    }
    if ((seat.role() == Role.GUEST) != (seat.occupant() instanceof Occupant.Guest)
        || seat.role() == Role.GUEST && seat.delegation().isPresent()) {
      problems.add(where, Flaw.GUEST_IN_PROGRAMME);
    }
  }

  private void person(String where, Seat seat, PersonId id) {
    var person = programme.person(id);
    if (person.isEmpty()) {
      problems.add(where, Flaw.UNKNOWN_PERSON, "id", id);
    } else if (!person.get().delegation().equals(seat.delegation())) {
      problems.add(where, Flaw.OTHER_SIDES_PERSON, "person", id);
    }
  }
}
