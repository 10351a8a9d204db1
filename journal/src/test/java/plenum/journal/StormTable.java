package plenum.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

/** Two invented sides, each with a head, a secretary and two delegates. */
final class StormTable {
  static final Instant BEGIN = Instant.parse("2026-03-12T07:00:00Z");

  private static final List<String> SIDES = List.of("lanvia", "merrow");

  private StormTable() {}

  static Programme programme() {
    var persons = new ArrayList<Person>();
    var seats = new ArrayList<Seat>();
    for (var side : SIDES) {
      for (var role : List.of(Role.HEAD, Role.SECRETARY, Role.DELEGATE, Role.DELEGATE)) {
        var id = side + "-" + role.name().toLowerCase(Locale.ROOT) + seats.size();
        persons.add(
            new Person(
                new PersonId(id),
                Optional.of(new DelegationId(side)),
                Map.of("en", new PersonName("Person " + id, "Person", "Director", "Office"))));
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
    var sides = SIDES.stream().map(StormTable::delegation).toList();
    return new Programme(heading(), sides, persons, seats);
  }

  private static Heading heading() {
    return new Heading(
        Purpose.EXCHANGE,
        Texts.of("en", "Sediment in the lower river"),
        BEGIN,
        Duration.ofMinutes(90),
        Optional.of(new DelegationId("lanvia")),
        SIDES.stream().map(DelegationId::new).toList(),
        FloorPolicy.CLOSED,
        Kind.REAL,
        List.of("en"),
        new Chairing.AllHeads());
  }

  private static Delegation delegation(String side) {
    return new Delegation(
        new DelegationId(side),
        Texts.of("en", "Institute of " + side),
        List.of(Texts.of("en", "Office")),
        List.of(new Site(new SiteId("main"), Texts.of("en", "Port"), "Europe/Lisbon")),
        "en",
        Optional.of(new PersonId(side + "-head" + (side.equals("lanvia") ? 0 : 4))),
        Optional.empty(),
        Texts.of("en", "Press of " + side),
        "#1f4e79");
  }
}
