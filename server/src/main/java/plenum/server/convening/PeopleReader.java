package plenum.server.convening;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Occupant;
import plenum.conference.programme.Person;
import plenum.conference.programme.PersonId;
import plenum.conference.programme.PersonName;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;
import plenum.conference.programme.SiteId;

/** Reads the lists of persons and of seats out of a conference's file. */
final class PeopleReader {
  private final Group file;

  PeopleReader(Group file) {
    this.file = file;
  }

  List<Person> persons() {
    var persons = new ArrayList<Person>();
    for (var group : file.groups("persons")) {
      if (!group.has("id")) {
        group.missing("id");
      }
      group.id("id", PersonId::new).ifPresent(id -> persons.add(person(id, group)));
    }
    return persons;
  }

  private static Person person(PersonId id, Group named) {
    var group = named.at("persons[" + id + "]");
    var names = new LinkedHashMap<String, PersonName>();
    group.byKey("names").forEach((language, name) -> names.put(language, name(name)));
    var person = new Person(id, group.id("delegation", DelegationId::new), names);
    group.done();
    return person;
  }

  private static PersonName name(Group group) {
    var name =
        new PersonName(
            group.text("name", ""),
            group.optionalText("short").orElse(""),
            group.optionalText("title").orElse(""),
            group.optionalText("body").orElse(""));
    group.done();
    return name;
  }

  /** Numbered in the order of the file. */
  List<Seat> seats() {
    var seats = new ArrayList<Seat>();
    for (var group : file.groups("seats")) {
      if (!group.has("id")) {
        group.missing("id");
      }
      group.id("id", SeatId::new).ifPresent(id -> seats.add(seat(id, seats.size() + 1, group)));
    }
    return seats;
  }

  private static Seat seat(SeatId id, int number, Group named) {
    var group = named.at("seats[" + id + "]");
    group.alias("occupant", group.has("room") ? "room" : "person");
    group.alias("occupant.people", "people");
    var seat =
        new Seat(
            id,
            number,
            group.id("delegation", DelegationId::new),
            group.choice("role", Words.ROLES, "delegate"),
            occupant(group),
            group.id("site", SiteId::new));
    group.done();
    return seat;
  }

  private static Occupant occupant(Group group) {
    var person = group.id("person", PersonId::new);
    var people = group.ids("people", PersonId::new);
    if (group.has("room")) {
      if (group.has("person")) {
        group.fault("person", "A seat has a person, or a room with people. Leave one of the two.");
      }
      return new Occupant.Room(group.words("room"), people);
    }
    if (group.has("people")) {
      group.fault("people", "Only a room has people. Add “room: …” with the room’s name.");
    }
    return occupant(group, person);
  }

  private static Occupant occupant(Group group, Optional<PersonId> person) {
    if (!group.has("person")) {
      group.fault("id", "Nobody sits here. Add “person: …”, or “room: …” with a list of “people”.");
    }
    return person.<Occupant>map(Occupant.OnePerson::new).orElseGet(() -> new Occupant.Guest(""));
  }
}
