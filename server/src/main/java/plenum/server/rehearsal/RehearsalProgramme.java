package plenum.server.rehearsal;

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
import plenum.rehearsal.clip.Persona;

/**
 * The order of proceedings of a rehearsal: two invented sides of equal size. Seats alternate
 * between the sides, the heads first; each person is called by the colour of its picture.
 */
final class RehearsalProgramme {
  private static final SiteId MAIN = new SiteId("main");
  private static final DelegationId FIRST = new DelegationId("hollinfirth");
  private static final DelegationId SECOND = new DelegationId("saltmere");
  private static final Map<DelegationId, String> NAMES =
      Map.of(FIRST, "Hollinfirth", SECOND, "Saltmere");

  /** One of the seats, in the order in which they speak. */
  record Place(int number, DelegationId side, boolean head) {
    SeatId id() {
      return new SeatId("seat-" + number);
    }

    Persona persona() {
      return Persona.nth(number - 1);
    }

    String name() {
      var colour = persona().name();
      return colour.charAt(0) + colour.substring(1).toLowerCase(Locale.ROOT) + " " + number;
    }

    String sideName() {
      return NAMES.getOrDefault(side, side.value());
    }
  }

  private RehearsalProgramme() {}

  /** Two heads, then the others. */
  static List<Place> places(int perSide) {
    var places = new ArrayList<Place>();
    for (int i = 0; i < 2 * perSide; i++) {
      places.add(new Place(i + 1, i % 2 == 0 ? FIRST : SECOND, i < 2));
    }
    return places;
  }

  static Programme of(int perSide, Instant start, Duration duration) {
    var places = places(perSide);
    return new Programme(
        heading(start, duration),
        List.of(delegation(FIRST, 1, "#1f5f8b"), delegation(SECOND, 2, "#8a5a1c")),
        places.stream().map(RehearsalProgramme::person).toList(),
        places.stream().map(RehearsalProgramme::seat).toList());
  }

  private static Heading heading(Instant start, Duration duration) {
    return new Heading(
        Purpose.EXCHANGE,
        Texts.of("en", "Rehearsal with synthetic seats"),
        start,
        duration,
        Optional.of(FIRST),
        List.of(FIRST, SECOND),
        FloorPolicy.CLOSED,
        Kind.REHEARSAL,
        List.of("en"),
        new Chairing.AllHeads());
  }

  private static Delegation delegation(DelegationId side, int head, String colour) {
    var name = Texts.of("en", NAMES.getOrDefault(side, side.value()));
    return new Delegation(
        side,
        name,
        List.of(Texts.of("en", "Rehearsal Office")),
        List.of(new Site(MAIN, name, "UTC")),
        "en",
        Optional.of(new PersonId("person-" + head)),
        Optional.empty(),
        name,
        colour);
  }

  private static Person person(Place place) {
    var name = new PersonName(place.name(), place.name(), "Synthetic person", "Rehearsal Office");
    return new Person(
        new PersonId("person-" + place.number()), Optional.of(place.side()), Map.of("en", name));
  }

  private static Seat seat(Place place) {
    return new Seat(
        place.id(),
        place.number(),
        Optional.of(place.side()),
        place.head() ? Role.HEAD : Role.DELEGATE,
        new Occupant.OnePerson(new PersonId("person-" + place.number())),
        Optional.of(MAIN));
  }
}
