package plenum.server.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import plenum.conference.programme.Chairing;
import plenum.conference.programme.Delegation;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.FloorPolicy;
import plenum.conference.programme.Heading;
import plenum.conference.programme.Kind;
import plenum.conference.programme.Occupant;
import plenum.conference.programme.Person;
import plenum.conference.programme.PersonId;
import plenum.conference.programme.PersonName;
import plenum.conference.programme.Programme;
import plenum.conference.programme.Purpose;
import plenum.conference.programme.Role;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;
import plenum.conference.programme.Site;
import plenum.conference.programme.SiteId;
import plenum.conference.programme.Texts;

/** A conference of two invented sides, each with a head, a secretary and a delegate. */
final class Tables {
  static final SeatId HEAD = new SeatId("lanvia-head");
  static final SeatId SECRETARY = new SeatId("lanvia-secretary");
  static final SeatId DELEGATE = new SeatId("lanvia-delegate");
  static final SeatId OTHER_HEAD = new SeatId("merrow-head");
  static final SeatId OTHER_DELEGATE = new SeatId("merrow-delegate");

  private static final List<String> SIDES = List.of("lanvia", "merrow", "ostren");
  private static final List<Role> ROLES = List.of(Role.HEAD, Role.SECRETARY, Role.DELEGATE);

  private Tables() {}

  static Programme twoSides() {
    return programme(FloorPolicy.CLOSED, Kind.REAL);
  }

  static Programme programme(FloorPolicy floor, Kind kind) {
    return programme(2, new Chairing.AllHeads(), floor, kind);
  }

  /** Two or three sides. */
  static Programme programme(int sides, Chairing chairing, FloorPolicy floor, Kind kind) {
    var chosen = SIDES.subList(0, sides);
    var persons = new ArrayList<Person>();
    var seats = new ArrayList<Seat>();
    for (String side : chosen) {
      for (Role role : ROLES) {
        String id = side + "-" + role.name().toLowerCase(java.util.Locale.ROOT);
        persons.add(person(id, side));
        seats.add(
            new Seat(
                new SeatId(id),
                seats.size() + 1,
                Optional.of(new DelegationId(side)),
                role,
                new Occupant.OnePerson(new PersonId(id)),
                Optional.of(new SiteId("main"))));
      }
    }
    return new Programme(
        heading(chosen, chairing, floor, kind),
        chosen.stream().map(Tables::delegation).toList(),
        persons,
        seats);
  }

  /** The first language is not the first by the alphabet: a journal sorts its keys. */
  private static Heading heading(
      List<String> sides, Chairing chairing, FloorPolicy floor, Kind kind) {
    return new Heading(
        Purpose.EXCHANGE,
        both("Phù sa ở hạ lưu sông", "Sediment in the lower river"),
        Instant.parse("2026-03-12T07:00:00Z"),
        Duration.ofMinutes(90),
        Optional.of(new DelegationId("lanvia")),
        sides.stream().map(DelegationId::new).toList(),
        floor,
        kind,
        List.of("vi", "en"),
        chairing);
  }

  private static Delegation delegation(String side) {
    return new Delegation(
        new DelegationId(side),
        both("Viện " + side, "Institute of " + side),
        List.of(both("Văn phòng", "Office")),
        List.of(new Site(new SiteId("main"), both("Cảng", "Port"), "Europe/Lisbon")),
        side.equals("lanvia") ? "vi" : "en",
        Optional.of(new PersonId(side + "-head")),
        Optional.empty(),
        both("Báo " + side, "Press of " + side),
        "#1f4e79");
  }

  private static Person person(String id, String side) {
    var names = new LinkedHashMap<String, PersonName>();
    names.put("vi", new PersonName("Ông " + id, "ông", "Giám đốc", "Văn phòng"));
    names.put("en", new PersonName("Mr " + id, "Mr", "Director", "Office"));
    return new Person(new PersonId(id), Optional.of(new DelegationId(side)), names);
  }

  private static Texts both(String vietnamese, String english) {
    return Texts.of("vi", vietnamese).and("en", english);
  }
}
